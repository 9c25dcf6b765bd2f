export const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Reads like running text, not like a heading or a cell. */
export const isSentence = (text: string): boolean =>
  wordCount(text) > 22 || (wordCount(text) > 9 && /\p{Ll}{4,}[.;!?]\s*$/u.test(text)) || text.length > 190;
