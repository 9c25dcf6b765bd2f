/** Data that an older release left, under every schema there ever was, are all there after an upgrade, and this release reads them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { startEmbedded } from '../../prisma/embedded.ts';
import { applyMigrations, migrateEmptyTo } from '../../prisma/migrate.ts';
import { readMigrations } from '../../prisma/schema-engine.ts';
import { visitStorage } from '../../services/cli/parts/visit-storage.ts';
import { loadAssessed } from '../../services/store/assessments.ts';
import { loadCandidate } from '../../services/store/candidates.ts';
import { loadText } from '../../services/store/documents.ts';
import { loadHeld } from '../../services/store/held-on-person.ts';
import { loadRole, pageRoles } from '../../services/store/roles.ts';
import { readConfig } from '../../shared/config.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { fillSchema } from '../support/fill-schema.ts';

const names = readMigrations().map(({ name }) => name);

const leaveOld = async (url: string, schema: string): Promise<readonly string[]> => {
  await migrateEmptyTo(url, schema);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await fillSchema(client);
  } finally {
    await client.end();
  }
};

describe('an upgrade', () => {
  it('has every schema to start from', () => expect(names.length).toBeGreaterThan(12));

  it.each(names)('from %s keeps a row of every table, and this release reads them', async (schema) => {
    const url = await createEmptyDatabase();
    const tables = await leaveOld(url, schema);
    expect(await applyMigrations(url)).toEqual(names.slice(names.indexOf(schema) + 1));
    const { db, close } = createDatabase(url);
    try {
      for (const table of tables) {
        const [{ count }] = await db.$queryRawUnsafe<[{ count: bigint }]>(`select count(*) as count from "${table}"`);
        expect([table, count]).toEqual([table, 1n]);
      }
      const { id: candidateId, documentId } = await db.candidate.findFirstOrThrow();
      const stored = await loadCandidate(db, candidateId);
      expect(stored).toMatchObject({ fileName: 'runa.pdf', candidate: { city: { value: 'Linz' } } });
      expect(await loadText(db, documentId)).toMatchObject({ pages: [{ number: 1 }] });
      const { rows } = await pageRoles(db, { size: 10 });
      expect(await loadRole(db, rows[0]?.briefId ?? '')).not.toBe(null);
      expect((await loadAssessed(db, candidateId))?.assessments).toHaveLength(1);
      expect((await loadHeld(db, { candidateId }))?.tables.fits).toHaveLength(1);
    } finally {
      await close();
    }
  });

  it('of a data folder takes place when it is opened', async () => {
    const home = await mkdtemp(join(tmpdir(), 'shortlist95 old '));
    try {
      const server = await startEmbedded(home);
      await leaveOld(server.url, names[0] ?? '');
      await server.close();
      const found = await visitStorage(readConfig({ DATA_DIR: home }), ({ db }) => db.candidate.count());
      expect(found).toBe(1);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  });
});
