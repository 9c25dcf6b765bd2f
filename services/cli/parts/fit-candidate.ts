/**
 * Somebody -> how they stand with every open role, also where others fill the list: judged when it is asked for, with the
 * totals a list would have. Roles are kept as long as they stay as they are, and a few are judged at a time, so that
 * pages are served between them.
 */
import type { Database } from '../../../prisma/client.ts';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { compare, judgeFit } from '../../fit/judge-fit.ts';
import { readingsOf } from '../../fit/readings-of.ts';
import { countVocabulary } from '../../fit/vocabulary-of.ts';
import { loadPersons } from '../../store/candidates.ts';
import { type FitCard, loadFitsOfCandidate } from '../../store/fits.ts';
import { loadMakings, type RoleMaking } from '../../store/roles/ranked-from.ts';
import { loadOpenBriefIds, loadRole } from '../../store/roles.ts';

interface KnownRole {
  /** Of the brief in force and the reading the client has chosen. */
  readonly as: string;
  readonly role: Role;
}

/** At a time; a role takes some tenths of a millisecond. */
const few = 10;

const asOf = ({ revision, reading }: RoleMaking): string => `${revision} ${reading ?? ''}`;

export const createFitsOf = ({
  db,
  lexicon,
  today,
}: {
  readonly db: Database;
  readonly lexicon: Lexicon;
  /** ISO date. */
  readonly today: () => string;
}): ((candidateId: string) => Promise<readonly FitCard[]>) => {
  let known = new Map<string, KnownRole>();

  const loadKnown = async (making: RoleMaking): Promise<readonly [string, KnownRole][]> => {
    const before = known.get(making.briefId);
    if (before?.as === asOf(making)) return [[making.briefId, before]];
    const stored = await loadRole(db, making.briefId);
    if (stored === null) return [];
    const role = readingsOf(stored).find(({ name }) => name === making.reading)?.role ?? stored;
    return [[making.briefId, { as: asOf(making), role }]];
  };

  const judge = (person: Person, { briefId, points }: RoleMaking): Omit<FitCard, 'rank'> | null => {
    const role = known.get(briefId)?.role;
    if (!role) return null;
    const counts = countVocabulary(role, person.words, lexicon);
    const { total, verdict } = judgeFit(compare(role, person, { lexicon, today: today(), counts }), points ?? {});
    const { title, client } = role.brief;
    return { briefId, title: title?.value ?? null, client: client?.value ?? null, total, verdict };
  };

  return async (candidateId) => {
    const [[one], stored, makings] = await Promise.all([
      loadPersons(db, [candidateId]),
      loadFitsOfCandidate(db, candidateId),
      loadOpenBriefIds(db).then((ids) => loadMakings(db, ids)),
    ]);
    if (!one) return [];
    const ranks = new Map(stored.map(({ briefId, rank }) => [briefId, rank]));
    const roles = new Map<string, KnownRole>();
    const cards: FitCard[] = [];
    for (let from = 0; from < makings.length; from += few) {
      const some = makings.slice(from, from + few);
      for (const [id, role] of (await Promise.all(some.map(loadKnown))).flat()) {
        roles.set(id, role);
        known.set(id, role);
      }
      for (const card of some.flatMap((making) => judge(one.person, making) ?? []))
        cards.push({ ...card, rank: ranks.get(card.briefId) ?? null });
      await new Promise(setImmediate);
    }
    // Closed roles are let go.
    known = roles;
    return cards.sort((a, b) => b.total - a.total || (a.briefId < b.briefId ? -1 : 1));
  };
};
