import { describe, expect, it } from 'vitest';
import { lettersOf } from '../../../shared/lexicon/letters.ts';

const text = 'hands-on, drei tage im werk';

describe('the letters of a text', () => {
  it.each(['hands-on', 'tage', 'drei tage im werk', 'rk', ''])('may hold what stands there: "%s"', (word) => {
    expect(lettersOf(text)(word)).toBe(true);
  });

  it.each(['remote', 'tagen', 'werke'])('tell what does not: "%s"', (word) => {
    expect(lettersOf(text)(word)).toBe(false);
  });
});
