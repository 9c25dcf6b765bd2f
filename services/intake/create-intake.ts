/**
 * The upload folder, one look at a time: scan, see what stands still, take it, say what could not be taken.
 *
 * What a look remembers (since when a file looks as it does, which ones are dealt with, when to try again) is only a
 * convenience: everything that matters is in the database and in the folder, so a restart loses nothing.
 */
import { userInfo } from 'node:os';
import type { Log } from '../../shared/log.ts';
import type { Vault } from '../vault/vault.ts';
import { decide, type IntakeRule } from './decide.ts';
import type { FolderFault, Scan, Sighting } from './scan-folder.ts';
import type { OriginalKeys } from './seal.ts';
import { observe, type Standing, type Standings } from './settle.ts';
import { type DropBook, type DropReason, takeFile, turnDown } from './take-file.ts';
import { turnDownReasons } from './turn-down-reasons.ts';

export interface FolderReport {
  /** "cvs", "briefs" or "" for the upload folder itself. */
  readonly folder: string;
  readonly filesSeen: number;
  readonly waiting: number;
  readonly problem: string | null;
}

export type DropNews =
  | { readonly about: 'taken' | 'identical'; readonly documentId: string }
  | { readonly about: 'turned-down'; readonly documentId: string; readonly reason: DropReason };

export interface IntakeOptions {
  /** What lies there now. */
  readonly scan: () => Promise<Scan>;
  readonly release: (sighting: Sighting) => Promise<boolean>;
  readonly vault: Vault;
  /** The first one seals what is kept. */
  readonly keys?: OriginalKeys;
  readonly rule: IntakeRule;
  readonly book: DropBook;
  /** Has a new document read; when it fails the sweeper does it later. */
  readonly enqueueReading: (documentId: string) => Promise<void>;
  readonly report: (reports: readonly FolderReport[]) => Promise<void>;
  /** Told of every drop; for status files. */
  readonly tell?: (sighting: Sighting, news: DropNews) => Promise<void>;
  readonly log: Log;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock?: () => number;
}

export interface Look {
  readonly taken: number;
  readonly waiting: number;
  readonly problems: number;
}

interface Trouble {
  readonly stamp: string;
  readonly failures: number;
  readonly notBefore: number;
  readonly code: string;
}

interface Memory {
  standings: Standings;
  /** path -> stamp of what needs no more work. */
  readonly settledWith: Map<string, string>;
  readonly troubles: Map<string, Trouble>;
}

