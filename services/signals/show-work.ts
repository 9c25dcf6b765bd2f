/** Judged strengths -> signals of levels, cells and categories: each strength with the lines that prove it. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type Category, categories, levels, type Signal, type Signals } from '../../shared/model/signal.ts';
import { buildSignal, type Weighed } from './build-signal.ts';
import type { Calendar } from './calendar.ts';
import type { Listed } from './headwords.ts';
import type { JudgedScope } from './judge-scope.ts';
import type { Reading } from './mention.ts';
import { recordOf } from './record-of.ts';
import { sumCells } from './sum-cells.ts';
import type { Contribution } from './weigh-mentions.ts';

const listedWeight = 0.5;

/** What counts for something: each contribution's weight times what it shows. */
const weighedBy = (contributions: readonly Contribution[], of: (one: Contribution) => number): Weighed[] => {
  const found: Weighed[] = [];
  for (const one of contributions) {
    const weight = one.weight * of(one);
    if (weight > 0) found.push({ mention: one.mention, weight });
  }
  return found;
};

/** The names of categories in sentences that list several under one responsibility. */
const listedIn = (
  reading: Reading,
  listed: Listed,
  isMeant: (found: ReadonlySet<Category>) => boolean,
): readonly Weighed[] => {
  if (listed.size === 0) return [];
  return (reading.byFile.get('scope.categories') ?? []).flatMap((mention) => {
    const found = listed.get(mention.sentence)?.categories;
    return found && isMeant(found) ? [{ mention, weight: mention.worth * listedWeight }] : [];
  });
};

const strongestOf = ({ shown }: Contribution): number => {
  let strongest = 0;
  for (const category of categories) strongest = Math.max(strongest, shown.strongest[category]);
  for (const level of levels) strongest = Math.max(strongest, shown.levels[level]);
  return strongest;
};

export const showWork = (
  contributions: readonly Contribution[],
  judged: JudgedScope,
  options: {
    readonly reading: Reading;
    readonly listed: Listed;
    readonly calendar: Calendar;
    readonly lexicon: Lexicon;
  },
): Pick<Signals, 'levels' | 'cells' | 'categories' | 'scopeEvidence'> => {
  const { reading, listed, calendar, lexicon } = options;
  const signalOf = (strength: number, of: (one: Contribution) => number, more: readonly Weighed[]): Signal =>
    buildSignal(strength, [...weighedBy(contributions, of), ...more], calendar);
  const anyListed = listedIn(reading, listed, () => true);
  return {
    levels: recordOf(levels, (level) =>
      signalOf(judged.levels[level], (one) => one.shown.levels[level], level === 'L3' ? anyListed : []),
    ),
    cells: Object.fromEntries(
      sumCells(contributions, 'weight', lexicon).map(({ cell, strength, weighed }) => [
        cell,
        buildSignal(strength, weighed, calendar),
      ]),
    ),
    categories: recordOf(categories, (category) =>
      signalOf(
        judged.categories[category],
        (one) => one.shown.strongest[category],
        listedIn(reading, listed, (found) => found.has(category)),
      ),
    ),
    scopeEvidence: signalOf(1, strongestOf, []).evidence,
  };
};
