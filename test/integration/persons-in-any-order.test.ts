/** The same CVs in any order, with some that come and go: the same persons, leaders, questions and standings of addresses. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { removeCandidateOf, saveCandidate } from '../../services/store/candidates.ts';
import { claimDocument } from '../../services/store/documents.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import { createTestDatabase, type TestDatabase } from '../support/database.ts';
import { rules } from '../support/person-rules.ts';
import { sampleClaim, samplePerson, versions } from '../support/store-samples.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

interface Cv {
  readonly name: string | null;
  readonly email: string | null;
  readonly phones: readonly string[];
  readonly employer: string;
  readonly dated: string;
}

const families = ['Askeland', 'Perlmutter', 'Wohlgemut', 'Berlingeri', 'Quistgaard'];
const names = families.flatMap((family) => [`Runa ${family}`, `Jonas ${family}`]);
const phones = ['+4790000001', '+4790000002'];
const someCv: fc.Arbitrary<Cv> = fc.record({
  name: fc.option(fc.constantFrom(...names, 'R. Askeland', 'Runa Askeland Lindqvist'), { freq: 20 }),
  email: fc.constantFrom(null, 'runa@example.com', 'jonas@example.com', 'info@example.com'),
  phones: fc.subarray(phones),
  employer: fc.constantFrom('Tindbrygg', 'Skarvik Foods', 'Lundgren Pack'),
  dated: fc.constantFrom('2023', '2024-03', '2025-01-02'),
});

const fact = (value: string) => ({ value, quote: { text: value, page: 1, line: 1 } });

const personOf = ({ name, email, phones, employer, dated }: Cv) => {
  const person = samplePerson('somebody');
  const dates = { start: '2015-04', end: '2021-09', current: false };
  const job = { title: null, client: null, place: null, employerKind: null, lines: [], quote: fact(employer).quote };
  const candidate: Candidate = {
    ...person.candidate,
    name: name === null ? null : fact(name),
    email: email === null ? null : fact(email),
    phones: phones.map(fact),
    employments: [{ ...job, ...dates, employer }],
    dated: { date: dated, known: 'text' },
  };
  return { ...person, candidate };
};

const add = async (cv: Cv, at: number): Promise<string> => {
  const { db } = database;
  const { document } = await claimDocument(db, sampleClaim(`cv ${at}`));
  await saveCandidate(db, document.id, { person: personOf(cv), fileName: `${at}.txt`, versions, rules });
  return document.id;
};

/** All that says who is who. */
const standing = async () => {
  const { db } = database;
  const candidates = await db.candidate.findMany({
    select: { id: true, personId: true, leading: true, identityKeys: true },
    orderBy: { id: 'asc' },
  });
  const pairs = await db.personPair.findMany({
    select: { firstId: true, secondId: true, verdict: true, state: true, reasons: true },
    orderBy: [{ firstId: 'asc' }, { secondId: 'asc' }],
  });
  return { candidates: candidates.map((row) => ({ ...row, identityKeys: row.identityKeys.toSorted() })), pairs };
};

const after = async (cvs: readonly Cv[], order: readonly number[], { guests }: { readonly guests: readonly Cv[] }) => {
  const { db } = database;
  await db.document.deleteMany();
  const passing: string[] = [];
  for (const [turn, at] of order.entries()) {
    const guest = guests[turn];
    if (guest !== undefined) passing.push(await add(guest, 100 + turn));
    const cv = cvs[at];
    if (cv !== undefined) await add(cv, at);
  }
  for (const documentId of passing) await removeCandidateOf(db, documentId, rules);
  return await standing();
};

const someCase = fc
  .array(someCv, { minLength: 4, maxLength: 8 })
  .chain((cvs) =>
    fc.tuple(
      fc.constant(cvs),
      fc.shuffledSubarray([...cvs.keys()], { minLength: cvs.length }),
      fc.array(someCv, { maxLength: 3 }),
    ),
  );

it('is who is one person, whatever the order of arrival and whoever has been there meanwhile', {
  timeout: 300_000,
}, async () => {
  let shared = 0;
  await fc.assert(
    fc.asyncProperty(someCase, async ([cvs, order, guests]) => {
      const inOrder = await after(cvs, [...cvs.keys()], { guests: [] });
      expect(await after(cvs, order, { guests })).toEqual(inOrder);
      shared += Number(inOrder.candidates.some(({ identityKeys }) => identityKeys.some((key) => key.startsWith('o '))));
    }),
    { numRuns: 40 },
  );
  expect(shared).toBeGreaterThan(2);
});
