/**
 * Too many wrong tries in a while and a key (an address, a user) has to wait. Kept in memory: each web process counts its own,
 * and a restart forgets, which slows guessing down all the same.
 */
export interface AttemptLimit {
  /** Seconds to wait before the next try; 0 when it may be made now. */
  readonly wait: (key: string) => number;
  readonly failed: (key: string) => void;
  readonly succeeded: (key: string) => void;
}

/** More keys than this at a time only come from somebody who makes them up; the oldest are forgotten. */
const mostKeys = 10_000;

export const createAttemptLimit = (options: {
  readonly attempts: number;
  readonly windowSeconds: number;
  /** Milliseconds. */
  readonly clock?: () => number;
}): AttemptLimit => {
  const clock = options.clock ?? (() => performance.now());
  const windowMs = options.windowSeconds * 1_000;
  const failures = new Map<string, readonly number[]>();
  const recent = (key: string) => (failures.get(key) ?? []).filter((at) => clock() - at < windowMs);
  return {
    wait: (key) => {
      const times = recent(key);
      const [oldest] = times;
      return times.length < options.attempts || oldest === undefined
        ? 0
        : Math.ceil((windowMs - (clock() - oldest)) / 1_000);
    },
    failed: (key) => {
      const times = [...recent(key), clock()].slice(-options.attempts);
      failures.delete(key);
      failures.set(key, times);
      for (const first of failures.keys())
        if (failures.size > mostKeys) failures.delete(first);
        else break;
    },
    succeeded: (key) => {
      failures.delete(key);
    },
  };
};
