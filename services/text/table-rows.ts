/**
 * Cells of one table row -> lines. Tables in CVs are of three kinds: real tables (one line per row, tabs between the cells),
 * labels or dates beside what belongs to them (label, tab, first line, then the rest), and tables that only place columns
 * on the page (read cell by cell).
 */
import type { DraftLine } from './draft.ts';

export type Cell = readonly DraftLine[];

const isLabel = (cell: Cell): boolean =>
  cell.length <= 3 && cell.reduce((sum, line) => sum + line.text.length, 0) <= 48 && !cell.some((line) => line.heading);

const joined = (lines: readonly DraftLine[], separator: string): DraftLine => {
  const filled = lines.filter((line) => line.text !== '');
  const first = filled[0] ?? { text: '' };
  return {
    ...first,
    text: filled.map((line) => line.text).join(separator),
    bold: filled.length > 0 && filled.every((line) => line.bold === true),
    heading: filled.length > 0 && filled.every((line) => line.heading === true),
    bullet: first.bullet ?? false,
    gapBefore: lines.some((line) => line.gapBefore),
    place: 'table',
  };
};

const asTable = (line: DraftLine): DraftLine => ({ ...line, place: line.place === 'box' ? 'box' : 'table' });

export const linesOfRow = (cells: readonly Cell[]): DraftLine[] => {
  const filled = cells.map((cell) => cell.filter((line) => line.text.trim() !== '')).filter((cell) => cell.length > 0);
  const [first, ...others] = filled;
  if (!first) return [];
  if (others.length === 0) return [...first];
  if (filled.every((cell) => cell.length === 1)) return [joined(filled.flat(), '\t')];
  const short = filled.every((cell) => cell.length <= 3 && cell.every((line) => line.text.length < 64 && !line.bullet));
  if (short && filled.every((cell) => cell.length === first.length))
    return first.map((_, i) =>
      joined(
        filled.flatMap((cell) => cell[i] ?? []),
        '\t',
      ),
    );
  const last = others.at(-1) as Cell;
  const labels = filled.slice(0, -1);
  if (labels.every(isLabel) && (labels.length === 1 || labels.every((cell) => cell.length < last.length))) {
    const [head, ...rest] = last;
    const beside = labels.map((cell) => joined(cell, ' '));
    if (head) return [{ ...joined([...beside, head], '\t'), bullet: false, gapBefore: true }, ...rest.map(asTable)];
  }
  if (others.length === 1 && isLabel(last) && last.length < first.length) {
    const [head, ...rest] = first;
    if (head) return [{ ...joined([head, joined(last, ' ')], '\t'), gapBefore: true }, ...rest.map(asTable)];
  }
  const wide = filled.filter((cell) => cell.length >= 4).length >= 2;
  return filled.flatMap((cell) =>
    cell.map((line, i) => ({ ...(wide ? line : asTable(line)), gapBefore: i === 0 || (line.gapBefore ?? false) })),
  );
};
