/** A document and its text -> the person or the role in it, and both kept with all that tells them from others. */
import { basename } from 'node:path';
import { personRules } from '../../services/persons/person-rules.ts';
import { roleRules } from '../../services/persons/role-rules.ts';
import { saveCandidate } from '../../services/store/candidates.ts';
import type { StoredDocument } from '../../services/store/documents.ts';
import { saveRole } from '../../services/store/roles.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import type { Person } from '../../shared/model/fit.ts';
import type { Line } from '../line.ts';
import type { FoundRole, TextOfFile } from './find-nouns.ts';

/** A document and what was read of it. */
export interface Reading {
  readonly document: StoredDocument;
  readonly text: DocumentText;
}

const asked = ({ document, text }: Reading): TextOfFile => ({
  text,
  fileName: basename(document.fileName),
  modified: document.modified,
});

/** @throws InputError where the text keeps the finders too long */
export const findPerson = (reading: Reading, { find }: Line): Promise<Person> => find.person(asked(reading));

/** @throws InputError where the text keeps the finders too long */
export const findRole = (reading: Reading, { find }: Line): Promise<FoundRole> => {
  const { fileName, revises } = reading.document;
  return find.role({ ...asked(reading), calledAs: revises === null ? fileName : null });
};

export const keepPerson = async (person: Person, { document }: Reading, line: Line): Promise<void> => {
  const { lexicon, db, versions } = line;
  const rules = personRules(lexicon);
  await saveCandidate(db, document.id, { person, fileName: document.fileName, versions, rules });
};

/** Returns the id of the role. */
export const keepRole = ({ role, identity }: FoundRole, { document }: Reading, line: Line): Promise<string> => {
  const { lexicon, db, versions } = line;
  const telling = { identity, rules: roleRules(lexicon) };
  return saveRole(db, document.id, { role, fileName: document.fileName, versions, telling });
};
