/**
 * How the lines of two sides of a page stand to each other: what tells columns of running text from the cells of a table, from
 * dates in a margin and from headings set beside what they head.
 */
import { groupRows, type Segment } from './segments.ts';

export const top = (segment: Segment): number => segment.y - segment.size * 0.8;
export const bottom = (segment: Segment): number => segment.y + segment.size * 0.2;

export const textOf = (row: readonly Segment[]): string => row.map((segment) => segment.text).join(' ');

const baseline = (row: readonly Segment[]): number => row[0]?.y ?? 0;
const sizeOf = (row: readonly Segment[]): number => row[0]?.size ?? 0;

/** Dates, page numbers and other short labels that stand in a margin beside what they belong to. */
const marginLabel =
  /(?:19|20)\d{2}|^[\d\s./–—-]{1,40}$|^\p{L}{3,10}\.? ?\d{2,4}|^(?:[–—-]|to|bis|until|à|al|tot|a)\s/iu;
/** A period and nothing else, or its beginning. */
const periodOnly = /^(?:\p{L}{3,10}\.? )?(?:\d{1,2}[./])?(?:19|20)\d{2}(?:\s*[–—-].{0,16})?$/u;

interface Beside {
  readonly aligned: number;
  readonly conflicting: number;
  readonly alone: number;
}

/** How the rows of one side stand to the lines of the other. */
export const compareSides = (rows: readonly Segment[][], others: readonly Segment[]): Beside => {
  let aligned = 0;
  let conflicting = 0;
  let alone = 0;
  for (const row of rows) {
    const first = row[0];
    if (!first) continue;
    const near = others.filter((other) => top(other) < bottom(first) && bottom(other) > top(first));
    if (near.length === 0) alone += 1;
    else if (near.some((other) => Math.abs(other.y - first.y) <= 0.16 * Math.min(other.size, first.size))) aligned += 1;
    else conflicting += 1;
  }
  return { aligned, conflicting, alone };
};

const isTight = (above: readonly Segment[] | undefined, row: readonly Segment[]): boolean =>
  above !== undefined && baseline(row) - baseline(above) < sizeOf(row) * 1.7;

/** Rows that follow each other without white space. */
const stacksOf = (rows: readonly Segment[][]): Segment[][][] => {
  const stacks: Segment[][][] = [];
  rows.forEach((row, i) => {
    const last = stacks.at(-1);
    if (last && isTight(rows[i - 1], row)) last.push(row);
    else stacks.push([row]);
  });
  return stacks;
};

const isEmphatic = (row: readonly Segment[]): boolean => {
  const text = textOf(row);
  return (
    row.every((segment) => segment.boldness > 0.9) || (/\p{Lu}{3}/u.test(text) && text === text.toLocaleUpperCase())
  );
};

/** A side of dates, each with at most a place below it: it belongs to the entries beside it. */
const isDates = (rows: readonly Segment[][]): boolean => {
  if (rows.filter((row) => marginLabel.test(textOf(row))).length >= rows.length * 0.6) return true;
  const stacks = stacksOf(rows);
  const dated = stacks.filter((stack) => stack.length <= 3 && periodOnly.test(textOf(stack[0] ?? [])));
  return stacks.length >= 2 && dated.length === stacks.length && rows.every((row) => textOf(row).length <= 24);
};

/** A side of short headings, each alone beside the lines it heads. */
const isHeadings = (rows: readonly Segment[][], others: readonly Segment[]): boolean =>
  stacksOf(rows).every((stack) => stack.length === 1) &&
  rows.every((row) => isEmphatic(row) && textOf(row).length <= 32) &&
  rows.every((row) => others.some((other) => Math.abs(other.y - baseline(row)) <= sizeOf(row) * 0.6)) &&
  groupRows(others).length >= rows.length * 1.5;

/** The narrow side says nothing of its own. */
export const isMargin = (rows: readonly Segment[][], others: readonly Segment[]): boolean =>
  isDates(rows) || isHeadings(rows, others);

/**
 * A heading with lines of its own that begins, after white space, beside the middle of a paragraph: no row of a table does that,
 * so the sides are columns even when all their lines happen to stand on the same baselines.
 */
export const headsBesideParagraph = (rows: readonly Segment[][], others: readonly Segment[]): boolean => {
  const facing = groupRows(others);
  return stacksOf(rows)
    .slice(1)
    .some((stack) => {
      const heading = stack[0];
      const plain = stack[1];
      if (!heading || !plain || stack.length < 3 || !isEmphatic(heading) || isEmphatic(plain)) return false;
      const at = facing.findIndex((row) => Math.abs(baseline(row) - baseline(heading)) <= sizeOf(heading) * 0.3);
      const row = facing[at];
      return row !== undefined && !isEmphatic(row) && isTight(facing[at - 1], row) && /^\p{Ll}/u.test(textOf(row));
    });
};
