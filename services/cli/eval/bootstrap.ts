/** 95 % interval of a mean, by drawing the briefs again with replacement; seeded, so that two runs agree. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const draws = 2000;

/** mulberry32: small, and the same on every machine. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

export const bootstrapMean = (values: readonly number[], seed = 95): Interval | null => {
  if (values.length < 2) return null;
  const random = createRandom(seed);
  const means = Array.from({ length: draws }, () => {
    let sum = 0;
    for (let drawn = 0; drawn < values.length; drawn++) sum += values[Math.floor(random() * values.length)] ?? 0;
    return sum / values.length;
  }).sort((a, b) => a - b);
  const at = (share: number) => means[Math.min(draws - 1, Math.floor(share * draws))] ?? 0;
  return { low: at(0.025), high: at(0.975) };
};
