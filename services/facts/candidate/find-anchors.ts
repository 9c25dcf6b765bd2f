/**
 * Lines of a career -> the lines that date an entry.
 *
 * A period counts where people put it: at the start or the end of a short line, alone on a line or in a cell,
 * not in the middle of a sentence about the work.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { PartialDate } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { type DateOptions, findDates } from '../dates/find-dates.ts';
import { findPeriods, type PeriodMatch } from '../dates/find-periods.ts';

export interface Anchor {
  /** Index into the document's lines. */
  readonly at: number;
  /** Lines it spans: 2 where a period is broken over two lines. */
  readonly lines: number;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly current: boolean;
  /** What else the line says. */
  readonly rest: string;
}

const sentenceEnd = /[.;!?]\s*$/;
const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;

/** Reads like running text, not like a heading or a cell. */
export const isSentence = (text: string): boolean =>
  wordCount(text) > 18 || (wordCount(text) > 9 && sentenceEnd.test(text)) || text.length > 170;

const emptyBrackets = /[([]\s{0,3}[)\]]/g;

const without = (text: string, period: { index: number; length: number }): string =>
  `${text.slice(0, period.index)}\t${text.slice(period.index + period.length)}`
    .replace(emptyBrackets, ' ')
    .replace(/^[\s,;:.|·•–—()[\]-]{1,12}|[\s,;:|·•–—([-]{1,12}$/g, '')
    .replace(/\s*\(\s*\d{1,2}\s?(?:years?|yrs?|mos?|months?|Jahre?|ans?|años?|anni|jaar|anos?)[^)]{0,30}\)\s*/giu, '\t')
    .trim();

const atEdge = (text: string, period: PeriodMatch): boolean => {
  const left = text.slice(0, period.index);
  const right = text.slice(period.index + period.length);
  const leftEmpty = !/[\p{L}\p{N}]/u.test(left);
  const rightShort = wordCount(right) <= 2 || /^\s*[)\]]?\s*(?:$|[([|·,;:–—\t-])/u.test(right);
  return leftEmpty ? true : rightShort;
};

const anchorOf = (text: string, at: number, lines: number, period: PeriodMatch): Anchor => ({
  at,
  lines,
  start: period.start,
  end: period.end,
  current: period.current,
  rest: without(text, period),
});

const breaksOff = /(?:[-–—]|\bto|\bbis|\bà|\ba|\btot|\bhasta|\bal|\baté|\p{L}{3,9}\.?|\d{4})\s*$/u;
const beginsWithDate = /^\s*(?:[-–—]|\d|\p{L}{3,10}\.?\s['’]?\d|\p{L}{3,12}\b)/u;

/** The anchor on one line, or over the break to the next. */
const readAnchor = (
  line: Line,
  next: Line | undefined,
  at: number,
  lexicon: Lexicon,
  options: DateOptions,
): Anchor | null => {
  if (isSentence(line.text)) return null;
  const periods = findPeriods(line.text, lexicon, options).filter((period) => atEdge(line.text, period));
  const period = periods.find((candidate) => !candidate.open) ?? periods[0];
  const continues =
    next !== undefined &&
    !next.bullet &&
    !next.gapBefore &&
    next.text.length < 80 &&
    breaksOff.test(line.text) &&
    beginsWithDate.test(next.text);
  if (continues && (period === undefined || period.open)) {
    const text = `${line.text} ${next.text}`;
    const over = findPeriods(text, lexicon, options).find(
      (candidate) => candidate.index < line.text.length && candidate.index + candidate.length > line.text.length + 1,
    );
    if (over !== undefined && atEdge(text, over) && !isSentence(text)) return anchorOf(text, at, 2, over);
  }
  return period === undefined ? null : anchorOf(line.text, at, 1, period);
};

const singleDate = /^\s*(?:\S{1,14}\s)?\S{1,10}(?:\s*\t|$)/u;

/** A lone date at the start of a row ("2018 ⇥ Student assistant") dates a short entry. */
const readSingle = (line: Line, at: number, lexicon: Lexicon, options: DateOptions): Anchor | null => {
  if (line.bullet || !singleDate.test(line.text)) return null;
  const date = findDates(line.text, lexicon, options)[0];
  if (date === undefined || date.kind !== 'date' || date.weak || line.text.slice(0, date.index).trim() !== '')
    return null;
  const after = line.text.slice(date.index + date.length);
  if (!/^\s*(?:\t|$)/.test(after)) return null;
  return { at, lines: 1, start: date.date, end: date.date, current: false, rest: without(line.text, date) };
};

/** Anchors among `indices`, in reading order. Bulleted lines count only when nothing else is dated. */
export const findAnchors = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): readonly Anchor[] => {
  const read = (bullets: boolean): Anchor[] => {
    const found: Anchor[] = [];
    let skip = -1;
    indices.forEach((at, step) => {
      const line = lines[at];
      if (line === undefined || at === skip || line.bullet !== bullets) return;
      const nextAt = indices[step + 1];
      const anchor =
        readAnchor(line, nextAt === undefined ? undefined : lines[nextAt], at, lexicon, options) ??
        readSingle(line, at, lexicon, options);
      if (anchor === null) return;
      if (anchor.lines === 2 && nextAt !== undefined) skip = nextAt;
      found.push(anchor);
    });
    return found;
  };
  const plain = read(false);
  return plain.length > 0 ? plain : read(true);
};
