/** Tables whose cells take several lines -> rows with whole cells. */
import type { Row } from './columns.ts';
import type { Segment } from './segments.ts';

const stepBetween = (above: Row, row: Row): number => (row.segments[0]?.y ?? 0) - (above.segments[0]?.y ?? 0);

/** What stands in the last column below a bold title there. */
const belowTitle = (cells: readonly Segment[], row: readonly Segment[]): Segment | undefined => {
  const title = cells.at(-1);
  const last = row.at(-1);
  const isBelow = title && last && title.boldness > 0.9 && last.boldness < 0.1 && Math.abs(title.x - last.x) < 2;
  return isBelow ? last : undefined;
};

/**
 * Cells that wrap: below a row of three cells and more, closer than the table's rows stand, come lines that hold only some of its
 * columns. Their words go back into the cells they belong to, as a person reads a cell to its end; only a bold title in the
 * last cell keeps its line, and what the cell says below it follows on lines of its own.
 */
export const joinWrappedCells = (rows: readonly Row[]): Row[] => {
  const steps = rows.flatMap((row, i) => {
    const above = rows[i - 1];
    const whole = above && above.segments.length >= 3 && row.segments.length >= 3 && row.block === above.block;
    return whole ? [stepBetween(above, row)] : [];
  });
  const usual = [...steps].sort((x, y) => x - y)[Math.floor(steps.length / 2)] ?? 0;
  const joined: Row[] = [];
  let lowest: Row | null = null;
  for (const row of rows) {
    const above = joined.at(-1);
    const step = lowest === null ? Number.POSITIVE_INFINITY : stepBetween(lowest, row);
    const cells = row.segments.map(
      (segment) => above?.segments.findIndex((cell) => Math.abs(cell.x - segment.x) < 2) ?? -1,
    );
    const wraps =
      above !== undefined &&
      above.segments.length >= 3 &&
      above.block === row.block &&
      row.segments.length < above.segments.length &&
      !row.segments.some((segment) => segment.bullet) &&
      cells.every((cell) => cell > 0) &&
      step > 0 &&
      step < (row.segments[0]?.size ?? 0) * 1.5 &&
      (usual === 0 || step < usual * 0.9);
    lowest = row;
    if (!wraps || !above) {
      joined.push(row);
      continue;
    }
    const apart = belowTitle(above.segments, row.segments);
    const segments = above.segments.map((cell, i) => {
      const more = row.segments[cells.indexOf(i)];
      return more && more !== apart
        ? { ...cell, text: `${cell.text} ${more.text}`, right: Math.max(cell.right, more.right) }
        : cell;
    });
    joined[joined.length - 1] = { ...above, segments };
    if (apart) joined.push({ ...row, segments: [apart] });
  }
  return joined;
};
