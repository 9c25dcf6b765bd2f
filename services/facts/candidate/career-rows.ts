/**
 * Lines of a career -> rows: what a person set as one line, though the page broke it.
 *
 * A heading of an employment that is too long for its column goes on in the next line; dates hide behind the break.
 * Lines that carry on an item of a list are marked, so that a date inside a sentence never starts an employment.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Line } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';

export interface Row {
  /** Indices into the document's lines, `to` not included. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly bullet: boolean;
  /** Goes on with an item or a paragraph above. */
  readonly continued: boolean;
  readonly bold: boolean;
  readonly heading: boolean;
  readonly gapBefore: boolean;
}

const rightEdge = (line: Line): number => (line.box === null ? line.text.length : line.box.x + line.box.width);

interface Reach {
  /** Right edge of the widest line of running text, in points; 0 without boxes. Flush-right dates reach further. */
  readonly boxed: number;
  /** Letters of the longest line of a text broken by hand; 0 where the format keeps paragraphs whole. */
  readonly lettered: number;
}

const wholeParagraph = 130;

/** How far the widest lines of the stretch reach: the place where lines break. */
const reachOf = (lines: readonly Line[]): Reach => {
  const boxed = lines.flatMap((line) => (line.box === null || line.text.includes('\t') ? [] : [rightEdge(line)]));
  const lettered = lines.flatMap((line) => (line.box === null ? [line.text.length] : []));
  const longest = Math.max(0, ...lettered);
  return { boxed: Math.max(0, ...boxed), lettered: longest > wholeParagraph ? 0 : longest };
};

/** Had the next line's first word no room any more? */
const full = (line: Line, next: Line, { boxed, lettered }: Reach): boolean => {
  const word = (/^\S+/.exec(next.text)?.[0].length ?? 0) + 1;
  if (line.box === null) return lettered > 0 && line.text.length + word > lettered;
  const letter = line.box.width / Math.max(1, line.text.length);
  return rightEdge(line) + word * letter > boxed;
};

const openBracket = (text: string): boolean => text.lastIndexOf('(') > text.lastIndexOf(')');

const hangs =
  /(?:[,&/]|\s[-–—]|(?<![\p{L}])(?:and|und|et|en|of|for|in|at|to|bis|de|des|du|del|della|di|da|do|der|die|das|den|dem|für|mit|with|van|von|voor|im|am|zu|la|le|les|the|à|a|per|para|pour|au|aux|y|o|e))$/iu;

const sameStyle = (line: Line, next: Line): boolean =>
  line.bold === next.bold && (line.size === null || next.size === null || Math.abs(line.size - next.size) < 0.4);

/** "Sept 2020 -" at the end of a row: still there, unless the next row says until when. */
const openPeriod = /(?<!\d)(?:19|20)\d\d\s?[-–—]$/u;

