/** Quantifiers without an upper limit, outside classes, escapes apart. */
const partsOf = (source: string): string =>
  source.replaceAll(/\\[pP]\{[^{}]*\}|\\./gsu, 'x').replaceAll(/\[[^\]]*\]/gu, 'x');

const endless = /(?:[*+]|\{\d+,\})/gu;

/**
 * An upper bound of how a regular expression's time grows with the length of a text: 1 is linear, 2 quadratic. Each place to
 * begin and each quantifier without a limit can multiply by the length once, where none stands inside another.
 * @returns null where a repeated group makes more of it
 */
export const degreeAtMost = ({ source, flags }: { readonly source: string; readonly flags: string }): number | null => {
  const plain = partsOf(source);
  if (/\)(?:[*+]|\{\d+,\})/u.test(plain)) return null;
  const begins = /^\^[^|]*$/u.test(plain) && !flags.includes('m') ? 0 : 1;
  return begins + (plain.match(endless)?.length ?? 0);
};
