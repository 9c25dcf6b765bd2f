/** CVs and new CVs through the real handlers and database: one person in every list, questions asked once, merges undone. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { erase } from '../../services/keeping/erase.ts';
import { verifyAudit } from '../../services/store/audit-log.ts';
import { loadDocument } from '../../services/store/documents.ts';
import { loadVersions } from '../../services/store/persons/load-versions.ts';
import { decidePair, pageMerges } from '../../services/store/persons/merges.ts';
import { findCandidates } from '../../services/store/search/find-candidates.ts';
import { createDesk, type Desk } from '../support/desk.ts';
import { rules } from '../support/person-rules.ts';

let desk: Desk;
beforeAll(async () => {
  desk = await createDesk();
});
afterAll(() => desk.close());
beforeEach(() => desk.database.db.document.deleteMany());

interface Told {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly jobs?: string;
}

const jobs =
  '03/2019 - present MES Engineer, Tindbrygg\nI configured the line modules.\n08/2013 - 02/2019 Technician, Skarvik';

const cv = ({ name = 'Runa Askeland', email = 'runa@example.com', phone = '+47 900 00 001', ...told }: Told = {}) =>
  `Curriculum vitae\n${name}\n${email}\n${phone}\n\nWork experience\n\n${told.jobs ?? jobs}\n\nEducation\n\nBachelor 2013\n\nLanguages\n\nNorwegian, English`;

const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';

const dropCv = async (told: Told, modified: string): Promise<string> => {
  const documentId = await desk.drop(cv(told), { name: `cv ${modified}.txt`, folder: 'cvs', modified });
  return desk.candidateOf(documentId);
};
const dropRole = async (): Promise<string> =>
  (await loadDocument(desk.database.db, await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' })))?.briefId ??
  '';

describe('a new CV of a known person', () => {
  it('takes the place of the older one in every list, which is kept', async () => {
    const role = await dropRole();
    const older = await dropCv({}, '2023-05-01');
    expect(await desk.listOf(role)).toEqual([older]);
    const newer = await dropCv({ phone: '+47 900 00 002' }, '2025-05-01');
    expect(await desk.listOf(role)).toEqual([newer]);
    expect((await findCandidates(desk.database.db, {})).rows.map(({ id }) => id)).toEqual([newer]);
    const versions = await loadVersions(desk.database.db, older);
    expect(versions.map(({ id, leading }) => ({ id, leading }))).toEqual([
      { id: newer, leading: true },
      { id: older, leading: false },
    ]);
  });

  it('does not lead when it is the older one that came late', async () => {
    const role = await dropRole();
    const newer = await dropCv({ phone: '+47 900 00 002' }, '2025-05-01');
    await dropCv({}, '2023-05-01');
    expect(await desk.listOf(role)).toEqual([newer]);
  });

  it('gives way again when its document turns out to be something else', async () => {
    const role = await dropRole();
    const older = await dropCv({}, '2023-05-01');
    const documentId = await desk.drop(cv({ phone: '+47 900 00 002' }), {
      name: 'b.txt',
      folder: 'cvs',
      modified: '2025-05-01',
    });
    await desk.database.db.document.update({
      where: { id: documentId },
      data: { decidedKind: 'other', state: 'waiting' },
    });
    await desk.read(documentId);
    await desk.enqueue('rank-role', { briefId: role, runId: null });
    await desk.work();
    expect(await desk.listOf(role)).toEqual([older]);
  });

  it('is one person, whatever the order in which three versions arrive', async () => {
    const three = [
      [{}, '2023-05-01'],
      [{ phone: '+47 900 00 002' }, '2024-05-01'],
      [{ email: 'askeland@example.com', phone: '+47 900 00 002' }, '2025-05-01'],
    ] as const;
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    const seen = new Set<string>();
    for (const order of orders) {
      await desk.database.db.document.deleteMany();
      for (const at of order) {
        const [told, modified] = three[at] ?? three[0];
        await dropCv(told, modified);
      }
      const { rows } = await findCandidates(desk.database.db, {});
      seen.add(JSON.stringify(rows.map(({ id, personId }) => [id, personId])));
      expect(rows).toHaveLength(1);
    }
    expect(seen.size).toBe(1);
  });

  it('is seen by a CV that is read at the same time', async () => {
    const texts = [cv(), cv({ phone: '+47 900 00 002' }), cv({ jobs: `${jobs}, Bergen` })];
    await Promise.all(
      texts.map((text, at) => desk.drop(text, { name: `${at}.txt`, folder: 'cvs', modified: `202${at}-05-01` })),
    );
    expect((await findCandidates(desk.database.db, {})).total).toBe(1);
  });
});

describe('a doubtful match', () => {
  const family = { name: 'Olav Askeland', email: 'olav@example.com', jobs: '02/2001 - present Foreman, Lundgren Pack' };

  it('stays two people and asks; a person says they are one, and takes it back', async () => {
    const { db } = desk.database;
    const role = await dropRole();
    const one = await dropCv({}, '2023-05-01');
    const other = await dropCv(family, '2025-05-01');
    expect((await desk.listOf(role)).toSorted()).toEqual([one, other].toSorted());
    const asked = await pageMerges(db, { state: 'open' });
    expect(asked.total).toBe(1);
    expect(asked.rows[0]?.reasons.agrees).toContain('The same phone number.');
    const [firstId, secondId] = [one, other].toSorted() as [string, string];

    const before = await db.candidate.findMany({ orderBy: { id: 'asc' }, omit: { updatedAt: true } });
    await decidePair(db, { firstId, secondId }, { answer: 'merged', by: null });
    expect((await findCandidates(db, {})).rows.map(({ id }) => id)).toEqual([other]);
    expect((await pageMerges(db, { state: 'open' })).total).toBe(0);
    await desk.enqueue('rank-role', { briefId: role, runId: null });
    await desk.work();
    expect(await desk.listOf(role)).toEqual([other]);

    await decidePair(db, { firstId, secondId }, { answer: 'undo', by: null });
    expect(await db.candidate.findMany({ orderBy: { id: 'asc' }, omit: { updatedAt: true } })).toEqual(before);
    expect((await pageMerges(db, { state: 'open' })).total).toBe(1);
  });

  it('is not asked again after a re-read or a new version once somebody said they are two', async () => {
    const { db } = desk.database;
    const one = await dropCv({}, '2023-05-01');
    const other = await dropCv(family, '2025-05-01');
    const [firstId, secondId] = [one, other].toSorted() as [string, string];
    await decidePair(db, { firstId, secondId }, { answer: 'apart', by: null });
    for (const { id } of await db.document.findMany()) await desk.read(id);
    expect((await pageMerges(db, { state: 'open' })).total).toBe(0);
    await dropCv({ ...family, jobs: '02/2001 - present Plant foreman, Lundgren Pack' }, '2025-09-01');
    expect((await pageMerges(db, { state: 'open' })).total).toBe(0);
    expect((await findCandidates(db, {})).total).toBe(2);
  });

  it('is two people again when somebody splits what the rules joined', async () => {
    const { db } = desk.database;
    const one = await dropCv({}, '2023-05-01');
    const other = await dropCv({ phone: '+47 900 00 002' }, '2025-05-01');
    const [firstId, secondId] = [one, other].toSorted() as [string, string];
    await decidePair(db, { firstId, secondId }, { answer: 'apart', by: null });
    expect((await findCandidates(db, {})).total).toBe(2);
    for (const { id } of await db.document.findMany()) await desk.read(id);
    expect((await findCandidates(db, {})).total).toBe(2);
    await decidePair(db, { firstId, secondId }, { answer: 'undo', by: null });
    expect((await findCandidates(db, {})).total).toBe(1);
  });
});

describe('a number that proves to be an office’s', () => {
  const phone = '+47 900 00 009';
  const two = [
    { phone, email: 'runa@example.com', jobs: '03/2019 - present MES Engineer, Tindbrygg' },
    { phone, email: 'askeland@example.com', jobs: '03/2012 - 06/2016 Technician, Lundgren Pack' },
  ];
  const colleagues = ['Jonas Perlmutter', 'Ilse Wohlgemut', 'Tomaso Berlingeri'].map((name, at) => ({
    name,
    phone,
    email: `colleague.${at}@example.com`,
  }));
  const dropAll = async (cvs: readonly Told[]): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const [at, told] of cvs.entries()) ids.push(await dropCv(told, `2024-0${at + 1}-01`));
    return ids;
  };

  it('parts CVs that only it had joined, says so in the audit log, and both stand on the lists', async () => {
    const { db } = desk.database;
    const role = await dropRole();
    const [first = '', second = ''] = await dropAll(two);
    expect(await desk.listOf(role)).toEqual([second]);
    const others = await dropAll(colleagues);
    expect((await desk.listOf(role)).toSorted()).toEqual([first, second, ...others].toSorted());
    const [parted, ...more] = await db.auditEntry.findMany({ where: { action: 'part-cvs' } });
    expect([parted?.subject, parted?.details, more]).toEqual([
      [first, second].toSorted()[1],
      { from: [first, second].toSorted()[0] },
      [],
    ]);
    expect(await verifyAudit(db)).toMatchObject({ whole: true });
  });

  it('leaves together what a person confirmed', async () => {
    const { db } = desk.database;
    const [firstId = '', secondId = ''] = (await dropAll(two)).toSorted();
    await decidePair(db, { firstId, secondId }, { answer: 'merged', by: null });
    await dropAll(colleagues);
    expect((await loadVersions(db, firstId)).map(({ id }) => id).toSorted()).toEqual([firstId, secondId]);
  });

  it('is a person’s again when a colleague is erased', async () => {
    const { db } = desk.database;
    const [firstId = ''] = await dropAll(two);
    const [candidateId = ''] = await dropAll(colleagues);
    expect(await loadVersions(db, firstId)).toHaveLength(1);
    const place = { db, dataDir: desk.line.dataDir, vault: desk.line.vault, uploadsDir: null, rules };
    await erase({ candidateId }, place, { by: null, why: 'asked' });
    expect(await loadVersions(db, firstId)).toHaveLength(2);
  });

  it('makes the same lists in every order', async () => {
    const cvs = [...two, ...colleagues];
    const lists = new Set<string>();
    for (const turn of cvs.keys()) {
      await desk.database.db.document.deleteMany();
      const role = await dropRole();
      for (let at = 0; at < cvs.length; at += 1) {
        const which = (turn + at * 2) % cvs.length;
        await dropCv(cvs[which] ?? {}, `2024-0${which + 1}-01`);
      }
      lists.add(JSON.stringify(await desk.listOf(role)));
    }
    expect(lists.size).toBe(1);
  });
});
