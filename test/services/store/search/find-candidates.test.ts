import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { saveCandidate, saveCandidateOpen } from '../../../../services/store/candidates.ts';
import { claimDocument, saveText } from '../../../../services/store/documents.ts';
import { saveCorrection } from '../../../../services/store/persons/corrections.ts';
import { fillSearchRows } from '../../../../services/store/search/fill-search-rows.ts';
import { findCandidates } from '../../../../services/store/search/find-candidates.ts';
import { countUnderUmbrellas, loadPoolFacets } from '../../../../services/store/search/pool-facets.ts';
import { listSavedSearches, removeSavedSearch, saveSearch } from '../../../../services/store/search/saved-searches.ts';
import { saveNewUser } from '../../../../services/store/users.ts';
import { loadLexicon } from '../../../../shared/lexicon/load.ts';
import { umbrellaNames } from '../../../../shared/lexicon/umbrella-names.ts';
import type { Person } from '../../../../shared/model/fit.ts';
import type { CandidateFilter } from '../../../../shared/model/search.ts';
import { createTestDatabase, type TestDatabase } from '../../../support/database.ts';
import { sampleClaim, samplePerson, sampleText, versions } from '../../../support/store-samples.ts';

let database: TestDatabase;
const ids = new Map<string, string>();

const quote = { text: 'x', page: 1, line: 1 };
const withFacts = (person: Person, facts: Partial<Person['candidate']>): Person => ({
  ...person,
  candidate: { ...person.candidate, ...facts },
});
const signal = (strength: number) => ({ strength, evidence: [], firstSeen: null, lastSeen: null, years: null });

const add = async (name: string, lines: readonly string[], person = samplePerson(name)) => {
  const { db } = database;
  const { document } = await claimDocument(db, sampleClaim(name));
  await saveText(db, document.id, { text: sampleText(name, ...lines), kind: 'cv', readerVersion: 'r1' });
  ids.set(name, await saveCandidate(db, document.id, { person, fileName: `${name}.txt`, versions }));
};

const found = async (filter: CandidateFilter) => {
  const { rows, total, more } = await findCandidates(database.db, filter, { from: 0, size: 50 });
  expect({ total, more }).toEqual({ total: rows.length, more: false });
  return rows.map(({ name }) => name);
};
const idOf = (name: string): string => ids.get(name) ?? '';

beforeAll(async () => {
  database = await createTestDatabase();
  const ada = samplePerson('Ada Brandt');
  await add('Ada Brandt', ['Rolled out Opcenter to four plants', 'Electronic batch records under GMP'], {
    ...withFacts(ada, {
      totalYears: 12,
      languages: [
        { lang: 'de', level: 'native', quote },
        { lang: 'en', level: 'B2', quote },
      ],
    }),
    signals: {
      ...ada.signals,
      scope: 'operations',
      levels: { ...ada.signals.levels, L3: signal(0.9) },
      cells: { 'production.execution': signal(0.8), 'quality.analysis': signal(0.2) },
      industries: [{ ...signal(0.8), id: 'pharma', name: 'Pharma' }],
      platforms: [
        {
          ...signal(0.9),
          id: 'opcenter',
          name: 'Opcenter',
          handsOn: true,
          kinds: ['configured'],
          modules: [],
          demand: null,
        },
      ],
    },
  });
  await add(
    'Bo Lindgren',
    ['SCADA engineers and the MES/MOM layer', 'SAP PP'],
    withFacts(samplePerson('Bo Lindgren'), { totalYears: 3 }),
  );
  await add('Cem Öztürk', ['Prüfpläne und Rezepturen', 'batch of one']);
});
afterAll(() => database.close());

describe('full text', () => {
  it.each([
    ['opcenter', ['Ada Brandt']],
    ['mom', ['Bo Lindgren']],
    ['engineer', ['Ada Brandt', 'Bo Lindgren', 'Cem Öztürk']],
    ['scada engineer', ['Bo Lindgren']],
    ['"scada engineer"', ['Bo Lindgren']],
    ['"engineer scada"', []],
    ['opcenter OR sap', ['Ada Brandt', 'Bo Lindgren']],
    ['batch', ['Ada Brandt', 'Cem Öztürk']],
    ['batch -"batch record"', ['Cem Öztürk']],
    ['NOT batch', ['Bo Lindgren']],
    ['pruefplan*', ['Cem Öztürk']],
    ['ozturk', ['Cem Öztürk']],
    ['(opcenter OR scada) AND NOT gmp', ['Bo Lindgren']],
  ] as const)('%s', async (words, names) => expect(await found({ words })).toEqual(names));

  it('takes anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 600 }), async (words) => {
        await findCandidates(database.db, { words, country: words, platforms: [words] }, { from: 0, size: 1 });
      }),
      { numRuns: 60 },
    );
  });
});

