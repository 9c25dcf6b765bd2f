import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepCounts } from '../../../services/screen/actions/keep-counts.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Counts how often it was asked; each time takes so long. */
const counting = (ms: number) => {
  let asked = 0;
  return keepCounts(async () => {
    asked += 1;
    const now = asked;
    await vi.advanceTimersByTimeAsync(ms);
    return now;
  });
};

describe('counts that touch every row', () => {
  it('are the same for a while', async () => {
    const count = counting(500);
    expect(await count()).toBe(1);
    await vi.advanceTimersByTimeAsync(9_000);
    expect(await count()).toBe(1);
  });

  it('are those of before at once, and newer ones for whoever comes next', async () => {
    const count = counting(500);
    await count();
    await vi.advanceTimersByTimeAsync(11_000);
    expect(await count()).toBe(1);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await count()).toBe(2);
  });

  it('are never those of another hour', async () => {
    const count = counting(500);
    await count();
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await count()).toBe(2);
  });

  it('are made anew where that is quick, so that a small pool is told of at once', async () => {
    const count = counting(5);
    await count();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(await count()).toBe(2);
  });
});
