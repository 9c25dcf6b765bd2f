import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createIntake, type FolderReport, type IntakeOptions } from '../../../services/intake/create-intake.ts';
import { scanFolder } from '../../../services/intake/scan-folder.ts';
import { type DropClaim, type DropReason, removeSource } from '../../../services/intake/take-file.ts';
import { watchFolder } from '../../../services/intake/watch-folder.ts';
import { createFolderVault } from '../../../services/vault/folder-vault.ts';
import { createLog } from '../../../shared/log.ts';

/** The store as the intake sees it: claims by key, first document by fingerprint. */
const createBook = () => {
  const claims: (DropClaim & { id: string })[] = [];
  const rejected = new Map<string, DropReason>();
  return {
    claims,
    rejected,
    claim: async (claim: DropClaim) => {
      const known = claims.find(({ claimKey }) => claimKey === claim.claimKey);
      const first = claims.find(({ fingerprint }) => fingerprint === claim.fingerprint);
      const id = known?.id ?? `doc-${claims.length + 1}`;
      if (known === undefined) claims.push({ ...claim, id });
      const isNew = first === undefined || first.id === id;
      return { outcome: isNew ? ('new' as const) : ('identical' as const), documentId: id, unread: isNew };
    },
    reject: async (documentId: string, reason: DropReason) => {
      rejected.set(documentId, reason);
    },
  };
};

const root = { path: '' };
let now = 0;
let book = createBook();
let queued: string[] = [];
let reports: readonly FolderReport[] = [];

const uploads = (...names: string[]) => join(root.path, 'uploads', ...names);
const originals = (...names: string[]) => join(root.path, 'data', 'originals', ...names);

const intake = (options: Partial<IntakeOptions> = {}) =>
  createIntake({
    scan: () => scanFolder(uploads()),
    release: removeSource,
    vault: createFolderVault(join(root.path, 'data')),
    rule: { settleMs: 1_000, patienceMs: 10_000, maxBytes: 1_000_000 },
    book,
    enqueueReading: async (id) => {
      queued.push(id);
    },
    report: async (all) => {
      reports = all;
    },
    log: createLog('silent'),
    clock: () => now,
    ...options,
  });

beforeEach(async () => {
  root.path = await mkdtemp(join(tmpdir(), 'shortlist95-intake-'));
  await mkdir(uploads('cvs'), { recursive: true });
  await mkdir(uploads('briefs'), { recursive: true });
  now = 0;
  book = createBook();
  queued = [];
});
afterEach(() => rm(root.path, { recursive: true, force: true }));

/** Looks, lets time pass, looks again. */
const settleAndLook = async (one: ReturnType<typeof intake>, ms = 1_000) => {
  await one.look();
  now += ms;
  return await one.look();
};