describe('filters', () => {
  it.each([
    [{ platforms: ['Opcenter'] }, ['Ada Brandt']],
    [{ platforms: ['Opcenter', 'SAP'] }, []],
    [{ scope: 'operations' }, ['Ada Brandt']],
    [{ level: 'L3' }, ['Ada Brandt']],
    [{ cell: 'production.execution' }, ['Ada Brandt']],
    [{ cell: 'quality.analysis' }, []],
    [{ industry: 'Pharma' }, ['Ada Brandt']],
    [{ language: 'en', languageLevel: 'B1' }, ['Ada Brandt']],
    [{ language: 'en', languageLevel: 'C1' }, []],
    [{ language: 'de', languageLevel: 'C2' }, ['Ada Brandt']],
    [{ country: 'Austria' }, ['Ada Brandt', 'Bo Lindgren', 'Cem Öztürk']],
    [{ minYears: 3, maxYears: 11 }, ['Bo Lindgren']],
    [{ words: 'batch', minYears: 1 }, ['Ada Brandt']],
    [{ closed: true }, []],
  ] as const satisfies readonly (readonly [CandidateFilter, readonly string[]])[])('%j', async (filter, names) =>
    expect(await found(filter)).toEqual(names),
  );

  it('take the name of a line for any of its products', async () => {
    const umbrellas = new Map([['Siemens', ['Siemens', 'Opcenter']]]);
    const { rows } = await findCandidates(database.db, { platforms: ['Siemens'] }, { umbrellas });
    expect(rows.map(({ name }) => name)).toEqual(['Ada Brandt']);
    expect(await countUnderUmbrellas(database.db, umbrellas)).toEqual([{ value: 'Siemens', people: 1 }]);
    expect(umbrellaNames(loadLexicon()).get('Siemens Opcenter')).toContain('Siemens Opcenter Execution Process');
  });

  it('know how many there are of each', async () => {
    const facets = await loadPoolFacets(database.db);
    expect(facets).toMatchObject({
      people: 3,
      platforms: [{ value: 'Opcenter', people: 1 }],
      cells: [{ value: 'production.execution', people: 1 }],
      countries: [{ value: 'Austria', people: 3 }],
    });
    expect(facets.languages.map(({ value }) => value)).toEqual(['de', 'en']);
  });
});

describe('more hits than are counted', () => {
  const batches = async (from: number, size: number) => {
    const { rows, ...told } = await findCandidates(database.db, { words: 'batch' }, { from, size, countedAtMost: 1 });
    return { ...told, names: rows.map(({ name }) => name) };
  };

  it('stand in order, and are said to be more', async () => {
    expect(await batches(0, 1)).toEqual({ names: ['Ada Brandt'], total: 1, more: true });
    expect(await batches(1, 1)).toEqual({ names: ['Cem Öztürk'], total: 1, more: true });
  });

  it('are counted by the last page', async () => {
    expect(await batches(1, 50)).toEqual({ names: ['Cem Öztürk'], total: 2, more: false });
  });
});

describe('changes', () => {
  it('follow a correction', async () => {
    await saveCorrection(database.db, idOf('Cem Öztürk'), { path: 'country', value: 'Türkiye', by: null });
    expect(await found({ country: 'Türkiye' })).toEqual(['Cem Öztürk']);
    expect(await found({ words: 'turkiye' })).toEqual(['Cem Öztürk']);
  });

  it('follow closing and opening', async () => {
    await saveCandidateOpen(database.db, idOf('Cem Öztürk'), false);
    expect(await found({ words: 'rezeptur' })).toEqual([]);
    expect(await found({ words: 'rezeptur', closed: true })).toEqual(['Cem Öztürk']);
    await saveCandidateOpen(database.db, idOf('Cem Öztürk'), true);
  });

  it('are made good where rows are missing', async () => {
    await database.db.$executeRaw`delete from candidate_search`;
    expect(await found({})).toEqual([]);
    expect(await fillSearchRows(database.db, 1_000)).toBe(3);
    expect(await found({})).toEqual(['Ada Brandt', 'Bo Lindgren', 'Cem Öztürk']);
    expect(await fillSearchRows(database.db, 1_000)).toBe(0);
  });
});

it('searches are kept for each user', async () => {
  const { db } = database;
  const { id: userId } = await saveNewUser(db, { name: 'Runa', email: 'runa@example.com', role: 'recruiter' });
  const { id: otherId } = await saveNewUser(db, { name: 'Ole', email: 'ole@example.com', role: 'viewer' });
  const saved = await saveSearch(db, userId, { name: 'Pharma', query: 'q=gmp' });
  await saveSearch(db, userId, { name: 'Pharma', query: 'q=gmp&scope=operations' });
  expect(await listSavedSearches(db, userId)).toEqual([
    { id: saved.id, name: 'Pharma', query: 'q=gmp&scope=operations' },
  ]);
  expect(await listSavedSearches(db, otherId)).toEqual([]);
  expect(await removeSavedSearch(db, otherId, saved.id)).toBe(false);
  expect(await removeSavedSearch(db, userId, saved.id)).toBe(true);
});
