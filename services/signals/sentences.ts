/** Token stream -> sentences and clauses by the gaps between words. */
import type { TokenStream } from '../../shared/lexicon/token-stream.ts';

export interface Sentences {
  readonly tokens: TokenStream;
  readonly sentenceOf: (token: number) => number;
  readonly clauseOf: (token: number) => number;
  /** Among the first words of its sentence, or of what follows a colon or dash. */
  readonly isTopic: (token: number) => boolean;
}

const topicWords = 3;
/** Words after which a comma ends a sentence: keyword deserts must not make every word speak about every other. */
const longestSentence = 80;

export const createSentences = (tokens: TokenStream): Sentences => {
  const sentence: number[] = [];
  const clause: number[] = [];
  const place: number[] = [];
  let [sentences, clauses, words, length] = [-1, -1, 0, 0];
  for (let index = 0; index < tokens.gap.length; index++) {
    const gap = tokens.gap[index] ?? 3;
    if (gap === 3 || (length >= longestSentence && gap > 0) || length >= 2 * longestSentence) {
      sentences++;
      clauses++;
      length = 0;
      words = 0;
    }
    length++;
    if (gap === 2) clauses++;
    sentence.push(sentences);
    clause.push(clauses);
    place.push(words);
    if (!tokens.forms[index]?.filler) words++;
  }
  return {
    tokens,
    sentenceOf: (token) => sentence[token] ?? -1,
    clauseOf: (token) => clause[token] ?? -1,
    isTopic: (token) => (place[token] ?? topicWords) < topicWords,
  };
};
