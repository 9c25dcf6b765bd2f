/** Ways in which files break, chosen by a seeded generator so that a run can be repeated. */

/** mulberry32: small, fast, the same everywhere. */
export const seededRandom = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

type Random = () => number;

const at = (random: Random, length: number): number => Math.floor(random() * Math.max(1, length));

const truncated = (bytes: Uint8Array, random: Random): Uint8Array => bytes.slice(0, 1 + at(random, bytes.length));

const flipped = (bytes: Uint8Array, random: Random): Uint8Array => {
  const copy = bytes.slice();
  const flips = 1 + at(random, Math.max(2, Math.min(200, copy.length / 50)));
  for (let i = 0; i < flips; i += 1) {
    const place = at(random, copy.length);
    copy[place] = (copy[place] ?? 0) ^ (1 << at(random, 8));
  }
  return copy;
};

const holed = (bytes: Uint8Array, random: Random): Uint8Array => {
  const copy = bytes.slice();
  const from = at(random, copy.length);
  copy.fill(at(random, 256), from, from + 1 + at(random, 400));
  return copy;
};

const spliced = (bytes: Uint8Array, other: Uint8Array, random: Random): Uint8Array => {
  const cut = at(random, bytes.length);
  const from = at(random, other.length);
  const piece = other.subarray(from, from + at(random, 4000));
  const after = bytes.subarray(cut + at(random, 300));
  const whole = new Uint8Array(cut + piece.length + after.length);
  whole.set(bytes.subarray(0, cut), 0);
  whole.set(piece, cut);
  whole.set(after, cut + piece.length);
  return whole;
};

const shuffled = (bytes: Uint8Array, random: Random): Uint8Array => {
  const cut = at(random, bytes.length);
  const whole = new Uint8Array(bytes.length);
  whole.set(bytes.subarray(cut), 0);
  whole.set(bytes.subarray(0, cut), bytes.length - cut);
  return random() < 0.5 ? whole : new Uint8Array([...bytes.subarray(0, 64), ...whole]);
};

export const damage = (bytes: Uint8Array, other: Uint8Array, random: Random): { bytes: Uint8Array; how: string } => {
  const ways = [
    { how: 'truncated', make: () => truncated(bytes, random) },
    { how: 'flipped', make: () => flipped(bytes, random) },
    { how: 'flipped', make: () => flipped(bytes, random) },
    { how: 'holed', make: () => holed(bytes, random) },
    { how: 'spliced', make: () => spliced(bytes, other, random) },
    { how: 'shuffled', make: () => shuffled(bytes, random) },
  ];
  const way = ways[at(random, ways.length)] ?? ways[0];
  return { bytes: way?.make() ?? bytes, how: way?.how ?? '' };
};
