import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { anyOf } from '../phrases/any-of.ts';
import { createWordFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

/** Two capitals are too often something else. */
const longForms = (lexicon: Lexicon): readonly string[] =>
  lexicon.employers.legalForms.filter((form) => form.length > 2);

const titlesOf = perLexicon((lexicon: Lexicon) => ({
  words: createWordFinder(lexicon.titles.words.flatMap((list) => list.words)),
  ending: new RegExp(`\\p{L}{3,}(?:${lexicon.titles.endings.join('|')})(?![\\p{L}])`, 'u'),
  legalForm: new RegExp(`(?<![\\p{L}\\p{N}.&/-])(?:${anyOf(longForms(lexicon))})(?![\\p{L}\\p{N}])`, 'u'),
}));

/** Holds a word of a job title in any of the seven languages, or the legal form of a firm. */
export const readsLikeJob = (text: string, lexicon: Lexicon): boolean => {
  const { words, ending, legalForm } = titlesOf(lexicon);
  const folded = fold(text);
  return words(folded).length > 0 || ending.test(folded) || legalForm.test(text);
};
