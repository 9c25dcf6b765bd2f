/** Values of a dictionary -> the fewer figures that judging tells apart, so that a role is asked about each of them once. */
export interface Figures<F> {
  /** By code of the value: place in `figures`. */
  readonly codes: Uint32Array;
  readonly figures: readonly F[];
}

interface Growing<F> {
  codes: Uint32Array;
  length: number;
  readonly places: Map<unknown, number>;
  readonly figures: F[];
}

/**
 * Worked out once for each list of values, and again only for what has been appended to it.
 * @param keyOf values with one key have one figure
 */
export const figuresBy = <T, F>(
  keyOf: (value: T) => unknown,
  figureOf: (value: T) => F,
): ((values: readonly T[]) => Figures<F>) => {
  const known = new WeakMap<readonly T[], Growing<F>>();
  return (values) => {
    const one: Growing<F> = known.get(values) ?? {
      codes: new Uint32Array(0),
      length: 0,
      places: new Map(),
      figures: [],
    };
    known.set(values, one);
    if (values.length > one.codes.length) {
      const longer = new Uint32Array(values.length + (values.length >> 1));
      longer.set(one.codes);
      one.codes = longer;
    }
    for (; one.length < values.length; one.length++) {
      const value = values[one.length] as T;
      const key = keyOf(value);
      const place = one.places.get(key) ?? one.figures.push(figureOf(value)) - 1;
      one.places.set(key, place);
      one.codes[one.length] = place;
    }
    return { codes: one.codes.subarray(0, values.length), figures: one.figures };
  };
};

const itself = figuresBy(
  (value: unknown) => value,
  (value) => value,
);

/** Every value a figure of its own. */
export const eachValue = <T>(values: readonly T[]): Figures<T> => itself(values) as Figures<T>;

const steps = 32;

/** Up to the next step: what rises with the figure is bounded from above. */
export const roundedUp = (figure: number): number => Math.ceil(figure * steps) / steps;

export const roundedDown = (figure: number): number => Math.floor(figure * steps) / steps;
