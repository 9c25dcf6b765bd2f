/**
 * Lines -> passages: an item, a paragraph or a table row as one string that knows which line each of its
 * characters came from, so that a sentence over three lines can be read whole and quoted line by line.
 */
import { fold } from '../../../shared/lexicon/phrases.ts';
import { type Line, type Quote, quoteOf } from '../../../shared/model/document.ts';

interface Piece {
  /** Index into `linesOf(text)`. */
  readonly line: number;
  /** Where the line begins in the passage's text. */
  readonly at: number;
}

export interface Passage {
  readonly text: string;
  /** `fold(text)`: same offsets. */
  readonly folded: string;
  readonly pieces: readonly Piece[];
  readonly from: number;
  /** Not included. */
  readonly to: number;
  readonly bullet: boolean;
}

/** No paragraph of a brief is longer; a hostile text may be. */
const mostLines = 40;
const endsSentence = /[.!?:;]["”»)]?$/;
const startsLower = /^[\p{Ll}(,–-]/u;
const labelled = /^[^:\t]{2,40}(?::\s|:$|\t)/;
const hyphenated = /\p{Ll}-$/u;

const widestOf = (lines: readonly Line[]): number =>
  Math.max(0, ...lines.filter((line) => !line.heading).map((line) => line.text.length));

/** Whether `line` goes on with what `before` began: wrapped text, not a new item. */
const continues = (before: Line, line: Line, widest: number): boolean => {
  if (line.bullet || line.heading || before.heading || line.gapBefore) return false;
  if (line.place !== before.place) return false;
  if (line.bold && !before.bold && !startsLower.test(line.text)) return false;
  if (startsLower.test(line.text)) return !endsSentence.test(before.text) || before.text.length > widest * 0.6;
  if (labelled.test(line.text)) return false;
  return before.text.length > Math.max(45, widest * 0.6);
};

const join = (lines: readonly Line[], from: number, to: number): Passage => {
  let text = '';
  const pieces: Piece[] = [];
  for (let index = from; index < to; index++) {
    const line = lines[index];
    if (!line) continue;
    if (text !== '' && !hyphenated.test(text.slice(-2))) text += ' ';
    pieces.push({ line: index, at: text.length });
    text += line.text;
  }
  return { text, folded: fold(text), pieces, from, to, bullet: lines[from]?.bullet ?? false };
};

/** Passages of the lines `from` to `to` (not included). */
export const passagesOf = (lines: readonly Line[], from: number, to: number): Passage[] => {
  const widest = widestOf(lines);
  const passages: Passage[] = [];
  let start = from;
  for (let index = from + 1; index <= to; index++) {
    const before = lines[index - 1];
    const line = lines[index];
    const open = index < to && index - start < mostLines;
    if (open && before && line && continues(before, line, widest)) continue;
    if (start < index) passages.push(join(lines, start, index));
    start = index;
  }
  return passages;
};

/** The characters `from` to `to` of a passage as quotes, one a line, blank ends left out. */
export const quotesOf = (passage: Passage, lines: readonly Line[], from: number, to: number): Quote[] =>
  passage.pieces.flatMap((piece, index) => {
    const line = lines[piece.line];
    const end = passage.pieces[index + 1]?.at ?? passage.text.length;
    if (!line || to <= piece.at || from >= end) return [];
    const text = line.text.slice(Math.max(0, from - piece.at), Math.max(0, to - piece.at)).trim();
    return text === '' ? [] : [quoteOf(line, text)];
  });
