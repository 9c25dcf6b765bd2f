/** Marks of one page -> lines in reading order, with what typography says about them. */
import type { Box, LinePlace } from '../../../shared/model/document.ts';
import { type Row, rowsInOrder } from './columns.ts';
import { partMarginHeadings } from './margin-headings.ts';
import { stackMarginLabels } from './margin-labels.ts';
import { joinMarginPeriods } from './margin-periods.ts';
import type { Fill, PageMarks, Run } from './page-marks.ts';
import { boxOf, type Segment, segmentsOf } from './segments.ts';
import { joinWrappedCells } from './wrapped-cells.ts';

export interface PdfLine {
  text: string;
  readonly box: Box;
  readonly size: number;
  readonly baseline: number;
  readonly bold: boolean;
  place: LinePlace;
  readonly bullet: boolean;
  readonly block: number;
  readonly confidence: number | null;
}

/** Gap in parts of the font size from which two segments of a row are told apart by a tab wherever they stand. */
const tabGap = 1.35;

type IsTab = (before: Segment, segment: Segment) => boolean;

/** Left edges that several rows of a block share are columns of a table: there a smaller gap is a tab too. */
const tabRule = (rows: readonly Row[]): ((row: Row) => IsTab) => {
  const stops = new Map<string, number>();
  const keyOf = (row: Row, x: number): string => `${row.block}|${Math.round(x)}`;
  for (const row of rows)
    for (const segment of row.segments.slice(1)) {
      const key = keyOf(row, segment.x);
      stops.set(key, (stops.get(key) ?? 0) + 1);
    }
  const shared = (row: Row, x: number): boolean =>
    [x - 1, x, x + 1].reduce((sum, near) => sum + (stops.get(keyOf(row, near)) ?? 0), 0) >= 3;
  return (row) => (before, segment) => {
    const gap = segment.x - before.right;
    return gap > tabGap * segment.size || (gap > 0.95 * segment.size && shared(row, segment.x));
  };
};

const textOfRow = (segments: readonly Segment[], isTab: IsTab): string => {
  let text = '';
  let before: Segment | null = null;
  for (const segment of segments) {
    if (before !== null) text += isTab(before, segment) ? '\t' : ' ';
    text += segment.text;
    before = segment;
  }
  return text;
};

/** Browsers and word processors draw list marks as small discs and squares. */
const isDrawnBullet = (fill: Fill): boolean =>
  !fill.image && fill.width <= 7 && fill.height <= 7 && fill.width >= 1.2 && Math.abs(fill.width - fill.height) < 1.2;

const hasDrawnBullet = (segment: Segment, marks: readonly Fill[]): boolean =>
  marks.some((mark) => {
    const middle = mark.y + mark.height / 2;
    const away = segment.x - (mark.x + mark.width);
    return (
      away > 0 &&
      away < segment.size * 2.2 &&
      middle < segment.y &&
      middle > segment.y - segment.size * 0.75 &&
      mark.width < segment.size * 0.7
    );
  });

const confidenceOf = (segments: readonly Segment[]): number | null => {
  const known = segments.filter((segment) => segment.confidence !== null);
  const length = known.reduce((sum, segment) => sum + segment.text.length, 0);
  if (length === 0) return null;
  const sum = known.reduce((total, segment) => total + (segment.confidence ?? 0) * segment.text.length, 0);
  return Math.round((sum / length) * 100) / 100;
};

const isPeriod = (segment: Segment): boolean => /\d/u.test(segment.text) && segment.text.length < 34;

/** A bold title with its dates beside it in ordinary type is a bold line. */
const isBoldTitle = (segments: readonly Segment[]): boolean => {
  if (segments.length !== 2 || !segments.some(isPeriod)) return false;
  const titles = segments.filter((segment) => !isPeriod(segment));
  return (titles.length > 0 ? titles : segments.slice(0, 1)).every((segment) => segment.boldness > 0.9);
};

const lineOf = (row: Row, marks: readonly Fill[], isTab: IsTab): PdfLine => {
  const first = row.segments[0] as Segment;
  const length = row.segments.reduce((sum, segment) => sum + segment.text.length, 0) || 1;
  const bold = row.segments.reduce((sum, segment) => sum + segment.boldness * segment.text.length, 0) / length;
  const main = row.segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  return {
    text: textOfRow(row.segments, isTab),
    box: boxOf(row.segments),
    size: Math.round(main.size * 10) / 10,
    baseline: main.y,
    bold: bold > 0.6 || isBoldTitle(row.segments),
    place: row.segments.length >= 3 && row.place === 'body' ? 'table' : row.place,
    bullet: first.bullet || hasDrawnBullet(first, marks),
    block: row.block,
    confidence: confidenceOf(row.segments),
  };
};

/** Turns text set along a page's edge upright, as a person tilts the head. */
const upright = (run: Run, page: PageMarks): Run => {
  if (run.angle < 0) return { ...run, x: page.height - run.y, y: run.x, angle: 0 };
  return { ...run, x: run.y, y: page.width - run.x, angle: 0 };
};

export const linesOfPage = (page: PageMarks, visible: readonly Run[]): PdfLine[] => {
  const level = visible.filter((run) => Math.abs(run.angle) < 8);
  const tilted = visible.filter((run) => Math.abs(run.angle) >= 8);
  const marks = page.fills.filter(isDrawnBullet);
  const inOrder = partMarginHeadings(rowsInOrder(segmentsOf(level), page.fills));
  const rows = joinWrappedCells(stackMarginLabels(joinMarginPeriods(inOrder)));
  const tabs = tabRule(rows);
  const lines = rows.map((row) => lineOf(row, marks, tabs(row)));
  if (tilted.length === 0) return lines;
  const turned = rowsInOrder(segmentsOf(tilted.map((run) => upright(run, page))), []);
  const turnedTabs = tabRule(turned);
  const sideways = turned.map((row) => ({
    ...lineOf(row, [], turnedTabs(row)),
    place: 'side' as const,
    block: row.block + 1000,
  }));
  return [...lines, ...sideways];
};