const dateTail = /^\s*[-–—]?\s*(?:\d{1,2}[./]|\p{L}{3,9}\.?\s)?['’]?\d{2,4}\b/u;

/** Did the page, not the person, break here? */
const brokenInto = (line: Line, next: Line, reach: Reach, { present }: Lexicon['dates']): boolean => {
  if (next.bullet || next.gapBefore || next.page !== line.page) return false;
  const text = line.text.trimEnd();
  const body = text.replace(/^.*\t/u, '');
  if (openBracket(text) && !openBracket(`${text}${next.text}`)) return true;
  if (!sameStyle(line, next)) return false;
  if (openPeriod.test(body)) return dateTail.test(next.text) || present.includes(fold(next.text.trim()));
  if (hangs.test(body) && !/\t/.test(next.text)) return true;
  if (/\d\s?[-–—]$/.test(text) && dateTail.test(next.text)) return true;
  return line.bold && full(line, next, reach) && !/\t/.test(text);
};

const cells = (text: string): readonly [string, string] | null => {
  const at = text.indexOf('\t');
  return at === -1 ? null : [text.slice(0, at).trim(), text.slice(at + 1)];
};

const opensPeriod = /\d\s?(?:[-–—]|(?:to|bis|tot|al|a|à|au|até|hasta))$/u;
/** "Mayo 2012 – agosto" above "2018": broken before the year of the end. */
const lacksYear = /\d\s?(?:[-–—]|to|bis|tot|al|a|à|au|até|hasta)\s?\p{L}{3,10}\.?(?:\sde)?$/u;
const yearAlone = /^(?:19|20)\d\d$/u;
const mostMargin = 32;
const closesPeriod = /^(?:\d|['’]\d|\p{L}{2,12}\.?\s(?:de\s)?['’]?\d{2,4}$|[\p{L}’' ]{3,22}$)/u;

/** "03/2019 – ⇥ Engineer" above "07/2022 ⇥ Foo Ltd": a narrow column of dates broke the period in two. */
const joinMargin = (text: string, next: string): string | null => {
  const [above, below] = [cells(text), cells(next)];
  if (above === null || below === null || above[0].length > mostMargin || below[0].length > 24) return null;
  const [from, title] = above;
  const [to, employer] = below;
  const broken = (opensPeriod.test(from) && closesPeriod.test(to)) || (lacksYear.test(from) && yearAlone.test(to));
  return broken ? `${from} ${to}\t${title}\t${employer}` : null;
};

const field = /^\s{0,3}([^:\d\t]{1,16}?)\s?:\s{0,4}(\S.{1,24})$/u;

/** "From: 02.2021" above "To: present": a form gives each end of the period a row of its own. */
const joinEnds = (text: string, next: string, { startLabels, endLabels }: Lexicon['dates']): string | null => {
  const [, start = '', from = ''] = field.exec(text) ?? [];
  const [, end = '', to = ''] = field.exec(next) ?? [];
  return startLabels.includes(fold(start)) && endLabels.includes(fold(end)) ? `${from.trim()} – ${to.trim()}` : null;
};

const startsLower = /^\p{Ll}/u;
const startsSmall = /^[\p{Ll}\d(&–—„“"']/u;

interface Page {
  readonly lines: readonly Line[];
  readonly reach: Reach;
  /** Begins with a period: a row of its own, whatever stands above. */
  readonly dated: (text: string) => boolean;
}

const outdented = (line: Line, item: Row, lines: readonly Line[]): boolean => {
  const first = lines[item.from]?.box;
  return line.box !== null && first != null && line.box.x < first.x - 3;
};

const carriesOn = (previous: Draft | undefined, line: Line, { lines, reach, dated }: Page): boolean => {
  if (previous === undefined || line.bullet || line.bold || line.heading || line.gapBefore || dated(line.text))
    return false;
  const long = previous.text.length > (startsLower.test(line.text) ? 45 : 90);
  if (!previous.bullet && !previous.continued && (!long || previous.bold)) return false;
  if ((previous.bullet || previous.continued) && outdented(line, previous, lines)) return false;
  return (
    full(previous.last, line, reach) ||
    (!dated(line.text) && startsSmall.test(line.text) && !/[.;!?]\s*$/.test(previous.last.text))
  );
};

interface Draft extends Row {
  readonly last: Line;
}

const numberedItem = /^\(?\d{1,2}[.)\]]\s+\p{Lu}/u;

/** "Foo Ltd ⇥ 2019 – 2021". */
const flushDates = /\t[^\t]*(?:19|20)\d\d[^\t]*$/u;

/** "1) Engineer, Foo Ltd" over a row of dates or with dates at its end: the items of this list are the jobs themselves. */
const headsEntry = (at: number, { lines, dated }: Page): boolean => {
  const [line, ...below] = lines.slice(at, at + 3);
  if (line === undefined || !line.bullet || !numberedItem.test(line.text)) return false;
  if ((line.heading || line.bold || line.gapBefore) && flushDates.test(line.text)) return true;
  const first = below.findIndex(({ text }) => dated(text));
  return first !== -1 && below.slice(0, first + 1).every(({ bullet, gapBefore }) => !bullet && !gapBefore);
};

const startRow = (line: Line, at: number, continued: boolean): Draft => ({
  from: at,
  to: at + 1,
  text: line.text,
  bullet: line.bullet,
  continued,
  bold: line.bold,
  heading: line.heading,
  gapBefore: line.gapBefore,
  last: line,
});

/** Rows of the lines at `indices`, in the same order; `dated` tells whether a line begins with a period. */
export const careerRows = (
  lines: readonly Line[],
  indices: readonly number[],
  dated: (text: string) => boolean,
  dates: Lexicon['dates'],
): readonly Row[] => {
  const reach = reachOf(indices.flatMap((at) => lines[at] ?? []));
  const rows: Draft[] = [];
  const page = { lines, reach, dated };
  for (const at of indices) {
    const found = lines[at];
    if (found === undefined) continue;
    const line = headsEntry(at, page) ? { ...found, bullet: false } : found;
    const open = rows.at(-1);
    const follows = open !== undefined && open.to === at && !open.bullet && !open.continued && open.text.length < 200;
    const margin =
      follows && !line.gapBefore ? (joinMargin(open.text, line.text) ?? joinEnds(open.text, line.text, dates)) : null;
    if (open !== undefined && margin !== null)
      rows[rows.length - 1] = { ...open, to: at + 1, text: margin, last: line };
    else if (follows && brokenInto(open.last, line, reach, dates)) {
      rows[rows.length - 1] = { ...open, to: at + 1, text: `${open.text} ${line.text}`, last: line };
    } else rows.push(startRow(line, at, carriesOn(open, line, page)));
  }
  return rows;
};