const longestPause = 60_000;
const notPermitted = new Set(['EACCES', 'EPERM']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'FAULT';

const userName = (): string => {
  try {
    const user = userInfo();
    return `${user.username}, uid ${user.uid}`;
  } catch {
    return `uid ${process.getuid?.() ?? 'unknown'}`;
  }
};

const forgetGone = (memory: Memory, sightings: readonly Sighting[]): void => {
  const here = new Set(sightings.map(({ path }) => path));
  for (const map of [memory.settledWith, memory.troubles])
    for (const path of map.keys()) if (!here.has(path)) map.delete(path);
};

const take = async (sighting: Sighting, mustBeComplete: boolean, options: IntakeOptions): Promise<boolean> => {
  const { vault, keys = [], book, release, log } = options;
  const taking = await takeFile(sighting, { vault, keys, mustBeComplete, book, release });
  if (taking.outcome === 'changed' || taking.outcome === 'incomplete') return false;
  const { documentId } = taking;
  if (taking.unread) {
    await options.enqueueReading(documentId).catch((error: unknown) => {
      log.warn({ documentId, code: codeOf(error) }, 'not queued yet; the sweeper will do it');
    });
  }
  if (!taking.released) log.warn({ documentId }, 'taken, but the file cannot be removed from the upload folder');
  log.info({ documentId, outcome: taking.outcome, bytes: sighting.size }, 'drop');
  await options.tell?.(sighting, { about: taking.outcome, documentId });
  return true;
};

const refuse = async (sighting: Sighting, reason: DropReason, options: IntakeOptions): Promise<void> => {
  const documentId = await turnDown(sighting, reason, options.book);
  options.log.info({ documentId, outcome: 'turned-down', code: reason.code, bytes: sighting.size }, 'drop');
  await options.tell?.(sighting, { about: 'turned-down', documentId, reason });
};

/** Remembers a failure and when to try again; a missing permission also gets its row, once. */
const noteTrouble = async (
  sighting: Sighting,
  error: unknown,
  memory: Memory,
  options: IntakeOptions & { now: number },
) => {
  const before = memory.troubles.get(sighting.path);
  const failures = before?.stamp === sighting.stamp ? before.failures + 1 : 1;
  const code = codeOf(error);
  const notBefore = options.now + Math.min(longestPause, 1_000 * 2 ** Math.min(failures, 10));
  memory.troubles.set(sighting.path, { stamp: sighting.stamp, failures, notBefore, code });
  options.log.warn({ code, failures }, 'a file in the upload folder could not be taken; it stays and is tried again');
  if (notPermitted.has(code) && failures === 1) {
    await refuse(sighting, turnDownReasons.notPermitted(userName()), options).catch(() => undefined);
  }
};

/** One file; true while there is more to do with it. */
const handle = async (
  sighting: Sighting,
  standing: Standing,
  memory: Memory,
  options: IntakeOptions & { now: number },
) => {
  if (memory.settledWith.get(sighting.path) === sighting.stamp) return 'done';
  const trouble = memory.troubles.get(sighting.path);
  if (trouble !== undefined && trouble.stamp === sighting.stamp && options.now < trouble.notBefore) return 'waiting';
  const decision = decide(sighting, standing, options.now, options.rule);
  if (decision.what === 'pass-over') return 'done';
  if (decision.what === 'wait') return 'waiting';
  try {
    if (decision.what === 'turn-down') await refuse(sighting, decision.reason, options);
    else if (!(await take(sighting, decision.mustBeComplete, options))) return 'waiting';
    memory.settledWith.set(sighting.path, sighting.stamp);
    memory.troubles.delete(sighting.path);
    return decision.what === 'take' ? 'taken' : 'done';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'done';
    await noteTrouble(sighting, error, memory, options);
    return 'waiting';
  }
};

const problemOf = (folder: string, faults: readonly FolderFault[], memory: Memory): string | null => {
  const inFolder = (path: string) => (folder === '' ? true : path === folder || path.startsWith(`${folder}/`));
  const lines = [
    ...faults
      .filter(({ path }) => inFolder(path))
      .map(({ path, code }) => `"${path === '' ? '.' : path}" cannot be read by ${userName()} (${code})`),
    ...[...memory.troubles]
      .filter(([path]) => inFolder(path))
      .map(([path, { code }]) => `"${path}" cannot be taken yet (${code})`),
  ];
  return lines.length === 0 ? null : lines.slice(0, 20).join('; ');
};

const reportsOf = (
  sightings: readonly Sighting[],
  waiting: ReadonlySet<string>,
  options: { readonly faults: readonly FolderFault[]; readonly memory: Memory },
): readonly FolderReport[] =>
  ['cvs', 'briefs'].map((folder) => {
    const here = sightings.filter(({ path }) => path.startsWith(`${folder}/`));
    return {
      folder,
      filesSeen: here.length,
      waiting: here.filter(({ path }) => waiting.has(path)).length,
      problem: problemOf(folder, options.faults, options.memory),
    };
  });

/** @returns `look`, which never throws for a file's sake; two looks never overlap when each is awaited. */
export const createIntake = (options: IntakeOptions): { readonly look: () => Promise<Look> } => {
  const clock = options.clock ?? (() => performance.now());
  const memory: Memory = { standings: new Map(), settledWith: new Map(), troubles: new Map() };
  const look = async (): Promise<Look> => {
    const { sightings, faults } = await options.scan();
    const now = clock();
    memory.standings = observe(memory.standings, sightings, now);
    forgetGone(memory, sightings);
    const waiting = new Set<string>();
    let taken = 0;
    for (const sighting of sightings) {
      const standing = memory.standings.get(sighting.path);
      if (standing === undefined) continue;
      const outcome = await handle({ ...sighting, stamp: standing.stamp }, standing, memory, { ...options, now });
      if (outcome === 'waiting') waiting.add(sighting.path);
      if (outcome === 'taken') taken += 1;
    }
    await options.report(reportsOf(sightings, waiting, { faults, memory }));
    return { taken, waiting: waiting.size, problems: faults.length + memory.troubles.size };
  };
  return { look };
};
