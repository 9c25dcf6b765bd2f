/** Lexicon -> what one mention of a product, a phrase of work or a label shows: levels, cells, categories of its own. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { CellPhrases } from '../../shared/lexicon/schema/cells.ts';
import { type Category, type Cell, categories, type Level, levels } from '../../shared/model/signal.ts';
import { everydayMeanings } from './everyday-meanings.ts';
import type { Mention } from './mention.ts';
import { recordOf } from './record-of.ts';

const ownWork = 0.5;

export interface ShownCell {
  readonly cell: Cell;
  readonly weight: number;
}

/** What the lexicon says one mention shows; every record has all its keys, 0 where nothing is shown. */
export interface Shown {
  readonly levels: Readonly<Record<Level, number>>;
  readonly cells: readonly ShownCell[];
  /** The categories it is about as work of their own, not as something an MES does on the side. */
  readonly dedicated: Readonly<Record<Category, number>>;
  /** The strongest cell of each category. */
  readonly strongest: Readonly<Record<Category, number>>;
  /** Of the production cells, the strongest that counts and reports, and the strongest that carries out. */
  readonly counted: number;
  readonly executed: number;
}

/** Counting and reporting alone (OEE, downtime, machine data) is no execution: roles.md X11. */
const onlyData: ReadonlySet<Cell> = new Set(['production.collection', 'production.analysis', 'production.resources']);

const categoryOf = (cell: Cell): Category | undefined => categories.find((one) => cell.startsWith(`${one}.`));

const strongestOf = (cells: readonly ShownCell[], isMeant: (cell: Cell) => boolean): number =>
  cells.reduce((most, { cell, weight }) => (isMeant(cell) ? Math.max(most, weight) : most), 0);

/** @param given levels, cells and categories that are shown at all */
export const shownBy = (given: {
  readonly levels?: Partial<Record<Level, number>>;
  readonly cells?: readonly ShownCell[];
  readonly dedicated?: Partial<Record<Category, number>>;
}): Shown => {
  const { cells = [] } = given;
  return {
    levels: recordOf(levels, (level) => given.levels?.[level] ?? 0),
    cells,
    dedicated: recordOf(categories, (category) => given.dedicated?.[category] ?? 0),
    strongest: recordOf(categories, (category) => strongestOf(cells, (cell) => categoryOf(cell) === category)),
    counted: strongestOf(cells, (cell) => onlyData.has(cell)),
    executed: strongestOf(cells, (cell) => categoryOf(cell) === 'production' && !onlyData.has(cell)),
  };
};

/** What most words show: nothing of levels and cells. */
export const nothingShown = shownBy({});

const mainLevelWeight = 0.8;
const umbrellaWeight = 0.4;
/** Software of every trade: says nothing about levels. */
const anywhere = new Set(['middleware', 'bi', 'itsm', 'security', 'simulation', 'iiot']);
const sideLevelWeight = 0.12;

/** The cell a product stands for when nothing else is said: the heart of its category. */
const heart: Readonly<Record<Category, Cell>> = {
  production: 'production.execution',
  quality: 'quality.execution',
  maintenance: 'maintenance.execution',
  inventory: 'inventory.execution',
};

const depthWeight = [0, 0.1, 0.3, 0.6] as const;
/** Types that carry out or track orders on the floor; the others only touch production. */
const executes = new Set(['mes', 'mom', 'app', 'track-and-trace']);
const singleCategory = new Set(['caq', 'lims', 'qms', 'cmms', 'eam', 'wms']);

const productShows = (lexicon: Lexicon): Map<string, Shown> =>
  new Map(
    lexicon.products.map((product) => {
      const shownLevels: Partial<Record<Level, number>> = {};
      const main = product.generic ? umbrellaWeight : mainLevelWeight;
      if (!anywhere.has(product.type))
        product.levels.forEach((level, index) => {
          shownLevels[level] = index === 0 ? main : sideLevelWeight;
        });
      const cells: ShownCell[] = [];
      const dedicated: Partial<Record<Category, number>> = {};
      for (const category of categories) {
        const depth = product.depth[category];
        // A suite opens a possibility only: beyond production its depth is for modules and verbs to show.
        const own = singleCategory.has(product.type) && depth === 3;
        const counts = own || (category === 'production' && executes.has(product.type));
        const weight = counts ? (depthWeight[depth] ?? 0) : 0;
        if (weight > 0) cells.push({ cell: heart[category], weight });
        // A module of an ERP (SAP QM, PM, EWM) may be only where confirmations go.
        if (own) dedicated[category] = product.levels[0] === 'L3' ? 0.75 : 0.5;
      }
      const isSilent = cells.length === 0 && Object.keys(shownLevels).length === 0;
      return [product.id, isSilent ? nothingShown : shownBy({ levels: shownLevels, cells, dedicated })];
    }),
  );

/** Data of machines and reports about them are found on level 2 as well: half a sign of level 3. */
const onlyCounts = (cells: readonly ShownCell[]): boolean =>
  cells.every(
    ({ cell }) => cell === 'production.collection' || cell === 'production.analysis' || cell === 'maintenance.analysis',
  );

const cellShows = (entries: readonly Pick<CellPhrases, 'id' | 'cells'>[]): Map<string, Shown> =>
  new Map(
    entries.map((phrases) => {
      const cells = Object.entries(phrases.cells).map(([cell, weight = 0]) => ({ cell: cell as Cell, weight }));
      const dedicated: Partial<Record<Category, number>> = {};
      for (const { cell, weight } of cells) {
        const category = categoryOf(cell);
        if (category && weight >= ownWork) dedicated[category] = Math.max(dedicated[category] ?? 0, weight);
      }
      const L3 = strongestOf(cells, () => true) * (onlyCounts(cells) ? 0.5 : 1);
      return [phrases.id, shownBy({ levels: { L3 }, cells, dedicated })];
    }),
  );

const createShows = (lexicon: Lexicon) => {
  const byFile = new Map<string, Map<string, Shown>>([
    ['products', productShows(lexicon)],
    ['cells', cellShows(lexicon.cells)],
    [everydayMeanings, cellShows(lexicon.everyday.meanings)],
    ['levels', new Map(lexicon.levels.map((one) => [one.id, shownBy({ levels: one.levels })]))],
    ['labels', new Map(lexicon.labels.map((one) => [one.id, shownBy({ levels: { L3: 0.2 } })]))],
  ]);
  return (mention: Pick<Mention, 'file' | 'id'>): Shown => byFile.get(mention.file)?.get(mention.id) ?? nothingShown;
};

export const showsOf = perLexicon(createShows);
