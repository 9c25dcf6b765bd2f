import type { Lexicon } from '../../shared/lexicon/load.ts';
import { spelledAlike } from '../../shared/words.ts';
import { type NameWords, spellingOf } from './spelling.ts';

/**
 * `alike`: every word of the shorter name stands in the longer one, whatever the order, accents, transliteration or a
 * further surname. `similar`: nearly so, or only by an initial. `partly`: one word in common, as in a family or after a
 * marriage. `unknown`: one of them has no name.
 */
export type NameLikeness = 'alike' | 'similar' | 'partly' | 'different' | 'unknown';

/** An initial stands for every word that begins with it, as far as it goes. */
const likenessOf = (one: string, other: string, initial: number): number => {
  if (one.length > 1 && other.length > 1) return spelledAlike(one, other);
  return one.charAt(0) === other.charAt(0) ? initial : 0;
};

/** For each word of the shorter name its best partner in the longer one, the best pairs first; each word once. */
const bestPairs = (shorter: readonly string[], longer: readonly string[], initial: number): readonly number[] => {
  const pairs = shorter
    .flatMap((one, i) => longer.map((other, j) => ({ i, j, likeness: likenessOf(one, other, initial) })))
    .sort((a, b) => b.likeness - a.likeness || a.i - b.i || a.j - b.j);
  const taken = { i: new Set<number>(), j: new Set<number>() };
  return pairs.flatMap(({ i, j, likeness }) => {
    if (taken.i.has(i) || taken.j.has(j)) return [];
    taken.i.add(i);
    taken.j.add(j);
    return [likeness];
  });
};

const generationsDiffer = (one: NameWords, other: NameWords): boolean =>
  one.generation !== null && other.generation !== null && one.generation !== other.generation;

export const compareNames = (one: string | null, other: string | null, lexicon: Lexicon): NameLikeness => {
  if (one === null || other === null) return 'unknown';
  const { alike, similar } = lexicon['same-person'].name;
  const { nameWords } = spellingOf(lexicon);
  const [first, second] = [nameWords(one), nameWords(other)];
  const [shorter = [], longer = []] = [first.words, second.words].sort((a, b) => a.length - b.length);
  if (shorter.length === 0) return 'unknown';
  const likenesses = bestPairs(shorter, longer, similar);
  const worst = Math.min(...likenesses);
  if (shorter.length > 1 && worst >= similar) {
    return worst >= alike && !generationsDiffer(first, second) ? 'alike' : 'similar';
  }
  return likenesses.some((likeness) => likeness >= alike) ? 'partly' : 'different';
};
