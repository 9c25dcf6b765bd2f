/** A database with the reading and ranking handlers on it, driven by hand instead of by a queue. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../prisma/client.ts';
import { keepBytes } from '../../services/intake/keep-original.ts';
import type { KeepText } from '../../services/screen/screen-options.ts';
import { claimDocument, loadDocument } from '../../services/store/documents.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import type { Enqueue } from '../../shared/jobs.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { createLog } from '../../shared/log.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Line } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { runJob } from '../../workers/run-job.ts';
import { versions } from './store-samples.ts';

export interface DeskOn {
  readonly line: Line;
  readonly enqueue: Enqueue;
  /** Claims and reads a text; the id of its document. */
  readonly drop: (
    text: string,
    drop: { readonly name: string; readonly folder: 'cvs' | 'briefs'; readonly modified?: string },
  ) => Promise<string>;
  readonly read: (documentId: string) => Promise<void>;
  readonly candidateOf: (documentId: string) => Promise<string>;
  readonly keepText: KeepText;
  /** Runs what is queued, and what that queues, until nothing is. */
  readonly work: () => Promise<void>;
  /** Candidates on the role's list, best first. */
  readonly listOf: (roleId: string) => Promise<readonly string[]>;
  readonly close: () => Promise<void>;
}

export const openDeskOn = async (db: Database): Promise<DeskOn> => {
  const dataDir = await mkdtemp(join(tmpdir(), 'shortlist95 desk '));
  const queued = new Map<string, () => Promise<unknown>>();
  const log = createLog('silent');
  const enqueue: Enqueue = async (name, payload) => {
    const job = { name, payload, id: 'by hand', attempt: 1, lastAttempt: true };
    queued.set(JSON.stringify([name, payload]), () => runJob(job, line, log));
  };
  const lexicon = loadLexicon();
  const line: Line = {
    db,
    enqueue,
    lexicon,
    find: findNounsWith(lexicon),
    versions,
    read: (file) => readText(file, defaultLimits),
    dataDir,
    vault: createFolderVault(dataDir),
    readerVersion: 'r1',
    pool: keepPool({ db, lexicon, threads: 1 }),
    today: () => '2026-01-31',
  };
  const work = async (): Promise<void> => {
    while (queued.size > 0) {
      const jobs = [...queued.values()];
      queued.clear();
      for (const job of jobs) await job();
    }
  };
  const read = async (documentId: string): Promise<void> => {
    await enqueue('read-document', { documentId });
    await work();
  };
  return {
    line,
    enqueue,
    read,
    work,
    keepText: async (text) => {
      const bytes = new TextEncoder().encode(text);
      return { ...(await keepBytes(bytes, createFolderVault(dataDir))), size: bytes.length };
    },
    drop: async (text, { name, folder, modified }) => {
      const bytes = new TextEncoder().encode(text);
      const { document } = await claimDocument(db, {
        ...(await keepBytes(bytes, createFolderVault(dataDir))),
        ...{ fileName: name, size: bytes.length, folder, parentId: null, claimKey: null },
        modified: modified === undefined ? null : new Date(modified),
      });
      await read(document.id);
      return document.id;
    },
    candidateOf: async (documentId) => (await loadDocument(db, documentId))?.candidateId ?? 'nobody',
    listOf: async (roleId) => (await loadShortlist(db, roleId))?.entries.map(({ candidate }) => candidate.id) ?? [],
    close: async () => {
      await rm(dataDir, { recursive: true, force: true });
    },
  };
};
