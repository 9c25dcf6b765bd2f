/** A database with a brief that says MES and MOM and people of both kinds, and the job that ranks them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument } from '../../services/store/documents.ts';
import { saveRole } from '../../services/store/roles.ts';
import { createFolderVault } from '../../services/vault/folder-vault.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { keepPool } from '../../workers/keep-pool.ts';
import type { Outcome } from '../../workers/line.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { rankRole } from '../../workers/rank-role.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { sampleClaim, versions } from './store-samples.ts';

interface Sides {
  readonly role: Role;
  readonly people: Readonly<Record<string, Person>>;
}

const sidesOf = (slug: string): Sides =>
  JSON.parse(readFileSync(join(import.meta.dirname, '../golden/shortlist', slug, 'sides.json'), 'utf8')) as Sides;

export interface RankedRole extends TestDatabase {
  readonly role: Role;
  readonly briefId: string;
  readonly rank: () => Promise<Outcome>;
}

export const createRankedRole = async (): Promise<RankedRole> => {
  const { role, people } = sidesOf('few-words-two-plants');
  const database = await createTestDatabase();
  const { db } = database;
  for (const [key, person] of Object.entries({ ...people, ...sidesOf('mes-title-mom-work').people })) {
    const { document } = await claimDocument(db, sampleClaim(key));
    await saveCandidate(db, document.id, { person, fileName: `${key}.pdf`, versions });
  }
  const { document } = await claimDocument(db, sampleClaim('brief', { folder: 'briefs' }));
  const briefId = await saveRole(db, document.id, { role, fileName: 'brief.txt', versions });
  const lexicon = loadLexicon();
  const line = {
    db,
    enqueue: async () => undefined,
    lexicon,
    find: findNounsWith(lexicon),
    versions,
    read: () => Promise.reject(new Error('nothing is read here')),
    dataDir: '',
    vault: createFolderVault(''),
    readerVersion: 'r1',
    pool: keepPool({ db, lexicon, threads: 1 }),
    today: () => '2026-11-20',
  };
  return { ...database, role, briefId, rank: () => rankRole({ briefId, runId: null }, line) };
};
