/** Places ordered by their bounds, best first: a counting sort in steps of a tenth of a point. */

/** What is ruled out already. */
export const gone = -1;

const perPoint = 10;
const steps = 102 * perPoint;

const stepOf = (bound: number): number => Math.min(steps - 1, Math.floor(bound * perPoint));

/** Places in `bounds` without those that are `gone`. */
export const byBound = (bounds: Float64Array): Uint32Array => {
  const ends = new Uint32Array(steps + 1);
  for (const bound of bounds) if (bound !== gone) ends[stepOf(bound)] = (ends[stepOf(bound)] as number) + 1;
  for (let step = steps - 1; step >= 0; step--) ends[step] = (ends[step] as number) + (ends[step + 1] as number);
  const order = new Uint32Array(ends[0] as number);
  const next = ends.subarray(1).slice();
  for (let place = 0; place < bounds.length; place++) {
    const bound = bounds[place] as number;
    if (bound === gone) continue;
    const step = stepOf(bound);
    order[next[step] as number] = place;
    next[step] = (next[step] as number) + 1;
  }
  return order;
};
