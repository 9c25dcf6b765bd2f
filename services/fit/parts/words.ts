import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';

/** Term frequency saturates as in BM25: the tenth "batch" says little that the second did not. */
const saturate = (count: number): number => (count * 2.2) / (count + 1.2);

/** Shares below `least` are what any two texts of the trade have in common; `most` is as close as texts come. */
const [least, most] = [0.1, 0.5];

/** The commonest words of a text are those of its language: who shares few of them writes another one. */
const sameLanguage = (a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean => {
  const common = Object.entries(a)
    .sort(([one, many], [other, more]) => more - many || (one < other ? -1 : 1))
    .slice(0, 12);
  return common.filter(([stem]) => (b[stem] ?? 0) > 0).length >= common.length / 2;
};

/** Closeness of the two texts for what the lexicon does not know: how much of the brief's vocabulary the CV uses. */
export const judgeWords = ({ role, person }: Comparison): Judgement => {
  const asked = Object.entries(role.words);
  if (asked.length === 0 || !sameLanguage(role.words, person.words)) return notAssessable;
  const total = asked.reduce((sum, [, count]) => sum + saturate(count), 0);
  const shared = asked.reduce((sum, [stem, count]) => {
    const own = person.words[stem] ?? 0;
    return sum + Math.min(saturate(count), saturate(own));
  }, 0);
  return { score: Math.min(1, Math.max(0, (shared / total - least) / (most - least))), reasons: [] };
};
