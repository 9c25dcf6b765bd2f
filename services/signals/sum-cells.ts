/** Contributions -> the cells they show, each with what shows it and a strength. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Cell } from '../../shared/model/signal.ts';
import type { Weighed } from './build-signal.ts';
import { saturate } from './judge-levels.ts';
import type { Contribution } from './weigh-mentions.ts';

export interface SummedCell {
  readonly cell: Cell;
  readonly weighed: readonly Weighed[];
  /** 0..1 */
  readonly strength: number;
}

/** A cell under way: the sum of the sentences before, and the strongest of this one. */
interface Sum {
  readonly weighed: Weighed[];
  sum: number;
  best: number;
  sentence: number;
}

const addTo = (sums: Map<Cell, Sum>, cell: Cell, { mention, weight }: Weighed): void => {
  const { sentence } = mention;
  const known = sums.get(cell);
  if (known === undefined) {
    sums.set(cell, { weighed: [{ mention, weight }], sum: 0, best: Math.max(0, weight), sentence });
    return;
  }
  known.weighed.push({ mention, weight });
  if (known.sentence !== sentence) {
    known.sum += known.best;
    known.best = 0;
    known.sentence = sentence;
  }
  known.best = Math.max(known.best, weight);
};

/**
 * @param use `weight` over a whole career, `here` inside one employment
 * @returns in the order of the cells' names
 */
export const sumCells = (
  contributions: readonly Contribution[],
  use: 'weight' | 'here',
  lexicon: Lexicon,
): readonly SummedCell[] => {
  const sums = new Map<Cell, Sum>();
  for (const one of contributions) {
    const { mention, shown } = one;
    for (const { cell, weight } of shown.cells) addTo(sums, cell, { mention, weight: one[use] * weight });
  }
  const scale = lexicon.scope.saturation.cells;
  return [...sums]
    .map(([cell, { weighed, sum, best }]) => ({ cell, weighed, strength: saturate(sum + best, scale) }))
    .sort((a, b) => (a.cell < b.cell ? -1 : 1));
};
