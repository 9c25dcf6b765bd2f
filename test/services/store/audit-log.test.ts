import { afterAll, beforeAll, expect, it } from 'vitest';
import { appendAudit, pageAudit, verifyAudit } from '../../../services/store/audit-log.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const note = (action: string) => ({ actor: null, action, subject: null, details: { b: 2, a: 'one' } });

it('keeps one chain though many append at once, and tells which entry was altered or removed', async () => {
  const { db } = database;
  await Promise.all(Array.from({ length: 20 }, (_, index) => appendAudit(db, [note(`a${index}`), note(`b${index}`)])));
  expect(await verifyAudit(db)).toEqual({ whole: true, entries: 40 });
  const { entries, total } = await pageAudit(db, { from: 0, size: 5 });
  expect([total, entries.map(({ seq }) => Number(seq))]).toEqual([40, [40, 39, 38, 37, 36]]);

  await db.$executeRaw`update audit_entries set details = '{"a": "two", "b": 2}' where seq = 17`;
  expect(await verifyAudit(db)).toEqual({ whole: false, brokenAt: 17n });
  await db.$executeRaw`update audit_entries set details = '{"a": "one", "b": 2}' where seq = 17`;
  expect(await verifyAudit(db)).toEqual({ whole: true, entries: 40 });
  await db.$executeRaw`delete from audit_entries where seq = 23`;
  expect(await verifyAudit(db)).toEqual({ whole: false, brokenAt: 23n });
});
