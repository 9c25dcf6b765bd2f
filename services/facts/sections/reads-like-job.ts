import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { createWordFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';
import { perLexicon } from '../phrases/per-lexicon.ts';

const titlesOf = perLexicon((lexicon: Lexicon) => ({
  words: createWordFinder(lexicon.titles.words.flatMap((list) => list.words)),
  ending: new RegExp(`\\p{L}{3,}(?:${lexicon.titles.endings.join('|')})(?![\\p{L}])`, 'u'),
}));

/** Holds a word of a job title, in any of the seven languages. */
export const readsLikeJob = (text: string, lexicon: Lexicon): boolean => {
  const { words, ending } = titlesOf(lexicon);
  const folded = fold(text);
  return words(folded).length > 0 || ending.test(folded);
};
