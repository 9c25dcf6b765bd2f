import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadPool, removeCandidateOf, saveCandidate } from '../../../services/store/candidates.ts';
import { claimDocument } from '../../../services/store/documents.ts';
import { loadFitsOfCandidate, saveFits } from '../../../services/store/fits.ts';
import { pageRoles, saveRole } from '../../../services/store/roles.ts';
import { findCandidates } from '../../../services/store/search/find-candidates.ts';
import { loadListFigures, loadShortlist, replaceShortlist } from '../../../services/store/shortlists.ts';
import { createTestDatabase, type TestDatabase } from '../../support/database.ts';
import { rules } from '../../support/person-rules.ts';
import {
  sampleClaim,
  sampleFit,
  samplePerson,
  sampleRole,
  sampleShortlist,
  versions,
} from '../../support/store-samples.ts';
import { loadFits, loadHistory } from '../../support/stored-lists.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

let count = 0;

const candidateNamed = async (name: string): Promise<{ readonly id: string; readonly documentId: string }> => {
  count += 1;
  const { document } = await claimDocument(database.db, sampleClaim(`cv ${count}`));
  const person = samplePerson(name);
  const id = await saveCandidate(database.db, document.id, { person, fileName: document.fileName, versions });
  return { id, documentId: document.id };
};

const roleTitled = async (title: string): Promise<string> => {
  count += 1;
  const { document } = await claimDocument(database.db, sampleClaim(`brief ${count}`, { folder: 'briefs' }));
  return await saveRole(database.db, document.id, { role: sampleRole(title), fileName: document.fileName, versions });
};

const now = async (): Promise<Date> => (await loadPool(database.db)).asOf;

/** As where everybody is told at once. */
const replaceTold = async (
  list: ReturnType<typeof sampleShortlist>,
  options: Parameters<typeof replaceShortlist>[2],
) => {
  const replaced = await replaceShortlist(database.db, list, options);
  await saveFits(database.db, list.briefId, { fits: list.entries, versions });
  return replaced;
};

test('a shortlist comes back with names and whole fits, page by page', async () => {
  const { db } = database;
  const role = await roleTitled('MES Lead');
  const [anna, bert, cleo] = await Promise.all(['Anna', 'Bert', 'Cleo'].map(candidateNamed));
  const list = sampleShortlist(
    role,
    { candidateId: anna?.id ?? '', fit: sampleFit(81.5, 'submit') },
    { candidateId: bert?.id ?? '', fit: sampleFit(60) },
    { candidateId: cleo?.id ?? '', fit: sampleFit(12, 'do-not-submit') },
  );
  expect(await loadShortlist(db, role)).toBeNull();
  expect(await replaceTold(list, { asOf: await now() })).toMatchObject({ changed: true, previous: null });
  const shown = await loadShortlist(db, role, { from: 1, size: 2 });
  expect(shown).toMatchObject({ briefId: role, versions, total: 3 });
  expect(shown?.entries.map(({ rank, candidate }) => [rank, candidate.name])).toEqual([
    [2, 'Bert'],
    [3, 'Cleo'],
  ]);
  expect(shown?.entries[1]?.fit).toEqual(sampleFit(12, 'do-not-submit'));
  expect((await pageRoles(db, { search: 'mes lead' })).rows[0]).toMatchObject({
    briefId: role,
    bestTotal: 81.5,
    ranked: 3,
    byVerdict: { submit: 1, talk: 1, 'long-shot': 0, 'do-not-submit': 1 },
    scope: 'execution',
    clarifications: 0,
  });
});

test('only a list that changed is added to the history', async () => {
  const { db } = database;
  const role = await roleTitled('MOM Architect');
  const [one, two] = await Promise.all(['One', 'Two'].map(candidateNamed));
  const first = { candidateId: one?.id ?? '', fit: sampleFit(70) };
  const second = { candidateId: two?.id ?? '', fit: sampleFit(50) };
  const replace = async (...fits: (typeof first)[]) =>
    await replaceTold(sampleShortlist(role, ...fits), { asOf: await now() });
  expect((await replace(first, second)).changed).toBe(true);
  expect((await replace(first, second)).changed).toBe(false);
  const swapped = await replace({ ...second, fit: sampleFit(75) }, first);
  expect(swapped.changed).toBe(true);
  expect(swapped.previous?.entries.map(({ candidateId, rank }) => [candidateId, rank])).toEqual([
    [one?.id, 1],
    [two?.id, 2],
  ]);
  expect((await replace(first)).changed).toBe(true);
  const history = await loadHistory(db, role);
  expect(history.map(({ entries }) => entries.map(({ total }) => total))).toEqual([[70], [75, 70], [70, 50]]);
  // What was told of somebody who left the list went with them.
  await saveFits(db, role, { fits: [first, second], versions });
  await replace({ ...first, fit: sampleFit(71) });
  expect((await loadFits(db, role)).map(({ candidateId }) => candidateId)).toEqual([one?.id]);
});

