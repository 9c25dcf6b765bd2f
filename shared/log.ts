import pino from 'pino';

/** Ids, counts, codes and durations only: never a name, an address or a line of a document. */
export type Log = pino.Logger;

export const createLog = (level: string): Log =>
  pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
