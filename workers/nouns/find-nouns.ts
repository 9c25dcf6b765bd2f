/** A document's text -> what kind of document it is, and the person or the role in it. Pure: what runs it decides where. */
import { findBrief } from '../../services/facts/find-brief.ts';
import { findCandidate } from '../../services/facts/find-candidate.ts';
import { roleIdentityOf } from '../../services/persons/role-identity-of.ts';
import { findBriefSignals } from '../../services/signals/find-brief-signals.ts';
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { classifyDocument } from '../../services/text/classify-document.ts';
import { withLanguages } from '../../services/text/section-languages.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { DocumentClass, DocumentText } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import type { RoleIdentity } from '../../shared/model/identity.ts';
import { countWords } from '../../shared/words.ts';

/** A text and the file it was read from. */
export interface TextOfFile {
  readonly text: DocumentText;
  /** Without folders. */
  readonly fileName: string;
  /** Last change of the file. */
  readonly modified: Date | null;
}

export interface FoundRole {
  readonly role: Role;
  readonly identity: RoleIdentity;
}

/** Finds nouns in texts; each answer is what the text and the lexicon alone make it. */
export interface FindNouns {
  readonly kind: (asked: {
    readonly text: DocumentText;
    readonly folder: 'cvs' | 'briefs' | null;
  }) => Promise<DocumentClass>;
  readonly person: (asked: TextOfFile) => Promise<Person>;
  /** `calledAs`: the name, with folders, by which versions of one file are known; null where it tells nothing. */
  readonly role: (asked: TextOfFile & { readonly calledAs: string | null }) => Promise<FoundRole>;
}

/** In the thread that asks. */
export const findNounsWith = (lexicon: Lexicon): FindNouns => ({
  kind: async ({ text, folder }) => classifyDocument(text, folder, lexicon),
  person: async ({ text, ...file }) => {
    const found = findCandidate(text, { lexicon, ...file });
    const candidate = { ...found, sections: withLanguages(text, found.sections) };
    return { candidate, signals: findCandidateSignals(text, candidate, lexicon), words: countWords(text) };
  },
  role: async ({ text, calledAs, ...file }) => {
    const brief = findBrief(text, { lexicon, ...file });
    const role = { brief, signals: findBriefSignals(text, brief, lexicon), words: countWords(text) };
    return { role, identity: roleIdentityOf(brief, { text, fileName: calledAs, lexicon }) };
  },
});
