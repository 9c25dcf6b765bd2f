/**
 * What each value of a slice takes from a candidate who is perfect otherwise: points lost, points nobody could tell
 * of, and the factor of the gaps. Asked of the judges figure by figure, when somebody who has it is met.
 */
import type { Figures } from './figures.ts';

export interface Table {
  /** By code of the value its place in the columns. */
  readonly figure: Uint32Array;
  /** Not a number until filled. What is to be added to the points won and to those that could be won. */
  readonly won: Float64Array;
  readonly of: Float64Array;
  readonly factor: Float64Array;
  readonly fill: (figure: number) => void;
}

export interface Row {
  readonly won: number;
  readonly of: number;
  readonly factor: number;
}

export const noChange: Row = { won: 0, of: 0, factor: 1 };

export const tableOf = <F>({ codes, figures }: Figures<F>, rowOf: (figure: F, place: number) => Row): Table => {
  const [won, of, factor] = [
    new Float64Array(figures.length).fill(Number.NaN),
    new Float64Array(figures.length),
    new Float64Array(figures.length),
  ];
  const fill = (figure: number): void => {
    const row = rowOf(figures[figure] as F, figure);
    won[figure] = row.won;
    of[figure] = row.of;
    factor[figure] = row.factor;
  };
  return { figure: codes, won, of, factor, fill };
};

/** What a score takes from all points of a part; null: the part is not judged. */
export const lossOf = (points: number, score: number | null): Row =>
  score === null ? { won: -points, of: -points, factor: 1 } : { won: points * (score - 1), of: 0, factor: 1 };
