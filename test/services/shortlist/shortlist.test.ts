import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareShortlists } from '../../../services/shortlist/compare-shortlists.ts';
import { rankShortlist } from '../../../services/shortlist/rank-shortlist.ts';
import type { Fit } from '../../../shared/model/fit.ts';
import type { RankedFit, Shortlist } from '../../../shared/model/shortlist.ts';

const fitOf = (total: number, confidence = 0.8, platforms: number | null = 0.5): Fit => ({
  total,
  verdict: 'talk',
  confidence,
  parts: [{ name: 'platforms', weight: 20, score: platforms, reasons: [] }],
  deductions: [],
  knockouts: [],
  demands: [],
  flags: [],
  wastes: [],
  changes: [],
  nearMiss: null,
});

const one = (candidateId: string, total: number, confidence?: number): RankedFit => ({
  candidateId,
  fit: fitOf(total, confidence),
});

const listOf = (fits: readonly RankedFit[], lexicon = 'a'): Shortlist => ({
  briefId: 'b',
  versions: { lexicon, rules: '1' },
  entries: rankShortlist(fits),
});

describe('rankShortlist', () => {
  it('orders by total, then confidence, then id', () => {
    const ranked = rankShortlist([one('d', 50, 0.5), one('c', 50, 0.9), one('b', 50, 0.5), one('a', 80)]);
    expect(ranked.map(({ candidateId, rank }) => `${rank}${candidateId}`)).toEqual(['1a', '2c', '3b', '4d']);
  });

  it('does not depend on the order it is given', () => {
    const fits = [one('a', 10), one('b', 10), one('c', 70), one('d', 30, 0.4), one('e', 30, 0.6)];
    fc.assert(
      fc.property(fc.shuffledSubarray(fits, { minLength: fits.length }), (shuffled) => {
        expect(rankShortlist(shuffled)).toEqual(rankShortlist(fits));
      }),
    );
  });
});

describe('compareShortlists', () => {
  it('tells who came, went and moved, and why', () => {
    const before = listOf([one('a', 80), one('b', 70), one('c', 60)]);
    const after = listOf([{ candidateId: 'c', fit: fitOf(90, 0.8, 0.9) }, one('a', 80), one('n', 75)]);
    expect(compareShortlists(before, after)).toEqual([
      { candidateId: 'c', from: 3, to: 1, cause: 'platforms' },
      { candidateId: 'a', from: 1, to: 2, cause: 'others moved' },
      { candidateId: 'n', from: null, to: 3, cause: 'new on this list' },
      { candidateId: 'b', from: 2, to: null, cause: 'no longer a candidate' },
    ]);
  });

  it('blames the lexicon when it changed', () => {
    const before = listOf([one('a', 80), one('b', 70)]);
    const after = listOf([one('a', 60), one('b', 70)], 'b');
    expect(compareShortlists(before, after).find(({ candidateId }) => candidateId === 'a')?.cause).toBe(
      'the lexicon changed',
    );
  });

  it('names what changed for everybody, and what changed for one', () => {
    const inputs = { revision: 'r1', points: null, reading: null, today: '2026-11-20' };
    const before = { ...listOf([{ ...one('a', 80), revision: 'v1' }, one('b', 70)]), inputs };
    const causeWith = (changed: object, revision = 'v1') =>
      compareShortlists(before, {
        ...listOf([one('b', 70), { ...one('a', 60), revision }]),
        inputs: { ...inputs, ...changed },
      }).find(({ candidateId }) => candidateId === 'a')?.cause;
    expect(causeWith({ revision: 'r2' })).toBe('the brief was edited');
    expect(causeWith({ points: { scope: 50 } })).toBe('the weights of the role changed');
    expect(causeWith({ reading: 'MOM' })).toBe('the client answered');
    expect(causeWith({}, 'v2')).toBe('the CV was read again or corrected');
    expect(causeWith({ today: '2027-11-20' })).toBe('time has passed since the evidence');
  });

  it('says why somebody came or went where that is known', () => {
    const moves = compareShortlists(
      listOf([one('a', 80)]),
      listOf([one('b', 70)]),
      new Map([
        ['a', 'closed'],
        ['b', 'new-version'],
      ]),
    );
    expect(moves.map(({ cause }) => cause)).toEqual([
      'new on this list: a newer CV of somebody known',
      'no longer a candidate: closed',
    ]);
  });

  it('is empty for the same list', () => {
    const list = listOf([one('a', 80), one('b', 70)]);
    expect(compareShortlists(list, list)).toEqual([]);
  });
});
