import pino from 'pino';

/** Ids, counts, codes and durations only: never a name, an address or a line of a document. */
export type Log = pino.Logger;

export const createLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));

/**
 * What may be logged of an error. Messages of databases and parsers may quote values, which may be a person's:
 * kind, code and place only.
 */
export const faultOf = (
  error: unknown,
): { readonly fault: string; readonly code: string | null; readonly at: string } => {
  if (!(error instanceof Error)) return { fault: typeof error, code: null, at: '' };
  const place = (error.stack ?? '').split('\n').find((line) => line.trimStart().startsWith('at '));
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  return { fault: error.name, code, at: place?.trim() ?? '' };
};
