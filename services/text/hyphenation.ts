/**
 * Words broken at a line's end -> whole words on the line where they begin.
 *
 * A hyphen at a line's end is either the printer's ("Produktions-/planung") or the word's own ("cut-/over"). It is the word's
 * own where the document writes the word with a hyphen elsewhere, where a capital or a digit follows, after prefixes that keep
 * theirs, and, where compounds are not written as one word (German and Dutch do), beside a word the document knows;
 * a hanging hyphen ("Vor- und Nachteile") is left alone.
 */
import type { DraftLine } from './draft.ts';

const ending = /(?:^|[\s(„"“/])([\p{L}][\p{L}-]*)([-\u2010\u00ad])$/u;
const beginning = /^(\p{Ll}\p{L}{0,80})(.*)$/su;
const hanging = /^(?:und|oder|bzw|sowie|and|or|et|ou|y|o|e|ed|en|of|och|i|lub)$/iu;
const keepsHyphen =
  /^(?:real|self|multi|cross|co|non|pre|post|shop|end|high|low|long|short|on|off|well|all|anti|semi|sub|inter|mid|ex|half|full|part|two|three|four|five|six|hand|cut|go|roll|follow|start|stand|re|add|plug|know|state|day|year|week|user|line|work|time|e|i|x)$/iu;

const brokenEnd = /[\p{L}-]{1,80}[-\u2010\u00ad]$/u;
const brokenStart = /^\p{Ll}+/u;

interface Vocabulary {
  /** Every word of the text as it stands, with hyphens. */
  readonly words: ReadonlySet<string>;
  readonly compounds: boolean;
}

const endsInHyphen = /[-\u2010\u00ad]$/u;

/** Half a word is no word to know. */
const wholeWords = (line: DraftLine, before: DraftLine | undefined): string[] => {
  const goesOn = before && endsInHyphen.test(before.text) && brokenEnd.test(before.text);
  const text = (goesOn ? line.text.replace(brokenStart, '') : line.text).toLowerCase();
  const whole = endsInHyphen.test(text) ? text.replace(brokenEnd, '') : text;
  return whole.match(/\p{L}[\p{L}-]*\p{L}/gu) ?? [];
};

const vocabularyOf = (lines: readonly DraftLine[]): Vocabulary => {
  const words = new Set(lines.flatMap((line, i) => wholeWords(line, lines[i - 1])));
  return { words, compounds: (words.has('und') && words.has('der')) || (words.has('het') && words.has('van')) };
};

const join = (first: string, rest: string, { mark, known }: { mark: string; known: Vocabulary }): string => {
  if (mark === '\u00ad' || mark === '\u2010') return first + rest;
  const { words, compounds } = known;
  if (words.has(`${first}-${rest}`.toLowerCase())) return `${first}-${rest}`;
  if (words.has((first + rest).toLowerCase())) return first + rest;
  const own = first.includes('-') || first.length < 2 || keepsHyphen.test(first);
  const isKnown = words.has(first.toLowerCase()) || words.has(rest.toLowerCase());
  return own || (!compounds && isKnown) ? `${first}-${rest}` : first + rest;
};

/** Lines without text stay in place, so that positions and white space keep their meaning. */
export const joinHyphens = (lines: readonly DraftLine[]): DraftLine[] => {
  if (!lines.some((line) => /[-\u2010\u00ad]$/u.test(line.text))) return [...lines];
  const known = vocabularyOf(lines);
  const joined = [...lines];
  for (let i = 0; i + 1 < joined.length; i += 1) {
    const line = joined[i];
    const next = joined[i + 1];
    if (!line || !next || next.bullet || next.text.includes('\t') || line.place !== next.place) continue;
    if (!/[-\u2010\u00ad]$/u.test(line.text)) continue;
    const end = ending.exec(line.text);
    const begin = beginning.exec(next.text);
    if (!end || !begin || next.gapBefore || hanging.test(begin[1] ?? '')) continue;
    const word = join(end[1] ?? '', begin[1] ?? '', { mark: end[2] ?? '-', known });
    const head = line.text.slice(0, line.text.length - (end[1]?.length ?? 0) - 1);
    joined[i] = { ...line, text: head + word + leading(begin[2] ?? '') };
    joined[i + 1] = { ...next, text: (begin[2] ?? '').slice(leading(begin[2] ?? '').length).trimStart() };
  }
  return joined;
};

/** Punctuation and compound parts that belong to the word. */
const leading = (rest: string): string => /^[^\s]*/u.exec(rest)?.[0] ?? '';
