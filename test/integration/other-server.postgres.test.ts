/** The PostgreSQL that TEST_DATABASE_URL names, of any version from 14: what DATABASE_URL may be set to. */
import { expect, test } from 'vitest';
import { createDatabase } from '../../prisma/client.ts';
import { applyMigrations } from '../../prisma/migrate.ts';
import { openSchemaEngine } from '../../prisma/schema-engine.ts';
import { loadPool, saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { saveFits } from '../../services/store/fits.ts';
import { saveRole } from '../../services/store/roles.ts';
import { loadShortlist, replaceShortlist } from '../../services/store/shortlists.ts';
import { listUnfinished } from '../../services/store/unfinished.ts';
import { describeQueues } from '../services/queue/queue-suite.ts';
import { createEmptyDatabaseOn } from '../support/database.ts';
import {
  sampleClaim,
  sampleFit,
  samplePerson,
  sampleRole,
  sampleShortlist,
  versions,
} from '../support/store-samples.ts';

const server = process.env.TEST_DATABASE_URL ?? '';

test('migrations make the schema there, too', async () => {
  const url = await createEmptyDatabaseOn(server);
  expect(await applyMigrations(url)).not.toEqual([]);
  const engine = await openSchemaEngine(await createEmptyDatabaseOn(server));
  expect(await engine.diff()).toContain('This is an empty migration');
  engine.close();
});

test('the line from a claimed file to a shortlist is kept there, too', async () => {
  const url = await createEmptyDatabaseOn(server);
  await applyMigrations(url);
  const { db, close } = createDatabase(url);
  const cv = await claimDocument(db, sampleClaim('cv'));
  const person = samplePerson('Zoë Ångström');
  const candidateId = await saveCandidate(db, cv.document.id, { person, fileName: 'cv', versions });
  const paper = await claimDocument(db, sampleClaim('brief', { folder: 'briefs' }));
  const role = sampleRole('MES Lead');
  const briefId = await saveRole(db, paper.document.id, { role, fileName: 'brief', versions });
  const { asOf } = await loadPool(db);
  const list = sampleShortlist(briefId, { candidateId, fit: sampleFit(64.2) });
  await replaceShortlist(db, list, { asOf });
  await saveFits(db, briefId, { fits: list.entries, versions });
  expect((await loadShortlist(db, briefId))?.entries).toMatchObject([
    { rank: 1, candidate: { name: 'Zoë Ångström' }, fit: { total: 64.2 } },
  ]);
  expect((await listUnfinished(db, { quietSeconds: { documents: 0, roles: 0 }, limit: 10 })).documents).toHaveLength(2);
  await close();
});

describeQueues('another PostgreSQL', async () => ({ postgresUrl: await createEmptyDatabaseOn(server) }));
