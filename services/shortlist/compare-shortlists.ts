/** Two lists of one brief -> who moved, and what moved them: causes are named, from the most to the least likely. */
import type { FitFigures } from '../../shared/model/fit.ts';
import {
  causes,
  type Presence,
  type Shortlist,
  type ShortlistEntry,
  type ShortlistInputs,
  type ShortlistMove,
} from '../../shared/model/shortlist.ts';

/** Parts whose score differs by more than this are named as a cause. */
const noticeable = 0.02;

const changedParts = (before: FitFigures, after: FitFigures): readonly string[] =>
  after.parts
    .filter((part) => {
      const was = before.parts.find(({ name }) => name === part.name);
      if (!was || was.score === null || part.score === null) return (was?.score ?? null) !== part.score;
      return Math.abs(was.score - part.score) > noticeable || was.weight !== part.weight;
    })
    .map(({ name }) => name);

const changedGaps = (before: FitFigures, after: FitFigures): readonly string[] => {
  const [was, is] = [before.deductions.map(({ name }) => name), after.deductions.map(({ name }) => name)];
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => `now ${name.replaceAll('-', ' ')}`),
    ...was.filter((name) => !is.includes(name)).map((name) => `no longer ${name.replaceAll('-', ' ')}`),
  ];
};

const samePoints = (before: ShortlistInputs['points'], after: ShortlistInputs['points']): boolean =>
  JSON.stringify(Object.entries(before ?? {}).sort()) === JSON.stringify(Object.entries(after ?? {}).sort());

/** What changed for everybody on the list. */
const changedForAll = (before: Shortlist, after: Shortlist): readonly string[] => {
  const [was, is] = [before.inputs, after.inputs];
  const input = (name: string, same: boolean) => (was && is && !same ? [name] : []);
  return [
    ...input(causes.edited, was?.revision === is?.revision),
    ...input(causes.answered, was?.reading === is?.reading),
    ...input(causes.reweighed, samePoints(was?.points ?? null, is?.points ?? null)),
    ...(before.versions.lexicon === after.versions.lexicon ? [] : [causes.lexicon]),
    ...(before.versions.rules === after.versions.rules ? [] : [causes.rules]),
  ];
};

type Entry = ShortlistEntry<FitFigures>;

/** What moved the figures, then which; who only makes room for others is told so. */
const causeOf = (was: Entry, is: Entry, forAll: readonly string[]): string => {
  const own = [...changedGaps(was.fit, is.fit), ...changedParts(was.fit, is.fit)];
  if (own.length === 0 && was.fit.total === is.fit.total) return causes.others;
  const readAgain = was.revision && is.revision && was.revision !== is.revision;
  const found = [...(readAgain ? [causes.readAgain] : []), ...forAll];
  const why = found.length > 0 ? found.join(' and ') : causes.time;
  if (own.length === 0) return why;
  return found.length > 0 || is.revision ? `${why}: ${own.join(', ')}` : own.join(', ');
};

/**
 * Who came, went or changed place between two lists of one brief, and why; in the order of the new list, leavers last.
 * @param presence why somebody came or went, where that is known
 */
export const compareShortlists = (
  before: Shortlist,
  after: Shortlist,
  presence: ReadonlyMap<string, Presence> = new Map(),
): readonly ShortlistMove[] => {
  const were = new Map(before.entries.map((one) => [one.candidateId, one]));
  const stay = new Set(after.entries.map(({ candidateId }) => candidateId));
  const forAll = changedForAll(before, after);
  const said = (candidateId: string, otherwise: string) => {
    const known = presence.get(candidateId);
    return known ? causes[known] : otherwise;
  };
  const moves = after.entries.flatMap((is): readonly ShortlistMove[] => {
    const { candidateId, rank: to } = is;
    const was = were.get(candidateId);
    if (!was) return [{ candidateId, from: null, to, cause: said(candidateId, causes.entered) }];
    return was.rank === to ? [] : [{ candidateId, from: was.rank, to, cause: causeOf(was, is, forAll) }];
  });
  const left = before.entries
    .filter(({ candidateId }) => !stay.has(candidateId))
    .map(({ candidateId, rank }) => ({
      candidateId,
      from: rank,
      to: null,
      cause: said(candidateId, causes.left),
    }));
  return [...moves, ...left];
};
