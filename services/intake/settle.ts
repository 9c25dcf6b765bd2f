/**
 * Sightings over time -> which files stand still.
 *
 * One rule for what lies there at start-up, what an event announced and what a scan found: size, time and inode
 * unchanged for the settle time, and not empty. Whatever still changes keeps waiting, however long it takes.
 */
import { type Sighting, withoutInode } from './scan-folder.ts';

/** Since when (milliseconds of a monotonic clock) a path has looked the way it does. */
export interface Standing {
  readonly stamp: string;
  readonly since: number;
  /** How often in a row nothing but the inode had changed. */
  readonly otherInodes: number;
}

export type Standings = ReadonlyMap<string, Standing>;

/** Nobody replaces a file so often by one of the same size and time: it is the share that makes inodes up. */
const habit = 3;

const observeOne = (known: Standing | undefined, { stamp }: Sighting, now: number): Standing => {
  if (known === undefined || withoutInode(known.stamp) !== withoutInode(stamp))
    return { stamp, since: now, otherInodes: 0 };
  if (known.stamp === stamp || known.otherInodes === habit) return known;
  const otherInodes = known.otherInodes + 1;
  return { stamp: otherInodes === habit ? withoutInode(stamp) : stamp, since: now, otherInodes };
};

/** Paths that are gone are forgotten; a changed file begins again. */
export const observe = (before: Standings, sightings: readonly Sighting[], now: number): Standings =>
  new Map(sightings.map((sighting) => [sighting.path, observeOne(before.get(sighting.path), sighting, now)]));

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
