import type { Config } from '../../../shared/config.ts';
import type { Trace } from '../../../shared/tracing.ts';
import { openTracing } from '../../tracing/open-tracing.ts';

/** Where to tell what was done, closed with the rest; nothing where nothing is traced. */
export const traceTo = async (
  config: Config,
  closers: (() => Promise<void>)[],
): Promise<{ readonly trace?: Trace }> => {
  const tracing = await openTracing(config);
  if (tracing === null) return {};
  closers.push(tracing.close);
  return { trace: tracing.record };
};
