import type { Lexicon } from '../../../shared/lexicon/load.ts';

/** Builds what a finder needs once for each lexicon, not once for each line. */
export const perLexicon = <V>(build: (lexicon: Lexicon) => V): ((lexicon: Lexicon) => V) => {
  const built = new WeakMap<Lexicon, { value: V }>();
  return (lexicon) => {
    const known = built.get(lexicon);
    if (known !== undefined) return known.value;
    const value = build(lexicon);
    built.set(lexicon, { value });
    return value;
  };
};
