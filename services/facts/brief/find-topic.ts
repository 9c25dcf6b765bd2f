import type { DemandTopic } from '../../../shared/model/brief.ts';
import type { BriefPassage, BriefReading } from './brief-reading.ts';
import { findYears } from './find-years.ts';

/** What a clause is about. */
export const findTopic = (reading: BriefReading, passage: BriefPassage, folded: string): DemandTopic => {
  if (passage.label === 'language') return 'language';
  if (passage.block === 'logistics') return 'logistics';
  if (reading.hits(folded, reading.lexicon.modality.soft).length > 0) return 'soft';
  return findYears(reading, folded)?.counted ? 'years' : 'skill';
};