test('a ranking that saw an older pool does not overwrite a newer one', async () => {
  const { db } = database;
  const role = await roleTitled('Historian Engineer');
  const candidate = await candidateNamed('Late');
  const early = await now();
  const list = sampleShortlist(role, { candidateId: candidate.id, fit: sampleFit(40) });
  await new Promise((resolve) => setTimeout(resolve, 5));
  await replaceTold(list, { asOf: await now() });
  expect(await replaceShortlist(db, sampleShortlist(role), { asOf: early })).toMatchObject({ changed: false });
  expect((await loadShortlist(db, role))?.total).toBe(1);
});

test('rankings of one role at the same time leave one whole list', async () => {
  const { db } = database;
  const role = await roleTitled('Many at once');
  const candidates = await Promise.all(['A', 'B', 'C', 'D'].map(candidateNamed));
  const asOf = await now();
  await Promise.all(
    [10, 20, 30, 40].map((total) =>
      replaceShortlist(
        db,
        sampleShortlist(role, ...candidates.map(({ id }) => ({ candidateId: id, fit: sampleFit(total) }))),
        { asOf },
      ),
    ),
  );
  const shown = await loadListFigures(db, role);
  const totals = new Set(shown?.entries.map(({ fit }) => fit.total));
  expect(shown?.entries).toHaveLength(4);
  expect(totals.size).toBe(1);
  expect(await loadHistory(db, role)).toHaveLength(4);
});

test('when a CV turns out to be none, its candidate leaves every list', async () => {
  const { db } = database;
  const role = await roleTitled('MES Tester');
  const [stays, goes] = await Promise.all(['Stays', 'Goes'].map(candidateNamed));
  const fits = [stays, goes].map((candidate) => ({ candidateId: candidate?.id ?? '', fit: sampleFit(50) }));
  await replaceTold(sampleShortlist(role, ...fits), { asOf: await now() });
  await removeCandidateOf(db, goes?.documentId ?? '', rules);
  expect((await loadShortlist(db, role))?.entries.map(({ candidate }) => candidate.name)).toEqual(['Stays']);
  expect((await findCandidates(db, { words: 'Goes' })).total).toBe(0);
});

test('somebody who was removed while the role was ranked is left out', async () => {
  const { db } = database;
  const role = await roleTitled('MES Operator');
  const stranger = '01234567-89ab-8def-8123-456789abcdef';
  const candidate = await candidateNamed('Here');
  const fits = [candidate.id, stranger].map((candidateId) => ({ candidateId, fit: sampleFit(50) }));
  await replaceTold(sampleShortlist(role, ...fits), { asOf: await now() });
  expect((await loadShortlist(db, role))?.total).toBe(1);
});

test('what was told of a pair is replaced, and a list is seen from the side of its people', async () => {
  const { db } = database;
  const [one, two] = await Promise.all(['Role one', 'Role two'].map(roleTitled));
  const candidate = await candidateNamed('Both');
  const add = (briefId: string, total: number) =>
    saveFits(db, briefId, { fits: [{ candidateId: candidate.id, fit: sampleFit(total) }], versions });
  await add(one ?? '', 30);
  await add(two ?? '', 90);
  await add(one ?? '', 35);
  expect((await loadFits(db, one ?? '')).map(({ total }) => total)).toEqual([35]);
  for (const [role, total] of [[one, 35] as const, [two, 90] as const])
    await replaceShortlist(db, sampleShortlist(role ?? '', { candidateId: candidate.id, fit: sampleFit(total) }), {
      asOf: await now(),
    });
  expect((await loadFitsOfCandidate(db, candidate.id)).map(({ title, total, rank }) => [title, total, rank])).toEqual([
    ['Role two', 90, 1],
    ['Role one', 35, 1],
  ]);
});

test('hundreds of fits are kept in one go', async () => {
  const { db } = database;
  const role = await roleTitled('Large pool');
  const candidates = await Promise.all(Array.from({ length: 450 }, (_, index) => candidateNamed(`Person ${index}`)));
  const list = sampleShortlist(
    role,
    ...candidates.map(({ id }, index) => ({ candidateId: id, fit: sampleFit(100 - index / 10) })),
  );
  await replaceTold(list, { asOf: await now() });
  const shown = await loadShortlist(db, role);
  expect(shown?.entries.map(({ candidate }) => candidate.id)).toEqual(
    list.entries.map(({ candidateId }) => candidateId),
  );
});