describe('a file that lies still', () => {
  it('is copied under its fingerprint, committed, queued and only then removed', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'Curriculum vitae');
    await settleAndLook(intake());
    const [claim] = book.claims;
    expect(claim).toMatchObject({ fileName: 'a.txt', folder: 'cvs', size: 16 });
    expect(await readFile(join(root.path, 'data', claim?.archivePath ?? ''), 'utf8')).toBe('Curriculum vitae');
    expect(queued).toEqual(['doc-1']);
    expect(await readdir(uploads('cvs'))).toEqual([]);
    expect(await readdir(originals('incoming'))).toEqual([]);
  });

  it('waits as long at start-up as later', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'was there before');
    const one = intake();
    expect(await one.look()).toMatchObject({ taken: 0, waiting: 1 });
    now += 999;
    expect(await one.look()).toMatchObject({ taken: 0, waiting: 1 });
    now += 1;
    expect(await one.look()).toMatchObject({ taken: 1, waiting: 0 });
  });

  it('begins to wait anew whenever size, time or inode change', async () => {
    const file = uploads('cvs', 'a.txt');
    await writeFile(file, 'one');
    const one = intake();
    await one.look();
    now += 900;
    await writeFile(file, 'one two');
    await one.look();
    now += 900;
    await utimes(file, 1, 1);
    await one.look();
    now += 900;
    await writeFile(uploads('other'), 'one two');
    await utimes(uploads('other'), 1, 1);
    await rename(uploads('other'), file);
    expect(await one.look()).toMatchObject({ taken: 0, waiting: 1 });
    now += 1_000;
    expect(await one.look()).toMatchObject({ taken: 1 });
  });

  it('keeps its sub-folder in its name and its folder as a hint', async () => {
    await mkdir(uploads('briefs', 'Client A'), { recursive: true });
    await writeFile(uploads('briefs', 'Client A', 'role.md'), 'Role');
    await writeFile(uploads('loose.txt'), 'no hint');
    await settleAndLook(intake());
    expect(book.claims.map(({ fileName, folder }) => [fileName, folder])).toEqual([
      ['Client A/role.md', 'briefs'],
      ['loose.txt', null],
    ]);
  });

  it.each([
    ['履歴書 – Ωμέγα – سيرة.txt'],
    ['line\nbreak\tand "quotes".txt'],
    [`${'x'.repeat(251)}.txt`],
    ['-rf *.txt'],
    ['no-ending'],
  ])('may have any name: %j', async (name) => {
    await writeFile(uploads('cvs', name), name);
    await settleAndLook(intake());
    expect(book.claims.map(({ fileName }) => fileName)).toEqual([name]);
  });

  it('may have a name that is no text at all', async () => {
    await writeFile(Buffer.concat([Buffer.from(uploads('cvs/')), Buffer.from([0xff, 0xfe, 0x2e])]), 'bytes');
    await settleAndLook(intake());
    expect(book.claims).toHaveLength(1);
    expect(await readdir(uploads('cvs'))).toEqual([]);
  });
});

describe('a file that is not ready', () => {
  it.each([
    'cv.pdf.part',
    'cv.crdownload',
    '~$cv.docx',
    'cv.docx.tmp',
    '.~lock.cv.odt#',
    'cv.filepart',
    '.cv.pdf.Xy12ab',
  ])('waits under its temporary name: %s', async (name) => {
    await writeFile(uploads('cvs', name), 'half');
    expect(await settleAndLook(intake(), 100_000)).toMatchObject({ taken: 0, waiting: 1 });
    expect(book.claims).toEqual([]);
  });

  it('waits while a PDF has no end, and is taken as it is when none comes', async () => {
    await writeFile(uploads('cvs', 'cv.pdf'), '%PDF-1.7 and then nothing');
    const one = intake();
    expect(await settleAndLook(one, 5_000)).toMatchObject({ taken: 0, waiting: 1 });
    now += 5_000;
    expect(await one.look()).toMatchObject({ taken: 1 });
  });

  it('waits while only its size has been reserved', async () => {
    await writeFile(uploads('cvs', 'cv.docx'), '');
    await truncate(uploads('cvs', 'cv.docx'), 5_000);
    expect(await settleAndLook(intake(), 5_000)).toMatchObject({ taken: 0, waiting: 1 });
  });

  it('is given a row with a reason when it stays empty, and is taken once it is filled', async () => {
    const file = uploads('cvs', 'empty.pdf');
    await writeFile(file, '');
    const one = intake();
    expect(await settleAndLook(one, 5_000)).toMatchObject({ waiting: 1 });
    now += 5_000;
    await one.look();
    expect([...book.rejected.values()].map(({ code }) => code)).toEqual(['empty']);
    await writeFile(file, 'now it is a CV');
    await settleAndLook(one);
    expect(queued).toHaveLength(1);
  });

  it('is not read whole when it is too large, and stays where it is', async () => {
    await writeFile(uploads('cvs', 'big.pdf'), Buffer.alloc(1_000_001));
    const one = intake();
    await settleAndLook(one);
    await settleAndLook(one);
    expect([...book.rejected.values()].map(({ code }) => code)).toEqual(['too-large']);
    expect(await readdir(uploads('cvs'))).toEqual(['big.pdf']);
    expect(queued).toEqual([]);
  });

  it('is not followed when it is a link', async () => {
    await writeFile(join(root.path, 'secret.txt'), 'not for us');
    await symlink(join(root.path, 'secret.txt'), uploads('cvs', 'link.txt'));
    await symlink(root.path, uploads('cvs', 'folder'));
    await settleAndLook(intake());
    expect([...book.rejected.values()].map(({ code }) => code)).toEqual(['link', 'link']);
    expect(queued).toEqual([]);
  });

  it('has no row when it is litter of the operating system or our own status file', async () => {
    for (const name of ['.DS_Store', 'Thumbs.db', 'desktop.ini', 'cv.pdf.status.txt'])
      await writeFile(uploads('cvs', name), 'x');
    expect(await settleAndLook(intake())).toEqual({ taken: 0, waiting: 0, problems: 0 });
    expect(book.claims).toEqual([]);
  });
});

