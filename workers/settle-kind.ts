/**
 * What the text seems to be and the folder it was dropped in -> what we take it for.
 *
 * A person lost among the briefs can be dropped again, but a brief in the pool spoils every list, and a CV taken for a role
 * makes a list nobody asked for: what speaks for the other folder is used for neither until somebody has moved it. Whatever
 * else is doubtful is read as its folder says, so that nobody is lost, and put before a person.
 */
import type { DocumentClass, DocumentKind } from '../shared/model/document.ts';

/** From here on the text overrules the folder. */
const sureFrom = 0.9;

export interface SettledKind {
  readonly kind: DocumentKind;
  /** `doubtful`: used, and somebody should look; `misplaced`: not used until somebody has moved it. */
  readonly standing: 'clear' | 'doubtful' | 'misplaced';
}

const kindOfFolder = { cvs: 'cv', briefs: 'brief' } as const;

export const settleKind = (seems: DocumentClass, folder: 'cvs' | 'briefs' | null): SettledKind => {
  const sure = seems.probability >= sureFrom;
  if (folder === null) return { kind: seems.kind, standing: sure ? 'clear' : 'doubtful' };
  const expected = kindOfFolder[folder];
  if (seems.kind === expected) return { kind: expected, standing: 'clear' };
  const neither = seems.kind !== 'cv' && seems.kind !== 'brief';
  if (neither && sure) return { kind: seems.kind, standing: 'clear' };
  return seems.rather === expected
    ? { kind: expected, standing: 'doubtful' }
    : { kind: seems.rather, standing: 'misplaced' };
};
