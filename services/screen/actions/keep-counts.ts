/** Counts may be this old. */
const freshMs = 30_000;

/** The counts of a while ago at once, and newer ones for whoever comes next: they touch every row of the pool. */
export const keepCounts = <Counts>(load: () => Promise<Counts>): (() => Promise<Counts>) => {
  let kept: { readonly counts: Promise<Counts>; readonly at: number } | null = null;
  let loading = false;
  const renew = (): Promise<Counts> => {
    loading = true;
    const counts = load();
    const done = (): void => {
      loading = false;
    };
    counts.then(() => {
      kept = { counts, at: performance.now() };
      done();
    }, done);
    return counts;
  };
  return () => {
    if (kept === null) return renew();
    if (!loading && performance.now() - kept.at > freshMs) renew().catch(() => undefined);
    return kept.counts;
  };
};
