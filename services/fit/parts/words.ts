import { type Comparison, type Judgement, noReasons, notAssessable } from '../comparison.ts';
import { perRole } from '../per-role.ts';

/** Term frequency saturates as in BM25: the tenth "batch" says little that the second did not. */
const saturate = (count: number): number => (count * 2.2) / (count + 1.2);

/** Shares below `least` are what any two texts of the trade have in common; `most` is as close as texts come. */
const [least, most] = [0.1, 0.5];

/** The brief's own words, in the order they begin its vocabulary. */
const askedWords = perRole(({ role }) => {
  const asked = Object.entries(role.words);
  const saturated = asked.map(([, count]) => saturate(count));
  const commonest = asked
    .map(([stem, count], slot) => ({ stem, count, slot }))
    .sort((a, b) => b.count - a.count || (a.stem < b.stem ? -1 : 1))
    .slice(0, 12)
    .map(({ slot }) => slot);
  return { saturated, total: saturated.reduce((sum, one) => sum + one, 0), commonest };
});

/** The commonest words of a text are those of its language: who shares few of them writes another one. */
const sameLanguage = (commonest: readonly number[], counts: ArrayLike<number>): boolean =>
  commonest.filter((slot) => (counts[slot] ?? 0) > 0).length >= commonest.length / 2;

/** Closeness of the two texts for what the lexicon does not know: how much of the brief's vocabulary the CV uses. */
export const judgeWords = (comparison: Comparison): Judgement => {
  const { saturated, total, commonest } = askedWords(comparison);
  if (saturated.length === 0 || !sameLanguage(commonest, comparison.counts)) return notAssessable;
  const shared = saturated.reduce(
    (sum, asked, slot) => sum + Math.min(asked, saturate(comparison.counts[slot] ?? 0)),
    0,
  );
  return { score: Math.min(1, Math.max(0, (shared / total - least) / (most - least))), reasons: noReasons };
};
