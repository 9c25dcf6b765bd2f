/** The cells of one entry of the lexicon -> the strongest of each category, worked out once per entry. */
import { type Category, type Cell, categories } from '../../shared/model/signal.ts';

export interface CellWeights {
  readonly strongest: Readonly<Record<Category, number>>;
  /** Of the production cells, those that count and report, and those that carry out. */
  readonly counted: number;
  readonly executed: number;
}

/** Counting and reporting alone (OEE, downtime, machine data) is no execution: roles.md X11. */
const onlyData: ReadonlySet<string> = new Set(['production.collection', 'production.analysis', 'production.resources']);

const known = new WeakMap<object, CellWeights>();

const weigh = (cells: Partial<Record<Cell, number>>): CellWeights => {
  const strongestOf = (isMeant: (cell: string) => boolean): number =>
    Math.max(0, ...Object.entries(cells).map(([cell, weight = 0]) => (isMeant(cell) ? weight : 0)));
  const strongest = categories.map((one) => [one, strongestOf((cell) => cell.startsWith(`${one}.`))]);
  return {
    strongest: Object.fromEntries(strongest) as Record<Category, number>,
    counted: strongestOf((cell) => onlyData.has(cell)),
    executed: strongestOf((cell) => cell.startsWith('production.') && !onlyData.has(cell)),
  };
};

export const cellWeights = (cells: Partial<Record<Cell, number>>): CellWeights => {
  const met = known.get(cells);
  if (met) return met;
  const weights = weigh(cells);
  known.set(cells, weights);
  return weights;
};
