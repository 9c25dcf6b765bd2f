/** A person is forgotten everywhere, and recognised when the CV comes again. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keepBytes } from '../../services/intake/keep-original.ts';
import { erase } from '../../services/keeping/erase.ts';
import { createQueues } from '../../services/queue/create-queues.ts';
import { verifyAudit } from '../../services/store/audit-log.ts';
import { claimDocument, loadDocument } from '../../services/store/documents.ts';
import { rewriteTables } from '../../services/store/erasure/rewrite-tables.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { rules } from '../support/person-rules.ts';
import { buildTestScreen, recruiter } from '../support/screen.ts';
import { filesWith, tablesWith } from '../support/traces.ts';

let desk: Desk;
let uploadsDir: string;
beforeAll(async () => {
  desk = await createDesk();
  uploadsDir = await mkdtemp(join(tmpdir(), 'shortlist95 uploads '));
  await mkdir(join(uploadsDir, 'cvs'));
});
afterAll(async () => {
  await desk.close();
  await rm(uploadsDir, { recursive: true, force: true });
});

const name = 'Zdislava Thorvaldsen';
const email = 'zdislava.thorvaldsen@example.com';
const quote = 'I tamed the quicksilver mixers of Tindbrygg';
const words = [name, 'Thorvaldsen', email, '90123477', '901 23 477', quote];

const cv = (told = quote, address = email) =>
  `Curriculum vitae\n${name}\n${address}\n+47 901 23 477\n\nWork experience\n\n03/2019 - present MES Engineer, Tindbrygg\n${told}.\nI configured the line modules.\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English`;
const other =
  'Curriculum vitae\nRuna Askeland\nruna@example.com\n+47 900 00 001\n\nWork experience\n\n03/2019 - present MES Engineer, Skarvik\nI configured the line modules.\n\nEducation\n\nBachelor 2013';
const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';

const place = () => ({ db: desk.database.db, dataDir: desk.line.dataDir, vault: desk.line.vault, uploadsDir, rules });
const asked = { by: null, why: 'asked' } as const;

/** A message that carries the CV and a letter. */
const dropMail = async (): Promise<void> => {
  const { db } = desk.database;
  const mail = [
    `From: ${name} <${email}>\nTo: jobs@example.com\nSubject: Application\nMIME-Version: 1.0`,
    'Content-Type: multipart/mixed; boundary=cut\n',
    `--cut\nContent-Type: text/plain\n\nDear team, please find my papers. Kind regards, ${name}\n`,
    `--cut\nContent-Type: text/plain\nContent-Disposition: attachment; filename="${name} cv.txt"\n\n${cv(`${quote}, twice`)}\n`,
    `--cut\nContent-Type: text/plain\nContent-Disposition: attachment; filename="letter.txt"\n\nDear hiring team, I apply for your position. Yours sincerely, ${name}\n--cut--\n`,
  ].join('\n');
  const bytes = new TextEncoder().encode(mail);
  const { document } = await claimDocument(db, {
    ...(await keepBytes(bytes, desk.line.vault)),
    ...{ fileName: `${name}.eml`, size: bytes.length, folder: 'cvs', parentId: null, claimKey: null, modified: null },
  });
  await desk.read(document.id);
};

