import type { Fit } from '../../shared/model/fit.ts';
import type { Shortlist, ShortlistEntry, ShortlistMove } from '../../shared/model/shortlist.ts';

/** Parts whose score differs by more than this are named as a cause. */
const noticeable = 0.02;

const changedParts = (before: Fit, after: Fit): readonly string[] =>
  after.parts
    .filter((part) => {
      const was = before.parts.find(({ name }) => name === part.name);
      if (!was || was.score === null || part.score === null) return (was?.score ?? null) !== part.score;
      return Math.abs(was.score - part.score) > noticeable || was.weight !== part.weight;
    })
    .map(({ name }) => name);

const changedGaps = (before: Fit, after: Fit): readonly string[] => {
  const [was, is] = [before.deductions.map(({ name }) => name), after.deductions.map(({ name }) => name)];
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => `now ${name.replaceAll('-', ' ')}`),
    ...was.filter((name) => !is.includes(name)).map((name) => `no longer ${name.replaceAll('-', ' ')}`),
  ];
};

const versionsChanged = (before: Shortlist, after: Shortlist): string | null => {
  if (before.versions.lexicon !== after.versions.lexicon) return 'the lexicon changed';
  return before.versions.rules === after.versions.rules ? null : 'the rules changed';
};

/** Own figures first; who only makes room for others is told so. */
const causeOf = (was: ShortlistEntry, is: ShortlistEntry, before: Shortlist, after: Shortlist): string => {
  const own = [...changedGaps(was.fit, is.fit), ...changedParts(was.fit, is.fit)];
  const version = versionsChanged(before, after);
  if (own.length > 0) return version ? `${version}: ${own.join(', ')}` : own.join(', ');
  if (was.fit.total !== is.fit.total) return version ?? 'time has passed since the evidence';
  return 'others moved';
};

/** Who came, went or changed place between two lists of one brief, and why; in the order of the new list, leavers last. */
export const compareShortlists = (before: Shortlist, after: Shortlist): readonly ShortlistMove[] => {
  const were = new Map(before.entries.map((one) => [one.candidateId, one]));
  const stay = new Set(after.entries.map(({ candidateId }) => candidateId));
  const moves = after.entries.flatMap((is): readonly ShortlistMove[] => {
    const was = were.get(is.candidateId);
    if (!was) return [{ candidateId: is.candidateId, from: null, to: is.rank, cause: 'new on this list' }];
    if (was.rank === is.rank) return [];
    return [{ candidateId: is.candidateId, from: was.rank, to: is.rank, cause: causeOf(was, is, before, after) }];
  });
  const left = before.entries
    .filter(({ candidateId }) => !stay.has(candidateId))
    .map(({ candidateId, rank }) => ({ candidateId, from: rank, to: null, cause: 'no longer a candidate' }));
  return [...moves, ...left];
};
