/** Processor time as Linux keeps it in /proc. */
import { readdirSync, readFileSync } from 'node:fs';
import type { Database } from '../../../prisma/client.ts';

/** Of Linux. */
const ticksInSecond = 100;

/** The fields of /proc/<pid>/stat behind the name: parent at 1, own time at 11 and 12, that of ended children at 13 and 14. */
const fieldsOf = (pid: number | string): readonly number[] =>
  (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ').map(Number);

const msOf = (fields: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + (fields[place] ?? 0), 0) * (1000 / ticksInSecond);

/** Milliseconds so far; null where the machine does not tell. */
export const busyMsOf = (pid: number): number | null => {
  try {
    return msOf(fieldsOf(pid), [11, 12]);
  } catch {
    return null;
  }
};

/** Of a PostgreSQL server on this machine with all its processes, those that have ended included. */
export const databaseClock = async (db: Database): Promise<() => number | null> => {
  const [row] = await db.$queryRaw<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = ((): number => {
    try {
      return fieldsOf(row?.pid ?? 0)[1] ?? 0;
    } catch {
      return 0;
    }
  })();
  return () => {
    if (postmaster === 0) return null;
    const times = readdirSync('/proc').flatMap((pid) => {
      if (!/^\d+$/.test(pid)) return [];
      try {
        const fields = fieldsOf(pid);
        if (Number(pid) === postmaster) return [msOf(fields, [11, 12, 13, 14])];
        return fields[1] === postmaster ? [msOf(fields, [11, 12])] : [];
      } catch {
        return [];
      }
    });
    return times.reduce((sum, time) => sum + time, 0);
  };
};
