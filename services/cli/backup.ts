/** Everything in one file, while the product works. */
import { resolve } from 'node:path';
import type { Config } from '../../shared/config.ts';
import { backUp } from '../keeping/backup.ts';
import { openVault } from '../vault/open-vault.ts';
import { visitStorage } from './parts/visit-storage.ts';

export const backupCommand = ({ to }: { readonly to: string }, config: Config): Promise<number> =>
  visitStorage(config, async ({ url }) => {
    const { rows, originals } = await backUp({ url, dataDir: config.dataDir, vault: openVault(config) }, resolve(to));
    console.log(`Backed up ${rows} rows and ${originals} originals to ${resolve(to)}.`);
    console.log('It holds personal data: keep it where only those may read it who may read the originals.');
    return 0;
  });
