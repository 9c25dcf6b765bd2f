import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { EmploymentCount } from '../../../shared/model/candidate.ts';
import { fold } from '../phrases/fold.ts';
import { careerWords } from './career-words.ts';

/** How an entry counts, by the words of its header: internships and evening work are listed, not counted. */
export const countOf = (header: string, lexicon: Lexicon): EmploymentCount => {
  const { training, side } = careerWords(lexicon);
  const folded = fold(header);
  if (training(folded).length > 0) return 'training';
  return side(folded).length > 0 ? 'side' : 'work';
};
