/** Contributions -> the cells they show, each with its contributions and a strength. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Cell } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { saturate } from './judge-levels.ts';
import { type Contribution, sumBySentence } from './weigh-mentions.ts';

export interface SummedCell {
  readonly cell: Cell;
  readonly contributions: readonly Contribution[];
  /** 0..1 */
  readonly strength: number;
}

/**
 * @param use `weight` over a whole career, `here` inside one employment
 * @returns in the order of the cells' names
 */
export const sumCells = (
  contributions: readonly Contribution[],
  use: 'weight' | 'here',
  lexicon: Lexicon,
): readonly SummedCell[] => {
  const byCell = new Map<Cell, Contribution[]>();
  for (const one of contributions) for (const cell in one.cells) addTo(byCell, cell as Cell, one);
  return [...byCell]
    .map(([cell, found]) => {
      const sum = sumBySentence(found, (one) => one[use] * (one.cells[cell] ?? 0));
      return { cell, contributions: found, strength: saturate(sum, lexicon.scope.saturation.cells) };
    })
    .sort((a, b) => (a.cell < b.cell ? -1 : 1));
};
