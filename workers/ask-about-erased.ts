/** A CV of somebody who was erased comes again: recognised by what a tombstone carries, and put before a person. */
import { openMarking, type Traits } from '../services/keeping/tombstone-marks.ts';
import { personRules } from '../services/persons/person-rules.ts';
import { removeCandidateOf } from '../services/store/candidates.ts';
import { type StoredDocument, saveReview } from '../services/store/documents.ts';
import { removeText } from '../services/store/erasure/remove-text.ts';
import { findErased } from '../services/store/erasure/tombstones.ts';
import type { Line } from './line.ts';

/** Somebody of these traits was erased, and nobody has said that the person is back. */
export const isErased = async (
  document: StoredDocument,
  traits: Partial<Traits>,
  { db, dataDir }: Line,
): Promise<boolean> => {
  if (document.decidedKind !== null) return false;
  const marking = await openMarking(dataDir);
  return (await findErased(db, marking.allMarks({ fingerprints: [], emails: [], phones: [], ...traits }))) !== null;
};

/** Nothing of what was read is kept before somebody has answered. */
export const askAboutErased = async ({ id }: StoredDocument, { db, lexicon }: Line): Promise<'review'> => {
  await removeCandidateOf(db, id, personRules(lexicon));
  await removeText(db, id);
  await saveReview(db, id, {
    code: 'erased-before',
    message: 'This is the CV of somebody who was erased here, so it was not used.',
    advice: 'If the person has applied again, say that it is a CV; else say that it is not needed, and it is erased.',
  });
  return 'review';
};
