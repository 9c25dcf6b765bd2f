/** Those who may stand on a list, with what is left of each: columns that grow, used again from role to role. */
import { boundOf } from './field.ts';
import type { Row } from './table.ts';

export interface Hopefuls {
  readonly count: () => number;
  readonly clear: () => void;
  readonly add: (place: number, left: Row) => void;
  /** Among everybody's places. */
  readonly placeOf: (index: number) => number;
  /** Of the first `count`, newly made. */
  readonly bounds: () => Float64Array;
  /** The bound when this is taken from what is left. */
  readonly boundWith: (index: number, taken: Row) => number;
}

const grown = <T extends Uint32Array | Float64Array>(column: T, longer: T): T => {
  longer.set(column);
  return longer;
};

export const createHopefuls = (): Hopefuls => {
  let places = new Uint32Array(4096);
  let won = new Float64Array(4096);
  let of = new Float64Array(4096);
  let factor = new Float64Array(4096);
  let count = 0;
  const grow = (): void => {
    const length = 2 * places.length;
    places = grown(places, new Uint32Array(length));
    won = grown(won, new Float64Array(length));
    of = grown(of, new Float64Array(length));
    factor = grown(factor, new Float64Array(length));
  };
  const boundWith: Hopefuls['boundWith'] = (index, taken) =>
    boundOf(
      (won[index] as number) + taken.won,
      (of[index] as number) + taken.of,
      (factor[index] as number) * taken.factor,
    );
  return {
    count: () => count,
    clear: () => {
      count = 0;
    },
    add: (place, left) => {
      if (count === places.length) grow();
      places[count] = place;
      won[count] = left.won;
      of[count] = left.of;
      factor[count] = left.factor;
      count += 1;
    },
    placeOf: (index) => places[index] as number,
    bounds: () =>
      Float64Array.from({ length: count }, (_, index) =>
        boundOf(won[index] as number, of[index] as number, factor[index] as number),
      ),
    boundWith,
  };
};
