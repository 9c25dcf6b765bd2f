/** Counts may be so many times as old as it took to make them: they touch every row of the pool. */
const timesAsOld = 20;
/** Whoever asks waits for counts made this quickly, and for new ones where the old ones are of another hour. */
const quickMs = 50;
const oldMs = 300_000;

/** The same counts for everybody for a while; after that new ones, or those of before at once and new ones for whoever comes next. */
export const keepCounts = <Counts>(load: () => Promise<Counts>): (() => Promise<Counts>) => {
  let kept: { readonly counts: Counts; readonly at: number; readonly took: number } | null = null;
  let making: Promise<Counts> | null = null;
  const make = async (): Promise<Counts> => {
    const from = performance.now();
    try {
      const counts = await load();
      kept = { counts, at: performance.now(), took: performance.now() - from };
      return counts;
    } finally {
      making = null;
    }
  };
  return async () => {
    const age = kept === null ? Number.POSITIVE_INFINITY : performance.now() - kept.at;
    if (kept !== null && age < kept.took * timesAsOld) return kept.counts;
    making ??= make();
    if (kept === null || kept.took < quickMs || age > oldMs) return await making;
    making.catch(() => undefined);
    return kept.counts;
  };
};
