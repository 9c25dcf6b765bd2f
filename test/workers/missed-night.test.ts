/** A night nobody worked in is caught up by the sweeper, once; one that had its run, or nothing to match, is left. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadLatestRun, pageRuns } from '../../services/store/runs/load-runs.ts';
import { lastNight } from '../../shared/nights.ts';
import { createPoolByHand, type PoolByHand } from '../support/pool-by-hand.ts';

const nightly = { pattern: '30 2 * * *', timeZone: 'Europe/Berlin' };
let pool: PoolByHand;
let now = new Date('2026-10-24T12:00:00Z');
beforeAll(async () => {
  pool = await createPoolByHand({ people: 1, roles: 1 });
  await pool.db.$executeRaw`update briefs set created_at = '2026-10-24T10:00:00Z'`;
  pool.setLine({ lastNight: () => lastNight(nightly, now) });
}, 300_000);
afterAll(() => pool?.close());

const sweepAt = async (time: string): Promise<number> => {
  now = new Date(time);
  await pool.enqueue('sweep', {});
  await pool.work();
  return (await pageRuns(pool.db, { which: 'whole' })).total;
};

it('begins with the first night after there was something to match', async () => {
  expect(await sweepAt('2026-10-24T22:00:00Z')).toBe(0);
});

it('runs the night that autumn shows twice once', async () => {
  expect(await sweepAt('2026-10-25T00:31:00Z')).toBe(1);
  expect(await loadLatestRun(pool.db)).toMatchObject({
    trigger: 'nightly',
    nightKey: '2026-10-25 02:30',
    state: 'done',
  });
  expect(await sweepAt('2026-10-25T01:31:00Z')).toBe(1);
  await pool.enqueue('rematch-all', { trigger: 'nightly' });
  await pool.work();
  expect(await sweepAt('2026-10-25T20:00:00Z')).toBe(1);
});

it('catches up the last of several nights that were missed, whenever it starts again', async () => {
  expect(await sweepAt('2026-10-29T15:00:00Z')).toBe(2);
  expect(await loadLatestRun(pool.db)).toMatchObject({ nightKey: '2026-10-29 02:30' });
  expect(await sweepAt('2026-10-29T15:01:00Z')).toBe(2);
});

it('does not miss the night of the skipped hour', async () => {
  expect(await sweepAt('2027-03-28T00:59:00Z')).toBe(3);
  expect(await sweepAt('2027-03-28T01:30:00Z')).toBe(4);
  expect(await loadLatestRun(pool.db)).toMatchObject({ nightKey: '2027-03-28 03:30' });
});
