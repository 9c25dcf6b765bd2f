import { jobs, type QueueName } from '../../shared/jobs.ts';
import type { AnyQueue } from './backend.ts';

/** Jobs without a priority go first; this is for those that can wait. */
export const unhurried = 10;

const sweepEveryMs = 60_000;

export const schedule = async (
  queues: Readonly<Record<QueueName, AnyQueue>>,
  nightly: { readonly pattern: string; readonly timeZone: string } | null,
): Promise<void> => {
  const queue = queues[jobs['rematch-all'].queue];
  const opts = { priority: unhurried, removeOnComplete: { count: 100 } };
  // Set anew, a schedule forgets a run that was due while nobody worked; so only when it changes.
  const known = await queue.getJobScheduler('rematch-all');
  if (nightly === null) await queue.removeJobScheduler('rematch-all');
  else if (known?.pattern !== nightly.pattern || known.tz !== nightly.timeZone)
    await queue.upsertJobScheduler(
      'rematch-all',
      { pattern: nightly.pattern, tz: nightly.timeZone },
      { name: 'rematch-all', data: { trigger: 'nightly' }, opts },
    );
  const sweeping = queues[jobs.sweep.queue];
  const sweep = await sweeping.getJobScheduler('sweep');
  // Further ahead than that, it was set by a clock that has been put back since.
  const isNear = (sweep?.next ?? 0) < Date.now() + 2 * sweepEveryMs;
  if (sweep?.every === sweepEveryMs && isNear) return;
  await sweeping.upsertJobScheduler(
    'sweep',
    { every: sweepEveryMs },
    { name: 'sweep', data: {}, opts: { removeOnComplete: { count: 10 }, removeOnFail: { count: 100 } } },
  );
};
