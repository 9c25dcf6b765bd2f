import type { Database } from '../../../prisma/client.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { loadStandingDecisions } from '../../store/decisions.ts';
import { loadOpenBriefIds } from '../../store/roles.ts';
import { loadListFigures } from '../../store/shortlists.ts';
import type { Scored } from './impact-ratios.ts';
import type { Categories } from './read-categories.ts';

const chosen: ReadonlySet<string> = new Set(['submitted', 'interviewed', 'placed']);

const medianOf = (totals: readonly number[]): number => {
  const sorted = [...totals].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle] ?? 0, sorted[middle] ?? 0];
  return (low + high) / 2;
};

export interface Gathered {
  readonly scored: readonly Scored[];
  readonly candidateIds: readonly string[];
  readonly versions: Versions | null;
}

/** Everybody on the lists of the open roles, with the categories they gave and nothing else of them. */
export const gatherScored = async (db: Database, categories: Categories): Promise<Gathered> => {
  const decided = new Map<string, boolean>();
  for (const { briefId, candidateId, kind } of await loadStandingDecisions(db))
    if (kind !== 'withdrawn')
      decided.set(`${briefId} ${candidateId}`, chosen.has(kind) || decided.get(`${briefId} ${candidateId}`) === true);
  const given = new Map<string, Readonly<Record<string, string>> | null>();
  const categoriesOf = async (id: string) => {
    if (!given.has(id)) {
      const email = (await loadCandidate(db, id))?.candidate.email?.value.toLowerCase();
      given.set(id, categories.of.get(id) ?? (email ? categories.of.get(email) : undefined) ?? null);
    }
    return given.get(id) ?? null;
  };
  const scored: Scored[] = [];
  let versions: Versions | null = null;
  for (const briefId of await loadOpenBriefIds(db)) {
    const list = await loadListFigures(db, briefId);
    if (list === null) continue;
    versions = list.versions;
    const median = medianOf(list.entries.map(({ fit }) => fit.total));
    for (const { candidateId, fit } of list.entries)
      scored.push({
        categories: await categoriesOf(candidateId),
        above: fit.total > median,
        selected: decided.get(`${briefId} ${candidateId}`) ?? null,
      });
  }
  return { scored, candidateIds: [...given.keys()].sort(), versions };
};
