/**
 * Labelled mentions of products -> how much each word and term around a name speaks for work on the product itself.
 *
 * A logistic regression fitted by adaptive gradient steps (Duchi et al., Adaptive Subgradient Methods, 2011) in a fixed
 * order, so that the same mentions give the same weights.
 */
export interface Example {
  /** What stands around the name, each with its share. */
  readonly features: ReadonlyMap<string, number>;
  readonly handsOn: boolean;
}

export interface Learned {
  /** Thousandths of a logit. */
  readonly bias: number;
  readonly features: ReadonlyMap<string, number>;
}

const rounds = 30;
const step = 0.2;
const shrink = 1e-3;
const fewest = 2;
/** Smaller weights say nothing. */
const least = 60;
const thousand = 1000;

/** Numbers in an order that looks random and is always the same (a linear congruential generator, ANSI C's). */
const createDice = (): ((below: number) => number) => {
  let state = 7;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state % below;
  };
};

const shuffle = <T>(list: T[], dice: (below: number) => number): void => {
  for (let index = list.length - 1; index > 0; index--) {
    const other = dice(index + 1);
    [list[index], list[other]] = [list[other] as T, list[index] as T];
  }
};

interface Row {
  readonly numbers: Int32Array;
  readonly shares: Float64Array;
  readonly truth: number;
}

const regress = (rows: readonly Row[], size: number): { readonly weights: Float64Array; readonly bias: number } => {
  const weights = new Float64Array(size);
  const seen = new Float64Array(size).fill(1e-3);
  const order = [...rows];
  const dice = createDice();
  let [bias, seenBias] = [0, 1];
  for (let round = 0; round < rounds; round++) {
    shuffle(order, dice);
    for (const { numbers, shares, truth } of order) {
      let logit = bias;
      for (let at = 0; at < numbers.length; at++) logit += (weights[numbers[at] ?? 0] ?? 0) * (shares[at] ?? 0);
      const error = 1 / (1 + Math.exp(-logit)) - truth;
      seenBias += error * error;
      bias -= (step * error) / Math.sqrt(seenBias);
      for (let at = 0; at < numbers.length; at++) {
        const number = numbers[at] ?? 0;
        const slope = error * (shares[at] ?? 0) + shrink * (weights[number] ?? 0);
        const all = (seen[number] ?? 0) + slope * slope;
        seen[number] = all;
        weights[number] = (weights[number] ?? 0) - (step * slope) / Math.sqrt(all);
      }
    }
  }
  return { weights, bias };
};

/** Features of several examples, numbered. */
const numbersOf = (examples: readonly Example[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { features } of examples)
    for (const feature of features.keys()) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, count]) => count >= fewest).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, index) => [feature, index]));
};

export const learn = (examples: readonly Example[]): Learned => {
  const numbers = numbersOf(examples);
  const rows = examples.map(({ features, handsOn }): Row => {
    const known = [...features].filter(([feature]) => numbers.has(feature));
    return {
      numbers: Int32Array.from(known, ([feature]) => numbers.get(feature) ?? 0),
      shares: Float64Array.from(known, ([, share]) => share),
      truth: Number(handsOn),
    };
  });
  const { weights, bias } = regress(rows, numbers.size);
  const learned = [...numbers].map(
    ([feature, number]) => [feature, Math.round((weights[number] ?? 0) * thousand)] as const,
  );
  return {
    bias: Math.round(bias * thousand),
    features: new Map(learned.filter(([, weight]) => Math.abs(weight) >= least)),
  };
};
