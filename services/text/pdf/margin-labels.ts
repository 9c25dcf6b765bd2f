/**
 * A margin that says when, for whom and where beside what the person did there ("09/2012 – 01/2018" above "Foo GmbH, Ulm")
 * -> its lines right below the row of the period, before the lines they face: read across, they would stand in the work.
 */
import type { Row } from './columns.ts';
import type { Segment } from './segments.ts';

/** A period and nothing else: "09/2012 – 01/2018", "Sept. 2018 – actualidad", "since 2019". */
const periodOnly =
  /^(?:\p{L}{2,9}\s)?(?:\d{1,2}[./]\s?|\p{L}{3,10}\.?\s(?:de\s)?)?(?:19|20)\d\d(?:\s?[-–—/].{0,20}|\s\p{L}.{0,18})?$/u;
const dated = /(?:19|20)\d\d/u;

interface Margin {
  readonly label: Segment;
  /** Left edge of what stands beside it. */
  readonly edge: number;
}

const marginOf = ({ segments: [label, content, ...more] }: Row): Margin | null =>
  label && content && more.length === 0 && periodOnly.test(label.text) && label.text.length <= 34
    ? { label, edge: content.x }
    : null;

const inMargin = (segment: Segment | undefined, { label, edge }: Margin): segment is Segment =>
  segment !== undefined &&
  Math.abs(segment.x - label.x) < 2 &&
  segment.right < edge &&
  !segment.bullet &&
  !dated.test(segment.text);

interface Label {
  readonly segment: Segment;
  /** Right end of its last line. */
  readonly end: number;
}

/** The next line of the margin had no room in the one above, or that one ends in a comma. */
const wraps = ({ segment, end }: Label, next: Segment, { edge }: Margin): boolean => {
  const first = next.text.split(' ')[0] ?? '';
  const letter = (next.right - next.x) / Math.max(1, next.text.length);
  return /[,&-]$/u.test(segment.text) || end + (first.length + 1) * letter > edge - segment.size;
};

const withLine = (labels: readonly Label[], next: Segment, margin: Margin): readonly Label[] => {
  const above = labels.at(-1);
  if (above === undefined || !wraps(above, next, margin)) return [...labels, { segment: next, end: next.right }];
  const { segment } = above;
  const whole = { ...segment, text: `${segment.text} ${next.text}`, right: Math.max(segment.right, next.right) };
  return [...labels.slice(0, -1), { segment: whole, end: next.right }];
};

/** How far below its last line a margin may go on, in parts of the size: a line may be skipped. */
const farthest = 3.2;

interface Stack {
  readonly labels: readonly Label[];
  readonly faced: readonly Row[];
  /** Rows below that it takes up. */
  readonly length: number;
}

/** What follows the row of the period: the margin's lines, and the lines that face them. */
const stackBelow = (row: Row, margin: Margin, below: readonly Row[]): Stack => {
  let stack: Stack = { labels: [], faced: [], length: 0 };
  let lowest = margin.label.y;
  let beside: readonly Row[] = [];
  for (const next of below) {
    const [first, ...content] = next.segments;
    if (first === undefined || next.block !== row.block || first.y - lowest > margin.label.size * farthest) break;
    if (first.x > margin.edge - 3) {
      beside = [...beside, next];
      continue;
    }
    if (!inMargin(first, margin) || content.some(({ x }) => x < margin.edge - 3)) break;
    lowest = first.y;
    const faced = content.length > 0 ? [...beside, { ...next, segments: content }] : beside;
    stack = {
      labels: withLine(stack.labels, first, margin),
      faced: [...stack.faced, ...faced],
      length: stack.length + beside.length + 1,
    };
    beside = [];
  }
  return stack;
};

/** Rows whose margin goes on below its period, the margin's lines set before the lines they face. */
export const stackMarginLabels = (rows: readonly Row[]): Row[] => {
  const stacked: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as Row;
    const margin = marginOf(row);
    stacked.push(row);
    if (margin === null) continue;
    const { labels, faced, length } = stackBelow(row, margin, rows.slice(at + 1));
    stacked.push(...labels.map(({ segment }) => ({ ...row, segments: [segment] })), ...faced);
    at += length;
  }
  return stacked;
};
