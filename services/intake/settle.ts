/**
 * Sightings over time -> which files stand still.
 *
 * One rule for what lies there at start-up, what an event announced and what a scan found: size, time and inode
 * unchanged for the settle time, and not empty. Whatever still changes keeps waiting, however long it takes.
 */
import type { Sighting } from './scan-folder.ts';

/** Since when (milliseconds of a monotonic clock) a path has looked the way it does. */
export interface Standing {
  readonly stamp: string;
  readonly since: number;
}

export type Standings = ReadonlyMap<string, Standing>;

/** Paths that are gone are forgotten; a changed file begins again. */
export const observe = (before: Standings, sightings: readonly Sighting[], now: number): Standings =>
  new Map(
    sightings.map((sighting) => {
      const known = before.get(sighting.path);
      const same = known !== undefined && known.stamp === sighting.stamp;
      return [sighting.path, same ? known : { stamp: sighting.stamp, since: now }];
    }),
  );

export interface SettleRule {
  readonly settleMs: number;
  readonly patienceMs: number;
}

export type Settled = 'settled' | 'waiting' | 'stays-empty';

export const settle = (sighting: Sighting, standing: Standing, now: number, rule: SettleRule): Settled => {
  const stillFor = now - standing.since;
  if (sighting.size === 0) return stillFor >= Math.max(rule.patienceMs, rule.settleMs) ? 'stays-empty' : 'waiting';
  return stillFor >= rule.settleMs ? 'settled' : 'waiting';
};
