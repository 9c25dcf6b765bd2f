/** Lexicon -> what one mention of a product, a phrase of work or a label shows: levels, cells, categories of its own. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { CellPhrases } from '../../shared/lexicon/schema/cells.ts';
import { type Category, type Cell, categories, type Level } from '../../shared/model/signal.ts';
import { everydayMeanings } from './everyday-meanings.ts';
import type { Mention } from './mention.ts';

const ownWork = 0.5;

const categoryOf = (cell: string): Category | undefined => categories.find((one) => cell.startsWith(`${one}.`));

/** What the lexicon says one mention shows. */
export interface Shown {
  readonly levels: Partial<Record<Level, number>>;
  readonly cells: Partial<Record<Cell, number>>;
  /** The categories it is about as work of their own, not as something an MES does on the side. */
  readonly dedicated: Partial<Record<Category, number>>;
}

const nothing: Shown = { levels: {}, cells: {}, dedicated: {} };

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
      const cells: Partial<Record<Cell, number>> = {};
      const dedicated: Partial<Record<Category, number>> = {};
      for (const category of categories) {
        const depth = product.depth[category];
        // A suite opens a possibility only: beyond production its depth is for modules and verbs to show.
        const own = singleCategory.has(product.type) && depth === 3;
        const counts = own || (category === 'production' && executes.has(product.type));
        const weight = counts ? (depthWeight[depth] ?? 0) : 0;
        if (weight > 0) cells[heart[category]] = weight;
        // A module of an ERP (SAP QM, PM, EWM) may be only where confirmations go.
        if (own) dedicated[category] = product.levels[0] === 'L3' ? 0.75 : 0.5;
      }
      return [product.id, { levels: shownLevels, cells, dedicated }];
    }),
  );

/** Data of machines and reports about them are found on level 2 as well: half a sign of level 3. */
const onlyCounts = (cells: readonly string[]): boolean =>
  cells.every(
    (cell) => cell === 'production.collection' || cell === 'production.analysis' || cell === 'maintenance.analysis',
  );

const cellShows = (entries: readonly Pick<CellPhrases, 'id' | 'cells'>[]): Map<string, Shown> =>
  new Map(
    entries.map((phrases) => {
      const dedicated: Partial<Record<Category, number>> = {};
      let strongest = 0;
      for (const [cell, weight = 0] of Object.entries(phrases.cells)) {
        const category = categoryOf(cell);
        strongest = Math.max(strongest, weight);
        if (category && weight >= ownWork) dedicated[category] = Math.max(dedicated[category] ?? 0, weight);
      }
      return [
        phrases.id,
        {
          levels: { L3: strongest * (onlyCounts(Object.keys(phrases.cells)) ? 0.5 : 1) },
          cells: phrases.cells,
          dedicated,
        },
      ];
    }),
  );

const createShows = (lexicon: Lexicon) => {
  const byFile = new Map<string, Map<string, Shown>>([
    ['products', productShows(lexicon)],
    ['cells', cellShows(lexicon.cells)],
    [everydayMeanings, cellShows(lexicon.everyday.meanings)],
    ['levels', new Map(lexicon.levels.map((one) => [one.id, { ...nothing, levels: one.levels }]))],
    ['labels', new Map(lexicon.labels.map((one) => [one.id, { ...nothing, levels: { L3: 0.2 } }]))],
  ]);
  return (mention: Pick<Mention, 'file' | 'id'>): Shown => byFile.get(mention.file)?.get(mention.id) ?? nothing;
};

export const showsOf = perLexicon(createShows);
