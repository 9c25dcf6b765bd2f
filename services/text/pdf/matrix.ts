/** Affine transforms as PDF writes them: [a b c d e f], x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const combine = (outer: Matrix, inner: Matrix): Matrix => [
  outer[0] * inner[0] + outer[2] * inner[1],
  outer[1] * inner[0] + outer[3] * inner[1],
  outer[0] * inner[2] + outer[2] * inner[3],
  outer[1] * inner[2] + outer[3] * inner[3],
  outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
  outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
];

export const apply = (m: Matrix, x: number, y: number): readonly [number, number] => [
  m[0] * x + m[2] * y + m[4],
  m[1] * x + m[3] * y + m[5],
];

export interface Bounds {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The upright rectangle around a transformed one. */
export const applyToBounds = (m: Matrix, b: Bounds): Bounds => {
  const [ax, ay] = apply(m, b.x0, b.y0);
  const [bx, by] = apply(m, b.x1, b.y0);
  const [cx, cy] = apply(m, b.x0, b.y1);
  const [dx, dy] = apply(m, b.x1, b.y1);
  return {
    x0: Math.min(ax, bx, cx, dx),
    y0: Math.min(ay, by, cy, dy),
    x1: Math.max(ax, bx, cx, dx),
    y1: Math.max(ay, by, cy, dy),
  };
};

export const intersect = (a: Bounds, b: Bounds): Bounds => ({
  x0: Math.max(a.x0, b.x0),
  y0: Math.max(a.y0, b.y0),
  x1: Math.min(a.x1, b.x1),
  y1: Math.min(a.y1, b.y1),
});

/** Any array of six numbers as a matrix; anything else changes nothing. */
export const toMatrix = (value: unknown): Matrix => {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) return identity;
  const list = value as ArrayLike<unknown>;
  if (!(list.length >= 6)) return identity;
  for (let i = 0; i < list.length; i += 1) if (!Number.isFinite(list[i])) return identity;
  const numbers = list as ArrayLike<number>;
  return [numbers[0] ?? 1, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1, numbers[4] ?? 0, numbers[5] ?? 0];
};
