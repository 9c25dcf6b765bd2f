import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newestFirst } from '../../../../services/store/persons/choose-leader.ts';
import { groupByPairs, type PairState } from '../../../../services/store/persons/group-by-pairs.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const pairs = ids.flatMap((firstId, at) => ids.slice(at + 1).map((secondId) => ({ firstId, secondId })));
const someStates = fc
  .array(fc.record({ state: fc.constantFrom('open', 'merged', 'apart'), decided: fc.boolean() }), {
    minLength: pairs.length,
    maxLength: pairs.length,
  })
  .map((states) =>
    states.map(
      (state, at): PairState => ({
        firstId: '',
        secondId: '',
        ...pairs[at],
        ...(state as Pick<PairState, 'state' | 'decided'>),
      }),
    ),
  );
const sorted = (groups: readonly (readonly string[])[]): string =>
  JSON.stringify(groups.map((group) => group.toSorted()).toSorted());

describe('groups', () => {
  it('hold everybody once and never both of a pair that a person keeps apart, unless a person joined it', () => {
    fc.assert(
      fc.property(someStates, (states) => {
        const groups = groupByPairs(ids, states);
        expect(groups.flat().toSorted()).toEqual(ids);
        for (const { firstId, secondId, state, decided } of states)
          if (decided && state === 'apart')
            expect(groups.some((group) => group.includes(firstId) && group.includes(secondId))).toBe(false);
      }),
    );
  });

  it('do not depend on the order of pairs or people', () => {
    fc.assert(
      fc.property(someStates, fc.integer({ min: 0, max: 9 }), (states, turn) => {
        const turned = [...states.slice(turn), ...states.slice(0, turn)];
        expect(sorted(groupByPairs(ids.toReversed(), turned))).toBe(sorted(groupByPairs(ids, states)));
      }),
    );
  });

  it('join over a third one', () => {
    const merged = (firstId: string, secondId: string): PairState => ({
      firstId,
      secondId,
      state: 'merged',
      decided: false,
    });
    expect(groupByPairs(['a', 'b', 'c', 'd'], [merged('a', 'b'), merged('b', 'c')])).toEqual([['a', 'b', 'c'], ['d']]);
  });
});

describe('the leader', () => {
  const version = (id: string, dated: string | null, dropped: string) => ({ id, dated, droppedAt: new Date(dropped) });

  it('is the same whatever the order of arrival', () => {
    const dates = fc.constantFrom('2023', '2024', '2024-03', '2024-03-05', '2025-01-02');
    const versions = fc
      .tuple(dates, dates, dates)
      .map((three) => three.map((dated, at) => version(`v${at}`, dated, '2026-01-01')));
    fc.assert(
      fc.property(
        versions,
        fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]),
        (three, order) => {
          const arrived = order.map((at, day) => ({
            ...(three[at] ?? version('', null, '')),
            droppedAt: new Date(2026, 1, day),
          }));
          expect(arrived.toSorted(newestFirst)[0]?.id).toBe(three.toSorted(newestFirst)[0]?.id);
        },
      ),
    );
  });

  it('is dated by the day it was dropped where the document does not say', () => {
    const two = [version('a', '2024-05-01', '2026-01-01'), version('b', null, '2025-06-01')];
    expect(two.toSorted(newestFirst)[0]?.id).toBe('b');
  });
});
