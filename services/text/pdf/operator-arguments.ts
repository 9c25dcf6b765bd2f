/** Arguments of pdf.js operators, which may be anything in a damaged file. */
import type { Bounds } from './matrix.ts';

/** 0 where there is no number. */
export const numberAt = (args: unknown, index: number): number => {
  const value = Array.isArray(args) || ArrayBuffer.isView(args) ? (args as ArrayLike<unknown>)[index] : undefined;
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
};

export const itemAt = (args: unknown, index: number): unknown => (Array.isArray(args) ? args[index] : undefined);

/** Corners of a box; null when it is none. */
export const boundsAt = (box: unknown): Bounds | null =>
  ArrayBuffer.isView(box)
    ? { x0: numberAt(box, 0), y0: numberAt(box, 1), x1: numberAt(box, 2), y1: numberAt(box, 3) }
    : null;

/** A path of straight lines only, closed within five steps, is what `re` and every report writer make. */
export const isRectangle = (path: unknown): boolean => {
  if (!ArrayBuffer.isView(path)) return false;
  const data = path as unknown as ArrayLike<number>;
  let points = 0;
  for (let i = 0; i < data.length; ) {
    const step = data[i];
    if (step === 2) return false; // a curve
    if (step === 0 || step === 1) {
      points += 1;
      i += 3;
    } else i += 1;
  }
  return points >= 3 && points <= 5;
};
