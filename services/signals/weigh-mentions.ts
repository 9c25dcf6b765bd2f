/**
 * Mentions -> contributions to levels and cells.
 *
 * One contribution is what a phrase shows (lexicon) times what is left of it here: cue, place, verb (use counts
 * little), and age of the employment. Everything later adds these up; nothing looks at the text again.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Category, type Cell, categories, type Level, levels, type WorkKind } from '../../shared/model/signal.ts';
import { createFarEnds } from './far-ends.ts';
import type { Mention, Reading } from './read-mentions.ts';

/** What an employment adds to a mention in it; index null is everything outside employments. */
export interface EmploymentWeight {
  /** 0..1: by age and length. */
  readonly time: number;
  /** Mandate when no verb says otherwise. */
  readonly mandate: number;
  /** Kind of work when no verb says otherwise. */
  readonly usual: WorkKind;
}

export interface Contribution {
  readonly mention: Mention;
  /** 0..1 before place and time: for comparing within an employment. */
  readonly here: number;
  /** 0..1 */
  readonly weight: number;
  readonly levels: Partial<Record<Level, number>>;
  readonly cells: Partial<Record<Cell, number>>;
  /** The categories it is about as work of their own, not as something an MES does on the side. */
  readonly dedicated: Partial<Record<Category, number>>;
}

const verbWorth = [0.15, 0.7, 1, 1, 1] as const;
const soldWorth = 0.2;
/** Who tests that a system does what it should has not built it. */
const validatedWorth = 0.25;
/** The entry of cells.yml for validation itself. */
export const validationPhrases = 'mes-validation';
/** In a tester's job "introduced" and "prepared" are about tests; these are not. */
const builds: ReadonlySet<WorkKind> = new Set(['configured', 'integrated']);
const headerWorth = 0.5;
const ownWork = 0.5;
const farEndWorth = 0.3;

const categoryOf = (cell: string): Category | undefined => categories.find((one) => cell.startsWith(`${one}.`));

/** What the lexicon says one mention shows. */
interface Shown {
  readonly levels: Partial<Record<Level, number>>;
  readonly cells: Partial<Record<Cell, number>>;
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

const cellShows = (lexicon: Lexicon): Map<string, Shown> =>
  new Map(
    lexicon.cells.map((phrases) => {
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
    ['cells', cellShows(lexicon)],
    ['levels', new Map(lexicon.levels.map((one) => [one.id, { ...nothing, levels: one.levels }]))],
    ['labels', new Map(lexicon.labels.map((one) => [one.id, { ...nothing, levels: { L3: 0.2 } }]))],
  ]);
  return (mention: Mention): Shown => byFile.get(mention.file)?.get(mention.id) ?? nothing;
};

const showsOf = perLexicon(createShows);

/** Testing that a system does what it should; beside building in the same sentence it is part of building. */
export const isValidation = (mention: Mention, usual: WorkKind): boolean => {
  const kinds = mention.kinds.length > 0 ? mention.kinds : [usual];
  if (usual === 'validated') return kinds.includes('validated') || !kinds.some((kind) => builds.has(kind));
  return kinds.every((kind) => kind === 'validated');
};

const isOnlyTested = (mention: Mention, usual: WorkKind): boolean =>
  mention.file !== 'levels' && mention.id !== validationPhrases && isValidation(mention, usual);

/** It is work on that level all the same: whoever validates an MES for years works on level 3. */
const testedLevels = (shown: Shown['levels']): Shown['levels'] =>
  Object.fromEntries(Object.entries(shown).map(([level, weight = 0]) => [level, weight / validatedWorth]));

/** What the verb leaves: using a system is not working on it, selling it is less. */
const verbFactor = (mention: Mention, { mandate, usual }: EmploymentWeight): number => {
  if (mention.kinds.length > 0 && mention.kinds.every((kind) => kind === 'sold')) return soldWorth;
  if (isOnlyTested(mention, usual)) return validatedWorth;
  return verbWorth[mention.mandate ?? mandate] ?? 1;
};

export const weighMentions = (
  reading: Reading,
  weightOf: (employment: number | null) => EmploymentWeight,
  lexicon: Lexicon,
): readonly Contribution[] => {
  const showsIt = showsOf(lexicon);
  const isFarEnd = createFarEnds(reading.mentions, lexicon);
  return reading.mentions.flatMap((mention): Contribution[] => {
    const shown = showsIt(mention);
    if (Object.keys(shown.levels).length === 0 && Object.keys(shown.cells).length === 0) return [];
    const employment = weightOf(mention.place.employment);
    const header = mention.place.header ? headerWorth : 1;
    const far = isFarEnd(mention) ? farEndWorth : 1;
    const here = mention.truth * verbFactor(mention, employment) * header * far;
    const found = isOnlyTested(mention, employment.usual) ? { ...shown, levels: testedLevels(shown.levels) } : shown;
    return [{ mention, here, weight: here * mention.place.worth * employment.time, ...found }];
  });
};

/** Sum over sentences of the strongest contribution in each. */
export const sumBySentence = (
  contributions: readonly Contribution[],
  of: (contribution: Contribution) => number,
): number => {
  const best = new Map<number, number>();
  for (const contribution of contributions) {
    const { sentence } = contribution.mention;
    best.set(sentence, Math.max(best.get(sentence) ?? 0, of(contribution)));
  }
  return [...best.values()].reduce((sum, value) => sum + value, 0);
};

export const levelsOf = (contributions: readonly Contribution[], use: 'weight' | 'here'): Record<Level, number> => {
  const sums = levels.map((level) => [
    level,
    sumBySentence(contributions, (one) => one[use] * (one.levels[level] ?? 0)),
  ]);
  return Object.fromEntries(sums) as Record<Level, number>;
};
