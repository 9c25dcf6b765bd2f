/** Marks of one page -> lines in reading order, with what typography says about them. */
import type { Box, LinePlace } from '../../../shared/model/document.ts';
import { type Row, rowsInOrder } from './columns.ts';
import type { Fill, PageMarks, Run } from './page-marks.ts';
import { boxOf, type Segment, segmentsOf } from './segments.ts';

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

/** Gap in parts of the font size from which two segments of a row are told apart by a tab. */
const tabGap = 1.35;

const textOfRow = (segments: readonly Segment[]): string => {
  let text = '';
  let right = 0;
  for (const segment of segments) {
    if (text !== '') text += segment.x - right > tabGap * segment.size ? '\t' : ' ';
    text += segment.text;
    right = segment.right;
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

const lineOf = (row: Row, marks: readonly Fill[]): PdfLine => {
  const first = row.segments[0] as Segment;
  const length = row.segments.reduce((sum, segment) => sum + segment.text.length, 0) || 1;
  const bold = row.segments.reduce((sum, segment) => sum + segment.boldness * segment.text.length, 0) / length;
  const main = row.segments.reduce((best, segment) => (segment.text.length > best.text.length ? segment : best));
  return {
    text: textOfRow(row.segments),
    box: boxOf(row.segments),
    size: Math.round(main.size * 10) / 10,
    baseline: main.y,
    bold: bold > 0.6,
    place: row.place,
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
  const rows = rowsInOrder(segmentsOf(level), page.fills);
  const lines = rows.map((row) => lineOf(row, marks));
  const sideways = rowsInOrder(segmentsOf(tilted.map((run) => upright(run, page))), []).map((row) => ({
    ...lineOf(row, []),
    place: 'side' as const,
    block: row.block + 1000,
  }));
  return [...lines, ...sideways];
};
