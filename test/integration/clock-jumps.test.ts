/** The server's clock is put forward or back by a day: what comes in afterwards is read and ranked as ever. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, Prisma } from '../../prisma/client.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { listUnfinished } from '../../services/store/unfinished.ts';
import { sweep } from '../../workers/sweep.ts';
import { createDesk, type Desk } from '../support/desk.ts';

const brief =
  'MES Engineer\n\nYour tasks\n\n- You will configure the MES line modules with our team\n\nRequirements\n\n- You have three years of experience\n\nWe offer\n\n- A permanent contract. Please send us your application.';
const cvOf = (name: string, city: string) =>
  `Curriculum vitae\n${name}\n${name.split(' ')[0]?.toLowerCase()}@example.com\n\nWork experience\n\n03/2019 - present MES Engineer, ${city}\nI configured the MES line modules.\n\nEducation\n\nBachelor 2013`;

/** As if all that happened so far had happened by a clock that was `by` ahead of today's. */
const shiftTimes = async (db: Database, by: string): Promise<void> => {
  const columns = await db.$queryRaw<{ table: string; column: string }[]>`
    select quote_ident(table_name) as table, quote_ident(column_name) as column from information_schema.columns
    where table_schema = 'public' and data_type = 'timestamp with time zone' and table_name <> '_prisma_migrations'`;
  for (const { table, column } of columns)
    await db.$executeRaw`update ${Prisma.raw(table)} set ${Prisma.raw(column)} = ${Prisma.raw(column)} + ${by}::interval`;
};

describe.each([
  { what: 'put back', by: '1 day' },
  { what: 'put forward', by: '-1 day' },
])('a clock that is $what', { timeout: 300_000 }, ({ by }) => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await createDesk();
  });
  afterAll(() => desk.close());
  const unfinished = () => listUnfinished(desk.database.db, { quietSeconds: { documents: 60, roles: 30 }, limit: 100 });

  it('leaves nobody who comes afterwards off the list', async () => {
    const { db } = desk.database;
    const first = await desk.drop(cvOf('Runa Askeland', 'Skarvik'), { name: 'runa.txt', folder: 'cvs' });
    await desk.drop(brief, { name: 'brief.txt', folder: 'briefs' });
    const { id: roleId } = await db.brief.findFirstOrThrow();
    expect(await desk.listOf(roleId)).toEqual([await desk.candidateOf(first)]);
    await shiftTimes(db, by);
    for (const [at, name] of ['Solveig Brekke', 'Torvald Lyng'].entries()) {
      const later = await desk.drop(cvOf(name, `Tindbrygg ${at}`), { name: `${name}.txt`, folder: 'cvs' });
      expect(await desk.listOf(roleId)).toContain(await desk.candidateOf(later));
      expect(await desk.listOf(roleId)).toHaveLength(at + 2);
    }
    expect(await unfinished()).toEqual({ documents: [], roles: [] });
  });

  it('hides from the sweeper neither a document in nobody’s hands nor a list that is out of date', async () => {
    const { db } = desk.database;
    const { id: roleId } = await db.brief.findFirstOrThrow();
    const claim = { fileName: 'ylva.txt', folder: 'cvs', parentId: null, claimKey: null, modified: null } as const;
    const kept = await desk.keepText(cvOf('Ylva Torsdotter', 'Lundhavn'));
    const lost = (await claimDocument(db, { ...kept, ...claim })).document.id;
    await db.document.update({ where: { id: lost }, data: { state: 'reading' } });
    await db.$executeRaw`update briefs set ranked_as_of = updated_at - interval '1 second'`;
    await shiftTimes(db, by);
    expect(await unfinished()).toEqual({ documents: [lost], roles: [{ briefId: roleId, runId: null }] });
    await sweep({}, { ...desk.line, enqueue: desk.enqueue });
    await desk.work();
    expect(await desk.listOf(roleId)).toContain(await desk.candidateOf(lost));
    expect(await unfinished()).toEqual({ documents: [], roles: [] });
  });
});
