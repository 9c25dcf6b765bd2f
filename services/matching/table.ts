/** By code: points won, points that could be won, and the factor of the gaps. */
export interface Table {
  readonly won: Float64Array;
  readonly of: Float64Array;
  readonly factor: Float64Array;
}

export interface Row {
  readonly won: number;
  readonly of: number;
  readonly factor: number;
}

export const tableOf = <T>(values: readonly T[], rowOf: (value: T) => Row): Table => {
  const table = {
    won: new Float64Array(values.length),
    of: new Float64Array(values.length),
    factor: new Float64Array(values.length),
  };
  values.forEach((value, code) => {
    const { won, of, factor } = rowOf(value);
    table.won[code] = won;
    table.of[code] = of;
    table.factor[code] = factor;
  });
  return table;
};