describe('the same bytes again', () => {
  it('are linked to the first document, not failed, and not read again', async () => {
    const one = intake();
    await writeFile(uploads('cvs', 'a.txt'), 'same');
    await settleAndLook(one);
    await writeFile(uploads('cvs', 'b.txt'), 'same');
    await settleAndLook(one);
    expect(book.claims.map(({ fileName }) => fileName)).toEqual(['a.txt', 'b.txt']);
    expect(queued).toEqual(['doc-1']);
    expect(await readdir(uploads('cvs'))).toEqual([]);
  });

  it('are one drop when a crash came between the commit and the removal', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'same');
    // The process dies before it can remove the file …
    await settleAndLook(intake({ release: () => Promise.reject(new Error('killed')) }));
    expect(await readdir(uploads('cvs'))).toEqual(['a.txt']);
    // … and the next one finds it.
    await settleAndLook(intake());
    expect(book.claims).toHaveLength(1);
    expect(await readdir(uploads('cvs'))).toEqual([]);
  });
});

describe('trouble', () => {
  it('leaves the file when the commit fails, and takes it later', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'CV');
    const claim = book.claim;
    let down = true;
    const one = intake({
      book: { ...book, claim: (drop) => (down ? Promise.reject(new Error('database is away')) : claim(drop)) },
    });
    await settleAndLook(one);
    expect(await readdir(uploads('cvs'))).toEqual(['a.txt']);
    down = false;
    now += 120_000;
    await one.look();
    expect(queued).toEqual(['doc-1']);
  });

  it('leaves the file when the disk is full, and takes it once there is room', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'CV');
    const vault = createFolderVault(join(root.path, 'data'));
    let full = true;
    const noSpace = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    const one = intake({
      vault: { ...vault, settle: (from, to) => (full ? Promise.reject(noSpace) : vault.settle(from, to)) },
    });
    await settleAndLook(one);
    expect(await readdir(uploads('cvs'))).toEqual(['a.txt']);
    expect(await readdir(originals('incoming'))).toEqual([]);
    expect(reports.find(({ folder }) => folder === 'cvs')?.problem).toContain('ENOSPC');
    full = false;
    now += 120_000;
    await one.look();
    expect(queued).toEqual(['doc-1']);
  });

  it('takes a folder that was moved in whole, with thousands of files, each once', async () => {
    const elsewhere = join(root.path, 'elsewhere');
    await mkdir(join(elsewhere, 'Client'), { recursive: true });
    const names = Array.from({ length: 2_000 }, (_, at) => `cv-${at}.txt`);
    for (const name of names) await writeFile(join(elsewhere, 'Client', name), name);
    await rename(join(elsewhere, 'Client'), uploads('cvs', 'Client'));
    await settleAndLook(intake());
    expect(new Set(book.claims.map(({ fileName }) => fileName))).toEqual(
      new Set(names.map((name) => `Client/${name}`)),
    );
    expect(book.claims).toHaveLength(names.length);
    expect(await readdir(uploads('cvs', 'Client'))).toEqual([]);
  });

  it('does not lose the document when the queue is away', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'CV');
    await settleAndLook(intake({ enqueueReading: () => Promise.reject(new Error('queue is away')) }));
    expect(book.claims).toHaveLength(1);
    expect(await readdir(uploads('cvs'))).toEqual([]);
  });

  it('keeps a file that took the place of the one that was copied', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'first');
    const claim = book.claim;
    const one = intake({
      book: {
        ...book,
        claim: async (drop) => {
          await writeFile(uploads('cvs', 'a.txt'), 'second, longer');
          return await claim(drop);
        },
      },
    });
    await settleAndLook(one);
    expect(await readFile(uploads('cvs', 'a.txt'), 'utf8')).toBe('second, longer');
  });

  it.skipIf(process.getuid?.() === 0)('tells of a folder it may not read and goes on with the others', async () => {
    await mkdir(uploads('cvs', 'private'), { mode: 0o000 });
    await writeFile(uploads('cvs', 'a.txt'), 'CV');
    expect(await settleAndLook(intake())).toMatchObject({ taken: 1, problems: 1 });
    expect(reports.find(({ folder }) => folder === 'cvs')?.problem).toContain('cvs/private');
    await chmod(uploads('cvs', 'private'), 0o700);
  });

  it('tells of an upload folder that is gone', async () => {
    await rm(uploads(), { recursive: true });
    expect(await intake().look()).toMatchObject({ taken: 0, problems: 1 });
  });
});

