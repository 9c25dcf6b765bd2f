import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Identity, IdentityKeys } from '../../shared/model/identity.ts';
import { spellingOf } from './spelling.ts';

/** First letter and the consonants that follow: what a typing error or another transliteration leaves. */
const skeleton = (word: string): string => word.charAt(0) + word.slice(1).replaceAll(/[aeiouh]/gu, '');

const pairsOf = (words: readonly string[]): readonly string[] => {
  const sorted = [...new Set(words)].sort();
  return sorted.flatMap((one, at) => sorted.slice(at + 1).map((other) => `${one} ${other}`));
};

/** More words than any name has are no name. */
const mostWords = 6;

/** Two CVs of one person have at least one in common. */
export const identityKeys = ({ name, email, phones }: Identity, lexicon: Lexicon): IdentityKeys => {
  const words = name === null ? [] : spellingOf(lexicon).nameWords(name).words.slice(0, mostWords);
  return {
    addresses: [...(email === null ? [] : [`e ${email}`]), ...new Set(phones.map((phone) => `p ${phone}`))],
    names: pairsOf(words.map(skeleton)).map((pair) => `n ${pair}`),
  };
};

/** The address of an address' key. */
export const addressOf = (key: string): string => key.slice(2);
