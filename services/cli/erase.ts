/** Forgets a person: whoever may run commands on this machine may do so. */
import type { Config } from '../../shared/config.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { erase } from '../keeping/erase.ts';
import { personRules } from '../persons/person-rules.ts';
import type { Who } from '../store/erasure/find-traces.ts';
import { rewriteTables } from '../store/erasure/rewrite-tables.ts';
import { openVault } from '../vault/open-vault.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

export interface EraseCommand {
  readonly who: Who;
}

/** @throws PlainError when nobody was found. */
export const eraseCommand = ({ who }: EraseCommand, config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const { dataDir, uploadsDir } = config;
    const place = { db, dataDir, vault: openVault(config), uploadsDir, rules: personRules(loadLexicon()) };
    const erasure = await erase(who, place, { by: null, why: 'asked' });
    if (erasure === null) throw new PlainError('Nobody was found, so nothing was erased.');
    const { candidates, documents, blanked, namedIn } = erasure;
    console.log(`Erased: ${candidates} CVs, ${documents} documents; ${blanked} mentions blanked.`);
    if (namedIn.length > 0)
      console.log(
        `Other documents name the person; look at them:\n${namedIn.map((id) => `  document ${id}`).join('\n')}`,
      );
    const rewritten = await rewriteTables(db).catch(() => false);
    if (!rewritten)
      console.log('The database is busy; the erased rows are cleared from its files with the nightly run.');
    return 0;
  });