describe('a network share', () => {
  it('may answer with stale handles for a while', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'Curriculum vitae');
    let stale = false;
    const fault = { path: 'cvs', code: 'ESTALE' };
    const one = intake({ scan: async () => (stale ? { sightings: [], faults: [fault] } : scanFolder(uploads())) });
    await one.look();
    stale = true;
    expect(await one.look()).toMatchObject({ taken: 0, problems: 1 });
    expect(reports.find(({ folder }) => folder === 'cvs')?.problem).toContain('ESTALE');
    stale = false;
    await settleAndLook(one);
    expect(book.claims).toHaveLength(1);
    expect(await readdir(uploads('cvs'))).toEqual([]);
  });

  it('may lose the file in the midst of being read', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'Curriculum vitae');
    const vault = createFolderVault(join(root.path, 'data'));
    let stale = true;
    const settle: typeof vault.settle = (passing, path) =>
      stale ? Promise.reject(Object.assign(new Error('stale'), { code: 'ESTALE' })) : vault.settle(passing, path);
    const one = intake({ vault: { ...vault, settle } });
    expect(await settleAndLook(one)).toMatchObject({ taken: 0, waiting: 1, problems: 1 });
    expect(await readdir(uploads('cvs'))).toEqual(['a.txt']);
    stale = false;
    now += 120_000;
    expect(await one.look()).toMatchObject({ taken: 1, problems: 0 });
    expect(book.claims).toHaveLength(1);
  });

  it('may give another inode at every look', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'Curriculum vitae');
    await writeFile(uploads('cvs', 'large.txt'), 'x'.repeat(1_000_001));
    let inode = 0;
    const one = intake({
      scan: async () => {
        const { sightings, faults } = await scanFolder(uploads());
        inode += 1;
        return {
          sightings: sightings.map((one) => ({ ...one, stamp: one.stamp.replace(/\d+$/, `${inode}`) })),
          faults,
        };
      },
    });
    for (let looks = 0; looks < 8; looks += 1) await settleAndLook(one);
    expect(queued).toHaveLength(1);
    expect(await readdir(uploads('cvs'))).toEqual(['large.txt']);
    // One row for each file, however often it looked another.
    expect(book.claims.map(({ fileName }) => fileName).sort()).toEqual(['a.txt', 'large.txt']);
  });

  it('may send no events', async () => {
    await writeFile(uploads('cvs', 'a.txt'), 'Curriculum vitae');
    const one = intake({ rule: { settleMs: 0, patienceMs: 0, maxBytes: 1_000 } });
    const watching = watchFolder(one.look, {
      ...{ uploadsDir: join(root.path, 'not mounted'), pollMs: 10, settleMs: 10, log: createLog('silent') },
    });
    expect(watching.mode).toBe('polling');
    await expect.poll(() => queued.length, { timeout: 20_000 }).toBe(1);
    await writeFile(uploads('cvs', 'b.txt'), 'Another curriculum vitae');
    await expect.poll(() => queued.length, { timeout: 20_000 }).toBe(2);
    await watching.close();
  });
});
