import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cluster } from './cluster.ts';

/** Written anew at every start, so it stays small. */
export const logFileOf = (cluster: Cluster): string => join(cluster.folder, 'server.log');

/** What the server said last, for the person at the terminal; '' when it said nothing. */
export const lastLines = (logFile: string): string => {
  try {
    return readFileSync(logFile, 'utf8').trim().split('\n').slice(-5).join('\n');
  } catch {
    return '';
  }
};
