/**
 * A document whose lexicon or rules have changed since -> facts and signals found again in the text that is kept.
 *
 * The file is not touched. What comes out as before keeps its revision, so that nothing is ranked for it.
 */
import { isDeepStrictEqual } from 'node:util';
import { personRules } from '../services/persons/person-rules.ts';
import { loadCandidateOf } from '../services/store/candidates.ts';
import { loadDocument, loadText } from '../services/store/documents.ts';
import { saveVersions } from '../services/store/outdated.ts';
import { settlePerson } from '../services/store/persons/settle-person.ts';
import { loadRoleOf } from '../services/store/roles.ts';
import type { Handler, Line, Outcome } from './line.ts';
import { findPerson, findRole, keepPerson, keepRole, type Reading } from './nouns/keep-nouns.ts';

export const findAgain: Handler<'find-again'> = async ({ documentId }, line) => {
  const document = await loadDocument(line.db, documentId);
  const text = await loadText(line.db, documentId);
  if (document === null || text === null) return 'gone';
  if (document.candidateId !== null) return await findPersonAgain({ document, text }, line);
  return document.briefId === null ? 'gone' : await findRoleAgain({ document, text }, line);
};

/** As it would come back from the store. */
const isKept = (found: object, kept: object | null): boolean =>
  kept !== null &&
  Object.entries(JSON.parse(JSON.stringify(found)) as object).every(([key, value]) =>
    isDeepStrictEqual(value, (kept as Readonly<Record<string, unknown>>)[key]),
  );

const unchanged = async ({ document }: Reading, { db, versions }: Line): Promise<Outcome> => {
  await saveVersions(db, document.id, versions);
  return 'unchanged';
};

const findPersonAgain = async (reading: Reading, line: Line): Promise<Outcome> => {
  const person = await findPerson(reading, line);
  const kept = await loadCandidateOf(line.db, reading.document.id);
  if (kept !== null && isKept(person, kept)) {
    // Whose CV it is may be told otherwise now.
    await settlePerson(line.db, kept.id, personRules(line.lexicon));
    return await unchanged(reading, line);
  }
  await keepPerson(person, reading, line);
  return 'done';
};

const findRoleAgain = async (reading: Reading, line: Line): Promise<Outcome> => {
  const found = await findRole(reading, line);
  if (isKept(found.role, await loadRoleOf(line.db, reading.document.id))) return await unchanged(reading, line);
  await keepRole(found, reading, line);
  return 'done';
};
