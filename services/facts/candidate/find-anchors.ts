/**
 * Rows of a career -> the rows that date an entry.
 *
 * A period counts where people put it: at the start or the end of a short row, alone on a row or in a cell,
 * not in the middle of a sentence about the work.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { type DateOptions, findDates } from '../dates/find-dates.ts';
import { findPeriods, type PeriodMatch } from '../dates/find-periods.ts';
import { fold } from '../phrases/fold.ts';
import type { Anchor } from './anchor.ts';
import { namedAbove, withoutAsides } from './anchors-in-list.ts';
import type { Row } from './career-rows.ts';
import { careerWords } from './career-words.ts';
import { bracketedDuration, printedDuration } from './durations.ts';
import { numbering } from './header/numbering.ts';
import { readHeader } from './header/read-header.ts';
import { titleWeight } from './header/weigh-piece.ts';
import { isSentence, wordCount } from './is-sentence.ts';
import { datesRow, remarkBehind } from './remarks.ts';

const sentenceEnd =
  /(?:(?<!\b(?:Ltd|Inc|Corp|Bros|Coop|Pvt|Pte|Ges|Dipl|Ing|Prof|Univ|Tech|Eng|Dept|Abt))(?<=\p{L}\p{Ll}{2})|(?<=[)\]]|\p{Lu}{2}|mbH))[.!]\s+(?=\p{Lu})/u;
const lastStop = /(?<=\p{Ll}{4}|[)\]])\.$/u;

/** "Engineer at Foo. Built the line." names the job in its first sentence. */
const firstSentence = (text: string): string => {
  const end = sentenceEnd.exec(text);
  const first = end === null ? text : text.slice(0, end.index);
  return first.replace(lastStop, '');
};

const mostName = 90;

/** "Foo AG, Ulm. Head of plant systems": a firm with its place, and the job behind the full stop. */
const firmThenJob = (text: string, lexicon: Lexicon): string | null => {
  const end = sentenceEnd.exec(text);
  if (end === null || end.index > mostName) return null;
  const [firm, told] = [text.slice(0, end.index), text.slice(end.index + end[0].length)];
  const job = firstSentence(told).replace(edges, '');
  const names = job.length <= mostName && titleWeight(job, lexicon) >= 2 && titleWeight(firm, lexicon) < 2;
  return names && /^\p{Lu}/u.test(firm.trim()) && wordCount(firm) <= 8 ? `${firm}\t${job}` : null;
};

