/** A document's text -> the person or the role in it, and both kept with all that tells them from others. */
import { basename } from 'node:path';
import { findBrief } from '../services/facts/find-brief.ts';
import { findCandidate } from '../services/facts/find-candidate.ts';
import { personRules } from '../services/persons/person-rules.ts';
import { roleIdentityOf } from '../services/persons/role-identity-of.ts';
import { roleRules } from '../services/persons/role-rules.ts';
import { findBriefSignals } from '../services/signals/find-brief-signals.ts';
import { findCandidateSignals } from '../services/signals/find-candidate-signals.ts';
import { saveCandidate } from '../services/store/candidates.ts';
import type { StoredDocument } from '../services/store/documents.ts';
import { saveRole } from '../services/store/roles.ts';
import { withLanguages } from '../services/text/section-languages.ts';
import type { DocumentText } from '../shared/model/document.ts';
import type { Person, Role } from '../shared/model/fit.ts';
import { countWords } from '../shared/words.ts';
import type { Line } from './line.ts';

/** A document and what was read of it. */
export interface Reading {
  readonly document: StoredDocument;
  readonly text: DocumentText;
}

const fileOf = ({ document }: Reading) => ({ fileName: basename(document.fileName), modified: document.modified });

export const findPerson = (reading: Reading, { lexicon }: Line): Person => {
  const { text } = reading;
  const found = findCandidate(text, { lexicon, ...fileOf(reading) });
  const candidate = { ...found, sections: withLanguages(text, found.sections) };
  return { candidate, signals: findCandidateSignals(text, candidate, lexicon), words: countWords(text) };
};

export const findRole = (reading: Reading, { lexicon }: Line): Role => {
  const { text } = reading;
  const brief = findBrief(text, { lexicon, ...fileOf(reading) });
  return { brief, signals: findBriefSignals(text, brief, lexicon), words: countWords(text) };
};

export const keepPerson = async (person: Person, { document }: Reading, line: Line): Promise<void> => {
  const { lexicon, db, versions } = line;
  const rules = personRules(lexicon);
  await saveCandidate(db, document.id, { person, fileName: document.fileName, versions, rules });
};

/** Returns the id of the role. */
export const keepRole = (role: Role, { document, text }: Reading, line: Line): Promise<string> => {
  const { lexicon, db, versions } = line;
  const { fileName } = document;
  const identity = roleIdentityOf(role.brief, { text, fileName: document.revises === null ? fileName : null, lexicon });
  const telling = { identity, rules: roleRules(lexicon) };
  return saveRole(db, document.id, { role, fileName, versions, telling });
};
