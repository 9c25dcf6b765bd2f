/**
 * What the text seems to be and the folder it was dropped in -> what we take it for.
 *
 * The folder is a hint, the text decides when it is sure. A doubtful document is read as its folder says, so that nobody
 * is lost, and put before a person.
 */
import type { DocumentClass, DocumentKind } from '../shared/model/document.ts';

/** From here on the text overrules the folder. */
const sureFrom = 0.9;

export interface SettledKind {
  readonly kind: DocumentKind;
  /** Somebody should look. */
  readonly doubtful: boolean;
}

const kindOfFolder = { cvs: 'cv', briefs: 'brief' } as const;

export const settleKind = (seems: DocumentClass, folder: 'cvs' | 'briefs' | null): SettledKind => {
  const sure = seems.probability >= sureFrom;
  if (folder === null) return { kind: seems.kind, doubtful: !sure };
  const expected = kindOfFolder[folder];
  if (seems.kind === expected) return { kind: expected, doubtful: false };
  return sure ? { kind: seems.kind, doubtful: false } : { kind: expected, doubtful: true };
};