const emptyBrackets = /[([]\s{0,3}[)\]]/g;
const edges = /^[\s,;:.|·•–—)\]-]{1,12}|[\s,;:|·•–—([-]{1,12}$/g;

const without = (text: string, period: { index: number; length: number }): string => {
  const right = text
    .slice(period.index + period.length)
    .replace(bracketedDuration, ' ')
    .replace(printedDuration, '\t');
  const left = text.slice(0, period.index).replace(numbering, '').replace(bracketedDuration, ' ');
  return `${left}\t${right}`.replace(emptyBrackets, ' ').replace(edges, '').replace(edges, '').trim();
};

const afterDate = /^\s*[)\]]?\s*(?:$|[([|·,;:–—\t-])/u;

/** At the start or the end of the row, or before a remark in brackets. */
const atEdge = (text: string, period: PeriodMatch, lexicon: Lexicon): boolean => {
  const left = text.slice(0, period.index);
  const right = text.slice(period.index + period.length);
  if (!/[\p{L}\p{N}]/u.test(left)) return !/^\s*\p{Ll}.*\p{Ll}{3,}\.\s*$/u.test(right);
  if (/^[\s.·–-]*\p{Ll}/u.test(left) && wordCount(left) > 5) return false;
  const running = firmThenJob(left.replace(/[\s(]+$/u, ''), lexicon) === null;
  if (
    (running &&
      wordCount(left) > 7 &&
      /(?:\p{Ll}{4,}|\p{Lu}{2,}|\d)[.!?;]\s+\p{L}/u.test(left.replace(numbering, ''))) ||
    (/^\s*\.\s*$/.test(right) && wordCount(left) > 2)
  )
    return false;
  return afterDate.test(right);
};

/** "Period: 2019 – 2021": the label is no part of what the row says. */
const withoutLabel = (rest: string, lexicon: Lexicon): string =>
  careerWords(lexicon).labels.get(fold(rest.replace(/\([^)]{0,20}\)?|[\s:]+$/gu, '').trim())) === 'period' ? '' : rest;

/** "Since 2018 I have been …", "From 2016 to 2020: …": a sentence that tells a job right behind its period. */
export const tellsJob = (text: string, period: PeriodMatch, lexicon: Lexicon): boolean => {
  const { told, order } = careerWords(lexicon);
  const left = fold(text.slice(0, period.index)).replace(order, '');
  const right = fold(text.slice(period.index + period.length));
  return !/[\p{L}\p{N}]/u.test(left) && (/^\s?:\s{0,3}\p{L}/u.test(right) || told.test(right));
};

/** The job's names without the words that lead to them. */
const namesIn = (rest: string, lexicon: Lexicon): string => {
  const { told, order } = careerWords(lexicon);
  const first = rest.slice(order.exec(fold(rest))?.[0].length ?? 0).trimStart();
  const names = first.slice(told.exec(fold(first))?.[0].length ?? 0);
  return firmThenJob(names, lexicon) ?? firstSentence(names).replace(edges, '');
};

/**
 * "Engineer, Foo Ltd, 2019 – 2021: built the line", "Foo Ltd – Engineer (from 2019), and later …", "Engineer, Foo Ltd,
 * 2019 – 2021. Built the line": who and what stand before the period, the work behind the colon, bracket or full stop.
 */
const namesBefore = (text: string, { index, length }: PeriodMatch, lexicon: Lexicon): string | null => {
  const behind = text.slice(index + length);
  const stops = /[,;|·•–—(\t-]\s*$/u.test(text.slice(0, index)) && /^\)?\.\s+\p{Lu}/u.test(behind);
  if (!stops && !/^(?:\)?\s?:\s|\),?\s)/u.test(behind)) return null;
  const left = text.slice(0, index).replace(numbering, '').replace(edges, '');
  if (left.length > mostName) return null;
  const { title, employer } = readHeader([left], 'title-first', lexicon);
  return title !== null && employer !== null && titleWeight(title, lexicon) >= 2 ? left : null;
};

/** "2009 – 2015 Production IT lead. First system in two halls, …": a name in a sentence or a cell of its own behind the period. */
const titleBehind = (text: string, { index, length }: PeriodMatch, lexicon: Lexicon): boolean => {
  const right = text.slice(index + length).replace(edges, '');
  if (/[\p{L}\p{N}]/u.test(text.slice(0, index)) || !/^\p{Lu}/u.test(right)) return false;
  const first = firstSentence(right);
  const cell = /^[\s.]*\t/u.test(text.slice(index + length));
  return first.length < right.length && wordCount(first) <= 8 && (cell || titleWeight(first, lexicon) >= 2);
};

/** "… a team of four from / 2019 to 2020 through the upgrade": a sentence that the page broke before its period. */
const goesOn = (above: Row | undefined, row: Row, period: PeriodMatch): boolean =>
  above !== undefined &&
  !row.gapBefore &&
  /\p{L}\s*$/u.test(above.text) &&
  !/[\p{L}\p{N}]/u.test(row.text.slice(0, period.index)) &&
  /^\s\p{Ll}/u.test(row.text.slice(period.index + period.length));

const readAnchor = (rows: readonly Row[], at: number, lexicon: Lexicon, options: DateOptions): Anchor | null => {
  const row = rows[at];
  if (row === undefined || row.continued) return null;
  const long = isSentence(row.text);
  const above =
    row.bullet || row.gapBefore
      ? []
      : rows.slice(Math.max(0, at - 2), at).flatMap((one) => (one.bullet ? [] : one.text));
  const found = findPeriods(row.text, lexicon, options).filter((period) => datesRow(row.text, period, above, lexicon));
  const periods = found.filter(
    (period) =>
      tellsJob(row.text, period, lexicon) ||
      titleBehind(row.text, period, lexicon) ||
      (!long && atEdge(row.text, period, lexicon)),
  );
  const outside = periods.filter(({ index }) => row.text.lastIndexOf('(', index) <= row.text.lastIndexOf(')', index));
  const heading = found.find((period) => namesBefore(row.text, period, lexicon) !== null);
  const period =
    heading ?? outside.find(({ open }) => !open) ?? outside.at(-1) ?? periods.find(({ open }) => !open) ?? periods[0];
  if (period === undefined) return null;
  if (goesOn(rows[at - 1], row, period) && !tellsJob(row.text, period, lexicon)) return null;
  const { start, end, current } = period;
  const when = { at, start, end, current, bracketed: period.since && !outside.includes(period), remark: '' };
  const named = namesBefore(row.text, period, lexicon);
  if (named !== null) return { ...when, rest: named, bracketed: false };
  const remark = remarkBehind(row.text, period, lexicon);
  if (remark !== null) return { ...when, rest: '', remark };
  return { ...when, rest: namesIn(withoutLabel(without(row.text, period), lexicon), lexicon) };
};

