import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endMonth, startMonth, unionMonths } from '../../shared/months.ts';

const span = fc
  .tuple(fc.integer({ min: 23_800, max: 24_300 }), fc.integer({ min: 0, max: 80 }))
  .map(([from, length]) => ({ from, to: from + length }));

describe('months', () => {
  it('counts months inclusively and a bare year from its middle', () => {
    expect(endMonth('2026-11') - startMonth('2026-10') + 1).toBe(2);
    expect(endMonth('2014') - startMonth('2006') + 1).toBe(96);
  });

  it('counts overlapping time once', () => {
    expect(
      unionMonths([
        { from: 10, to: 20 },
        { from: 15, to: 25 },
        { from: 40, to: 40 },
      ]),
    ).toBe(17);
  });

  it('never exceeds the sum, never falls below the longest, and does not depend on order', () => {
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const union = unionMonths(spans);
        const lengths = spans.map(({ from, to }) => to - from + 1);
        expect(union).toBeLessThanOrEqual(lengths.reduce((sum, length) => sum + length, 0));
        expect(union).toBeGreaterThanOrEqual(Math.max(...lengths));
        expect(unionMonths([...spans].reverse())).toBe(union);
        expect(unionMonths([...spans, ...spans])).toBe(union);
      }),
    );
  });
});
