/** Entries of a list of jobs that are none: breaks, service, studies. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { careerWords } from '../career-words.ts';
import { employerWeight, titleWeight } from '../header/weigh-piece.ts';

export const isBreak = (texts: readonly string[], lexicon: Lexicon): boolean => {
  const { breaks, service } = careerWords(lexicon);
  const head = fold(texts.join(' \t ')).slice(0, 110);
  if (breaks(head).length > 0) return true;
  return service(head).length > 0 && !texts.some((text) => titleWeight(text, lexicon) >= 2);
};

/** "but", "its", "cap" in small letters are words and no French or Italian degrees. */
const ordinary = /^\p{Ll}{2,4}$/u;

/** "2002 – 2006 ⇥ Diploma in engineering, university": studies in the list of jobs, or in a CV without headings. */
export const isStudy = (texts: readonly string[], lexicon: Lexicon): boolean => {
  const text = texts.join(' \t ');
  const found = careerWords(lexicon)
    .degrees(fold(text))
    .filter(({ index, length }) => !ordinary.test(text.slice(index, index + length)));
  if (found.length === 0 || employerWeight(text, lexicon) >= 3) return false;
  const rest = found.reduceRight(
    (left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`,
    text,
  );
  return titleWeight(rest, lexicon) < 2;
};
