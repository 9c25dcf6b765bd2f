/** Something worked out once per lexicon object and kept as long as the lexicon is. */
import type { Lexicon } from './load.ts';

export const perLexicon = <T>(build: (lexicon: Lexicon) => T): ((lexicon: Lexicon) => T) => {
  const built = new WeakMap<Lexicon, { readonly value: T }>();
  return (lexicon) => {
    const known = built.get(lexicon) ?? { value: build(lexicon) };
    built.set(lexicon, known);
    return known.value;
  };
};
