/** Ctrl-C or a signal -> a stop in order, within a time limit; a second Ctrl-C does not wait. */

export interface Stopping {
  /** Resolves at the first signal. */
  readonly asked: Promise<string>;
}

export const listenForStop = (): Stopping => {
  const asked = new Promise<string>((resolve) => {
    let before = false;
    const stop = (signal: string) => {
      if (before) process.exit(130);
      before = true;
      resolve(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  });
  return { asked };
};

/** Closes one after the other, the last opened first. What fails to close does not keep the others from closing. */
export const closeAll = async (closers: readonly (() => Promise<void>)[], withinMs: number): Promise<boolean> => {
  const limit = new Promise<'late'>((resolve) => {
    setTimeout(resolve, withinMs, 'late').unref();
  });
  const closing = (async () => {
    for (const close of [...closers].reverse()) await close().catch(() => undefined);
    return 'closed' as const;
  })();
  return (await Promise.race([closing, limit])) === 'closed';
};