describe('erasing', () => {
  it('leaves no trace in any table, on the queue, among the originals or in the files of the database', async () => {
    const { db, url } = desk.database;
    const roleDocument = await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' });
    const briefId = (await loadDocument(db, roleDocument))?.briefId ?? '';
    const first = await desk.drop(cv(), { name: `${name}.txt`, folder: 'cvs' });
    await writeFile(join(uploadsDir, 'cvs', `${name}.txt.status.txt`), 'Read as a CV and matched.\n');
    await dropMail();
    const neighbour = await desk.candidateOf(await desk.drop(other, { name: 'runa.txt', folder: 'cvs' }));
    const candidateId = await desk.candidateOf(first);
    await db.correction.create({ data: { candidateId, path: 'name', value: name } });
    await db.consent.create({ data: { candidateId, basis: 'consent', givenAt: new Date() } });
    await db.decision.create({
      data: { briefId, candidateId: neighbour, kind: 'submitted', reason: `better than ${name}`, standing: {} },
    });
    await db.clarificationAnswer.create({
      data: { briefId, key: 'k', question: 'Who?', answer: `Like Thorvaldsen, Zdislava (${email})` },
    });
    await db.folderScan.create({
      data: {
        folder: 'cvs',
        scannedAt: new Date(),
        filesSeen: 1,
        waiting: 0,
        mode: 'polling',
        problem: `"cvs/${name}.txt" …`,
      },
    });
    const queues = await createQueues({ postgresUrl: url }, { onError: () => undefined, attempts: 1 });
    const failing = () => Promise.reject(new Error(`unexpected ${name}: ${quote}`));
    const workers = await queues.createWorkers(failing, { concurrency: { reading: 1, matching: 1 } });
    await queues.enqueue('read-document', { documentId: first });
    await expect.poll(async () => (await queues.counts()).reading.failed, { timeout: 20_000 }).toBe(1);
    await workers.close();
    await queues.close();

    expect(await tablesWith(db, words)).toEqual(
      expect.arrayContaining(['public.candidates', 'public.document_texts', 'public.decisions']),
    );
    expect(filesWith(desk.line.dataDir, words)).not.toEqual([]);

    const erasure = await erase({ candidateId }, place(), asked);
    expect(erasure).toMatchObject({ namedIn: [] });
    expect(await tablesWith(db, words)).toEqual([]);
    expect(filesWith(desk.line.dataDir, words)).toEqual([]);
    expect(filesWith(uploadsDir, words)).toEqual([]);
    expect(await db.decision.findFirst({ select: { reason: true } })).toEqual({ reason: 'better than [erased]' });
    expect(await db.candidate.count()).toBe(1);
    expect(await verifyAudit(db)).toMatchObject({ whole: true });

    expect(await rewriteTables(db)).toBe(true);
    expect(await rewriteTables(db)).toBe(false);
    const [server] = await db.$queryRaw<{ data_directory: string }[]>`show data_directory`;
    expect(filesWith(server?.data_directory ?? '', words, /pg_wal/)).toEqual([]);
  });

  it('asks when the same file comes again, and when another CV of the same address comes', async () => {
    const { db } = desk.database;
    for (const text of [cv(), cv('Something else entirely')]) {
      const again = await desk.drop(text, { name: 'again.txt', folder: 'cvs' });
      expect(await loadDocument(db, again)).toMatchObject({
        state: 'review',
        reason: { code: 'erased-before' },
        candidateId: null,
      });
      expect(await db.documentText.count({ where: { documentId: again } })).toBe(0);
    }
  });

  it('erases what came again once somebody says that it is not needed, and nothing else', async () => {
    const { db } = desk.database;
    const again = await desk.drop(cv('Not needed at all'), { name: `${name} again.txt`, folder: 'cvs' });
    const neighbours = await db.document.findMany({ where: { NOT: { id: again } }, orderBy: { id: 'asc' } });
    const { archivePath } = await db.document.findUniqueOrThrow({ where: { id: again } });
    expect(await desk.line.vault.read(archivePath)).not.toBe(null);
    const app = await buildTestScreen({
      db,
      erase: async (who, by) => (await erase(who, place(), { by, why: 'asked' })) !== null,
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = { method: 'POST', url: `/intake/${again}/decision`, payload: 'as=other', headers } as const;
    expect((await app.inject(sent)).statusCode).toBe(303);
    await app.close();
    expect(await db.document.findMany({ orderBy: { id: 'asc' } })).toEqual(neighbours);
    expect(await desk.line.vault.read(archivePath)).toBe(null);
    expect(filesWith(desk.line.dataDir, ['Not needed at all'])).toEqual([]);
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });

  it('takes the CV once somebody says that the person is back', async () => {
    const { db } = desk.database;
    const again = await db.document.findFirstOrThrow({ where: { reasonCode: 'erased-before' } });
    await db.document.update({ where: { id: again.id }, data: { decidedKind: 'cv', state: 'waiting' } });
    await desk.read(again.id);
    expect((await loadDocument(db, again.id))?.candidateId).not.toBe(null);
  });

  it('goes by e-mail address as well, and tells when nobody has it', async () => {
    expect(await erase({ email: email.toUpperCase() }, place(), asked)).toMatchObject({ candidates: 1 });
    expect(await erase({ email: 'nobody@example.com' }, place(), asked)).toBe(null);
  });

  it('leaves other people’s documents whole and says that they name the person', async () => {
    const named = await desk.drop(
      `${other.replace('Runa Askeland', 'Solveig Brekke').replace('runa@', 'solveig@')}\n\nReferences\n\n${name}, Skarvik`,
      {
        name: 'solveig.txt',
        folder: 'cvs',
      },
    );
    const mine = await desk.drop(cv('Back once more', 'zdislava@example.com').replace('901 23 477', '955 55 555'), {
      name: 'mine.txt',
      folder: 'cvs',
    });
    const erasure = await erase({ candidateId: await desk.candidateOf(mine) }, place(), asked);
    expect(erasure?.namedIn).toEqual([named]);
  });
});

describe('the button', () => {
  it('asks an administrator first, and nobody else', async () => {
    const { db } = desk.database;
    const candidateId = (await db.candidate.findFirstOrThrow()).id;
    const erased: string[] = [];
    const screenFor = (role: 'administrator' | 'recruiter') =>
      buildTestScreen({
        db,
        recognise: async () => ({ ...recruiter, role }),
        erase: async (who) => erased.push('candidateId' in who ? who.candidateId : '') > 0,
      });
    const [app, hers] = [await screenFor('administrator'), await screenFor('recruiter')];
    const url = `/candidates/${candidateId}/erase`;
    expect((await app.inject({ url: `/candidates/${candidateId}` })).body).toContain(url);
    expect((await hers.inject({ url: `/candidates/${candidateId}` })).body).not.toContain(url);
    expect((await app.inject({ url })).body).toContain('I am sure');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    await app.inject({ method: 'POST', url, payload: '', headers: form });
    expect((await hers.inject({ method: 'POST', url, payload: 'sure=yes', headers: form })).statusCode).toBe(403);
    expect(erased).toEqual([]);
    await app.inject({ method: 'POST', url, payload: 'sure=yes', headers: form });
    expect(erased).toEqual([candidateId]);
    await Promise.all([app.close(), hers.close()]);
  });
});
