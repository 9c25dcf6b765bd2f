/** What recruiters decided -> proposed weights, with figures; written only when told to. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Config } from '../../shared/config.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { partNames } from '../../shared/lexicon/schema/weights.ts';
import { type Proposal, proposeWeights } from '../fit/learning/propose-weights.ts';
import { loadStandingDecisions } from '../store/decisions.ts';
import { type ListMoved, listsMoved } from './learn/lists-moved.ts';
import { withParts } from './learn/write-weights.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

const weightsFile = fileURLToPath(new URL('../../shared/lexicon/weights.yml', import.meta.url));

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

const show = ({ pairs, roles, factors, heldOut }: Proposal, lists: readonly ListMoved[]): string =>
  [
    `${pairs} pairs of decisions in ${roles} roles.`,
    `Held-out pairs in the order people decided: ${percent(heldOut.before)} with today's weights, ${percent(heldOut.after)} with weights learned from the other roles.`,
    '',
    'Weight of each part, times',
    ...partNames.map((part) => `  ${part.padEnd(12)} ${factors[part].toFixed(2)}`),
    '',
    lists.length === 0 ? 'No open shortlist would move among its first five.' : 'Shortlists that would move:',
    ...lists.map(
      ({ title, moved, newFirst }) =>
        `  ${title}: ${moved} of the first five${newFirst ? ', another person first' : ''}`,
    ),
  ].join('\n');

export const learn = (
  { write, json }: { readonly write: boolean; readonly json: string | null },
  config: Config,
): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const { weights } = loadLexicon();
    const proposal = proposeWeights(await loadStandingDecisions(db), weights);
    if ('needed' in proposal) {
      const { needed, pairs, roles } = proposal;
      throw new PlainError(
        `Too few decisions to learn from: ${pairs} pairs of people of whom one went further, in ${roles} roles. ` +
          `It takes ${needed.pairs} pairs in ${needed.roles} roles. The weights stay as they are.`,
      );
    }
    const lists = await listsMoved(db, { factors: proposal.factors, weights });
    console.log(show(proposal, lists));
    if (json !== null) await writeFile(json, `${JSON.stringify({ ...proposal, lists }, null, 2)}\n`);
    if (!write) {
      console.log('\nNothing was written; `learn --write` writes them to shared/lexicon/weights.yml.');
      return 0;
    }
    await writeFile(weightsFile, withParts(await readFile(weightsFile, 'utf8'), proposal.parts));
    console.log('\nWritten to shared/lexicon/weights.yml. Run `npm run eval`, restart, and look at who moved.');
    return 0;
  });
