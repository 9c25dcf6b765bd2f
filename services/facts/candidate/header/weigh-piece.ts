/** How much a piece of a header reads like a job title, like the name of an employer, like a place. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { findPlaces } from '../../places/find-places.ts';
import { careerWords } from '../career-words.ts';

const genderMark = /\((?:m|w|f|d|h|x|v)(?:[/|,*](?:m|w|f|d|h|x|v|i)){1,3}\)/iu;

const edges = /^[\s,;:.|·•–—\-([\])]{1,10}|[\s,;:|·•–—\-([\]]{1,10}$/gu;

/** Without separators at its ends, and without a bracket that was never closed. */
export const trimPiece = (text: string): string => {
  const trimmed = text.replace(edges, '').trim();
  return trimmed.includes(')') && !trimmed.includes('(') ? trimmed.replace(/\)/g, '').trim() : trimmed;
};

/** How much a text reads like a job title. */
export const titleWeight = (text: string, lexicon: Lexicon): number => {
  const { titles, endings, ranks, fields } = careerWords(lexicon);
  const folded = fold(text.replace(/\([^)]*\)/g, ' '));
  const words = titles(folded).length > 0 || endings.test(folded) ? 2 : 0;
  return (
    words +
    (ranks(folded).length > 0 ? 0.6 : 0) +
    Math.min(0.6, fields(folded).length * 0.3) +
    (genderMark.test(text) ? 1 : 0)
  );
};

/** A legal form or a word of firms in a text set in capitals: "GMBH". */
export const legalInCapitals = (text: string, lexicon: Lexicon): boolean => {
  const { legalForms } = careerWords(lexicon);
  return new RegExp(legalForms.source, 'iu').test(text) || employerWeight(text, lexicon) > 0;
};

/** How much a text reads like the name of an employer. */
export const employerWeight = (text: string, lexicon: Lexicon): number => {
  const { legalForms, employers } = careerWords(lexicon);
  const name = text.replace(/\([^)]*\)/g, ' ');
  return (legalForms.test(name) ? 3 : 0) + Math.min(2, employers(fold(name)).length * 1.2);
};

/** Nothing but places: "Hyderabad, India". */
export const isPlace = (text: string, lexicon: Lexicon): boolean => {
  const found = findPlaces(text, lexicon);
  if (found.length === 0) return false;
  const rest = found.reduceRight((left, { index, length }) => left.slice(0, index) + left.slice(index + length), text);
  return rest.replace(/[^\p{L}]/gu, '').length <= 3;
};

export interface Piece {
  readonly text: string;
  readonly title: number;
  readonly employer: number;
  readonly place: boolean;
}

export const weigh = (text: string, lexicon: Lexicon): Piece => ({
  text,
  title: titleWeight(text, lexicon),
  employer: employerWeight(text, lexicon),
  place: isPlace(text, lexicon),
});
