import type { Figures } from './figures.ts';

/** By code: points won, points that could be won, and the factor of the gaps. */
export interface Table {
  readonly won: Float64Array;
  readonly of: Float64Array;
  readonly factor: Float64Array;
  /** Which of the three differ from "nothing won, nothing to win, no gap" anywhere. */
  readonly says: { readonly won: boolean; readonly of: boolean; readonly factor: boolean };
}

export interface Row {
  readonly won: number;
  readonly of: number;
  readonly factor: number;
}

export const nothingWon: Row = { won: 0, of: 0, factor: 1 };

export const tableOf = <F>({ codes, figures }: Figures<F>, rowOf: (figure: F) => Row): Table => {
  const rows = figures.map(rowOf);
  const spread = (column: keyof Row): Float64Array => {
    const byFigure = Float64Array.from(rows, (row) => row[column]);
    const byCode = new Float64Array(codes.length);
    for (let code = 0; code < codes.length; code++) byCode[code] = byFigure[codes[code] as number] as number;
    return byCode;
  };
  return {
    won: spread('won'),
    of: spread('of'),
    factor: spread('factor'),
    says: {
      won: rows.some(({ won }) => won !== 0),
      of: rows.some(({ of }) => of !== 0),
      factor: rows.some(({ factor }) => factor !== 1),
    },
  };
};
