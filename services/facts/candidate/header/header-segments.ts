/** A row of a header -> the pieces its separators and colons cut. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { careerWords } from '../career-words.ts';
import { commaParts } from './comma-parts.ts';
import { employerWeight, titleWeight, trimPiece } from './weigh-piece.ts';

export const separator = /\t|\s[-–—@]{1,2}\s|\s\/\/\s|\s?[|·•]\s?|–\s|\s—|\s–/u;

const colon = /^([^:\t]{3,70}):\s+(\S.{2,90})$/u;

/** "Foo GmbH: MES Engineer" and the other way round; "Role: …" is a label and was read before. */
export const splitAtColon = (text: string, lexicon: Lexicon): readonly string[] => {
  const match = colon.exec(text);
  if (match === null) return [text];
  const [, left = '', right = ''] = match;
  const named = titleWeight(right, lexicon) >= 2 && titleWeight(left, lexicon) < 2;
  const titled = titleWeight(left, lexicon) >= 2 && employerWeight(right, lexicon) > 0;
  return named || titled ? [left, right] : [text];
};

export const through =
  /\((?:[^()]{0,40}\s)?(?:[Tt]hrough|[Vv]ia|[Üü]ber|[Dd]urch|[Tt]ramite|[Vv]oor)\s(\p{Lu}[^()]{2,60})\)/u;

/** Nothing but words of a field: "MES", "Quality & Production". */
export const fieldOnly = (text: string, lexicon: Lexicon): boolean => {
  const folded = fold(text);
  const left = careerWords(lexicon)
    .fields(folded)
    .reduceRight((rest, { index, length }) => rest.slice(0, index) + rest.slice(index + length), folded);
  return left.length < folded.length && !/\p{L}{4}/u.test(left);
};

/** "Executive – Validation": a dash inside a title is no separator. */
export const rejoin = (text: string, lexicon: Lexicon): string[] => {
  const segments = text
    .split(separator)
    .map(trimPiece)
    .filter((segment) => segment !== '');
  const joined: string[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    const [first = '', ...rest] = commaParts(segment);
    const continues =
      last !== undefined &&
      titleWeight(last, lexicon) >= 2 &&
      titleWeight(first, lexicon) < 2 &&
      (employerWeight(first, lexicon) === 0 || (employerWeight(first, lexicon) < 3 && !/\s/u.test(first))) &&
      fieldOnly(first, lexicon);
    if (!continues) {
      joined.push(segment);
      continue;
    }
    const written = text.slice(
      text.indexOf(last),
      text.indexOf(first, text.indexOf(last) + last.length) + first.length,
    );
    joined[joined.length - 1] = written;
    if (rest.length > 0) joined.push(rest.join(', '));
  }
  return joined;
};
