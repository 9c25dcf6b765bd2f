/**
 * How far a scan is turned: at the right angle the rows of text stack up, so the ink per row jumps the most between neighbouring
 * rows. The page is looked at small and in coarse steps first, then finely around the best.
 */
import { type Picture, scale } from './picture.ts';

const widest = 8;
const seenAt = 900;

interface Dot {
  readonly x: number;
  readonly y: number;
}

/** Dark pixels with a light one above: the upper edges of letters. The frame is left out, scanners leave dark borders. */
const edgesOf = ({ width, height, grey }: Picture): Dot[] => {
  const mean = grey.reduce((sum, value) => sum + value, 0) / grey.length;
  const threshold = Math.max(60, mean * 0.72);
  const dots: Dot[] = [];
  const margin = Math.round(width * 0.03);
  for (let y = margin + 1; y < height - margin; y += 1)
    for (let x = margin; x < width - margin; x += 1)
      if ((grey[y * width + x] ?? 255) < threshold && (grey[(y - 1) * width + x] ?? 255) >= threshold)
        dots.push({ x, y });
  return dots;
};

const sharpness = (dots: readonly Dot[], degrees: number, height: number): number => {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Int32Array(height * 2);
  for (const dot of dots) {
    const row = Math.round(dot.y - dot.x * slope + height / 2);
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  return rows.reduce((sum, value) => sum + value * value, 0);
};

const best = (angles: readonly number[], score: (angle: number) => number): number => {
  const scored = angles.map((angle) => ({ angle, score: score(angle) }));
  return scored.reduce((leader, entry) => (entry.score > leader.score ? entry : leader), { angle: 0, score: -1 }).angle;
};

const range = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

/** Degrees by which the text runs downhill to the right; 0 when it is level or cannot be told. */
export const skewOf = (picture: Picture): number => {
  const small = scale(picture, Math.min(1, seenAt / Math.max(picture.width, picture.height)));
  const dots = edgesOf(small);
  if (dots.length < 200) return 0;
  const score = (angle: number) => sharpness(dots, angle, small.height);
  const coarse = best(range(-widest, widest, 0.5), score);
  const fine = best(range(coarse - 0.5, coarse + 0.5, 0.1), score);
  const gain = score(fine) / score(0);
  return Math.abs(fine) >= 0.2 && gain > 1.03 ? fine : 0;
};
