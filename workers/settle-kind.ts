/**
 * What the text seems to be and the folder it was dropped in -> what we take it for.
 *
 * A brief in the pool spoils every list: what speaks for a brief among the CVs is used for neither until somebody has moved it.
 * A CV taken for a role makes a list nobody asked for, but notes of a call are briefs that look like nothing: among the
 * briefs, a CV must speak up. Whatever else is doubtful is read as its folder says, so that nobody is lost, and put before a
 * person.
 */
import type { DocumentClass, DocumentKind } from '../shared/model/document.ts';

/** From here on the text overrules the folder. */
const sureFrom = 0.9;
/** From here on a text among the briefs speaks for a CV. */
const speaksFrom = 0.6;

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
  const thin = expected === 'brief' && seems.probability < speaksFrom;
  return seems.rather === expected || thin
    ? { kind: expected, standing: 'doubtful' }
    : { kind: seems.rather, standing: 'misplaced' };
};
