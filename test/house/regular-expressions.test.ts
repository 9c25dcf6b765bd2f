/**
 * No regular expression may take exponential time. That takes a repeated group, so those are put before a checker; what is
 * left is at worst a polynomial, which the limits on a document's size and time hold (test/robust measures that).
 */
import { describe, expect, it } from 'vitest';
import { expressionsInSources } from '../support/regular-expressions.ts';

const repeatedGroup = /\)(?:[*+]|\{\d+(?:,\d*)?\})/u;
const seconds = 2;

const inSources = expressionsInSources(['shared', 'services', 'workers', 'prisma']);
const unique = [...new Map(inSources.map((one) => [`${one.flags}/${one.source}`, one])).values()];
const risky = unique.filter(({ source }) => repeatedGroup.test(source));

describe('regular expressions', () => {
  it('are found in the sources', () => {
    expect(unique.length).toBeGreaterThan(300);
    expect(risky.length).toBeGreaterThan(20);
  });

  it('take no exponential time', { timeout: 600_000 }, async () => {
    // Without it the checker starts a program of its own.
    process.env.RECHECK_BACKEND = 'pure';
    const { checkSync } = await import('recheck');
    const complexityOf = (source: string, flags: string) => {
      const found = checkSync(source, flags, { timeout: seconds * 1_000 });
      return found.status === 'unknown' ? 'unknown' : found.complexity.type;
    };
    expect(complexityOf('^(a+)+$', '')).toBe('exponential');
    const exponential = risky.filter(({ source, flags }) => complexityOf(source, flags) === 'exponential');
    expect(exponential.map(({ where, source }) => `${where} /${source}/`)).toEqual([]);
  });
});
