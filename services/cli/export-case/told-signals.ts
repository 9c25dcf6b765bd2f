import type { Signals } from '../../../shared/model/signal.ts';

/** What a golden case of signals holds: only what somebody has decided, by the path of the correction. */
export const toldSignals = (signals: Signals, paths: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    paths.toSorted().map((path) => {
      if (path === 'scope' || path === 'reach' || path === 'seniority') return [path, signals[path]];
      const platform = signals.platforms.find(({ id }) => path === `platforms/${id}`);
      return [path, platform?.handsOn ?? null];
    }),
  );
