const plainAscii = /^[\t\x20-\x7e]*$/;

/** Letters that carry no separate accent to take off. */
const strokes: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'a', œ: 'o', '\u00a0': ' ' };

const foldLetter = (letter: string): string => {
  const lower = letter.toLowerCase();
  const base = lower.normalize('NFD').charAt(0);
  const folded = strokes[base] ?? base;
  return folded.length === letter.length ? folded : letter;
};

/**
 * Lower case without accents, and just as long: an index into the result is an index into `text`.
 * That is what `normalise` in shared/words.ts does not promise, and what quotes need.
 */
export const fold = (text: string): string =>
  plainAscii.test(text)
    ? text.toLowerCase()
    : Array.from({ length: text.length }, (_, at) => foldLetter(text.charAt(at))).join('');
