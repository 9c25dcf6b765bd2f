/** Values that recur, each kept once: a candidate holds small numbers, and a role is asked about each value once. */
export interface Dictionary<T> {
  /** By code; only ever appended to, so that a code means the same for as long as the pool lives. */
  readonly values: readonly T[];
  /** The value's code; a value not met before gets the next one. */
  readonly codeOf: (value: T) => number;
}

/** What two equal values have in common. */
export type KeyOf<T> = (value: T) => string | number | null;

/**
 * @param known values of a saved dictionary, in the order of their codes
 * @param keyOf without it, equal is what has the same JSON
 */
export const createDictionary = <T>(known: readonly T[] = [], keyOf: KeyOf<T> = JSON.stringify): Dictionary<T> => {
  const values = [...known];
  const codes = new Map(values.map((value, code) => [keyOf(value), code]));
  const codeOf = (value: T): number => {
    const key = keyOf(value);
    const before = codes.get(key);
    if (before !== undefined) return before;
    codes.set(key, values.length);
    return values.push(value) - 1;
  };
  return { values, codeOf };
};