/** A lone date at the start or end of a row ("2018 ⇥ Student assistant") dates a short entry. */
const readSingle = (row: Row, at: number, lexicon: Lexicon, options: DateOptions): Anchor | null => {
  if (row.bullet || row.continued || row.text.length > 110) return null;
  const date = findDates(row.text, lexicon, options).find(({ kind, weak }) => kind === 'date' && !weak);
  if (date === undefined) return null;
  const left = row.text.slice(0, date.index);
  const right = row.text.slice(date.index + date.length);
  const alone = left.trim() === '' && /^\s*(?:\t|$)/.test(right);
  const flushed = /\t\s*$/.test(left) && right.trim() === '';
  if (!alone && !flushed) return null;
  const rest = withoutLabel(without(row.text, date), lexicon);
  return { at, start: date.date, end: date.date, current: false, rest, remark: '', bracketed: false };
};

/** The whole end of a row: "(3 years)", "– 4 Jahre". */
const lengthAtEnd =
  /^(?<rest>.{8,140}?)[\s,;:|·•–—(-]{1,4}(?:about|ca\.?|rund|env\.?|over|über)?\s?\d{1,2}(?:[.,]\d)?\+?\s?(?:years?|yrs?|jahre?n?|ans?|años?|anni|anno|jaar|anos?)\)?\s*$/iu;

/** "MES Engineer, Foo Ltd (3 years)": a job whose dates nobody stated; none are guessed from its length. */
const readLength = (row: Row, at: number, lexicon: Lexicon): Anchor | null => {
  if (row.continued || isSentence(row.text)) return null;
  const rest = lengthAtEnd.exec(row.text)?.groups?.rest ?? '';
  const { title, employer } = readHeader([rest], 'title-first', lexicon);
  if (title === null || employer === null || titleWeight(title, lexicon) < 2) return null;
  return { at, start: null, end: null, current: false, rest, remark: '', bracketed: false };
};

/** "Project: … 2019 – 2020": an item inside an employment, not one of its own. */
export const isProject = (text: string, lexicon: Lexicon): boolean => {
  const first = careerWords(lexicon).projects(fold(text).slice(0, 40))[0];
  return first !== undefined && first.index <= 3 && /^(?:\p{L}*)\s?(?:#?\d|[:–—-])/u.test(text.slice(first.index));
};

/** Anchors among the rows, in reading order. Items of lists count only when nothing else is dated. */
export const findAnchors = (rows: readonly Row[], lexicon: Lexicon, options: DateOptions): readonly Anchor[] => {
  const dated = (row: Row, at: number): Anchor | null =>
    readAnchor(rows, at, lexicon, options) ?? readSingle(row, at, lexicon, options);
  const beside = (at: number): boolean =>
    [at - 1, at + 1].some((other) => {
      const row = rows[other];
      return row !== undefined && dated(row, other)?.rest === '';
    });
  const read = (bullets: boolean): readonly Anchor[] =>
    rows.flatMap((row, at) => {
      if (row.bullet !== bullets) return [];
      const anchor = dated(row, at);
      if (anchor !== null) return [anchor];
      return beside(at) ? [] : (readLength(row, at, lexicon) ?? []);
    });
  const plain = read(false);
  const found = withoutAsides(plain.length > 0 ? plain : read(true), rows, lexicon);
  const dates = new Set(found.map(({ at }) => at));
  return found.map((anchor) =>
    !dates.has(anchor.at - 1) && namedAbove(anchor, rows, lexicon)
      ? { ...anchor, rest: '', remark: anchor.rest }
      : anchor,
  );
};
