/** Offsets of a stretch of a passage's text; `to` not included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const boundary = /[.!?…]["”»)]?\s+(?=["“«(]?[\p{Lu}\p{N}])|[;•]\s+/gu;
const lastWord = /([\p{L}.]+)\.?$/u;

/** Sentences of `text` from `start` on. A full stop behind an abbreviation or a single letter ends nothing. */
export const splitSentences = (text: string, start: number, abbreviations: readonly string[]): Span[] => {
  const spans: Span[] = [];
  let from = start;
  for (const match of text.matchAll(boundary)) {
    if (match.index < start) continue;
    const word = lastWord.exec(text.slice(Math.max(0, match.index - 20), match.index))?.[1]?.toLowerCase() ?? '';
    const bare = word.replace(/^\./, '');
    if (match[0].startsWith('.') && (bare.length === 1 || abbreviations.includes(bare))) continue;
    const to = match.index + match[0].trimEnd().length;
    if (text.slice(from, to).trim() !== '') spans.push({ from, to });
    from = match.index + match[0].length;
  }
  if (text.slice(from).trim() !== '') spans.push({ from, to: text.length });
  return spans;
};
