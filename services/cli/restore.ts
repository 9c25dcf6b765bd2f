/** A backup into this machine's database and data folder, which nobody else may use meanwhile. */
import { resolve } from 'node:path';
import type { Config } from '../../shared/config.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { BackupError } from '../keeping/check-backup.ts';
import { restore } from '../keeping/restore.ts';
import { personRules } from '../persons/person-rules.ts';
import { openVault } from '../vault/open-vault.ts';
import { openOwnStorage } from './parts/open-storage.ts';
import { PlainError } from './usage.ts';

export interface RestoreCommand {
  readonly from: string;
  readonly force: boolean;
}

/** @throws PlainError when the file is no whole backup, there is something to lose, or the product is running. */
export const restoreCommand = async ({ from, force }: RestoreCommand, config: Config): Promise<number> => {
  const storage = await openOwnStorage(config);
  try {
    const place = { ...config, vault: openVault(config), url: storage.url, rules: personRules(loadLexicon()) };
    const restored = await restore(resolve(from), place, { replace: force ? 'everything' : 'nothing' });
    console.log(`Restored ${restored.rows} rows and ${restored.originals} originals.`);
    if (restored.erasedAgain > 0)
      console.log(`${restored.erasedAgain} people had been erased here since, and were erased again.`);
    return 0;
  } catch (error) {
    if (error instanceof BackupError) throw new PlainError(error.message);
    throw error;
  } finally {
    await storage.close();
  }
};
