import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import { findPlaces } from '../../places/find-places.ts';
import { titleWeight } from '../header/weigh-piece.ts';
import { academic, degree, initial, particle, writeName } from './write-name.ts';

const honorific = /^(?:(?:Mr|Mrs|Ms|Herr|Frau|Monsieur|Madame|Mme|Sr|Sra|Dhr|Mevr)\.?\s)/u;

const nameWord = /^[\p{Lu}][\p{L}’'´`.-]{0,30}$/u;

const unspace = (text: string): string => {
  const loose = /^(?:\p{L}[\p{L}.'’-]?\s){4,}\p{L}$/u.test(text) || /^(?:\p{L}\s){3,}/u.test(text);
  if (!loose) return text;
  const words = text.split(/\s{2,}|\t/);
  return words.length > 1 ? words.map((word) => word.replaceAll(' ', '')).join(' ') : text;
};

const shouts = (word: string): boolean => /\p{Lu}{2}/u.test(word) && !/\p{Ll}/u.test(word);

/** "DUPONT Jean" → "Jean DUPONT": who sets a surname in capitals may set it first. */
const surnameLast = (words: readonly string[]): readonly string[] => {
  const first = words.findIndex((word) => !academic.test(word));
  const given = words.findIndex((word, at) => at > first && !shouts(word) && !particle.test(word));
  const turned =
    first >= 0 && given > first && words.slice(given).every((word) => !shouts(word) && nameWord.test(word));
  if (!turned || !shouts(words[first] ?? '') || initial.test(words[given] ?? '')) return words;
  return [...words.slice(0, first), ...words.slice(given), ...words.slice(first, given)];
};

/** 'Margaret "Peg" Halloran': what friends say is not what the passport says. */
const withoutDegrees = (text: string): string => {
  const rest = text.replace(degree, '').trimStart();
  return rest === text || rest.split(/\s+/u).length < 2 ? text : withoutDegrees(rest);
};

const nickname = /\s["“”„«‘'][\p{L}.-]{2,20}["“”»’'](?=\s)/u;

const cutTail = /(?:[|·•\t]|\s[-–—]\s|,\s).*$/su;

const documentWords = (lexicon: Lexicon): readonly string[] =>
  [...lexicon.headings.documents].sort((one, other) => other.length - one.length);

const stripDocument = (text: string, lexicon: Lexicon): string => {
  const folded = fold(text);
  for (const word of documentWords(lexicon)) {
    if (folded.startsWith(word) && /^(?:\s?[:–—|-]|\s(?:of|von|de|di|van)\s|\s|$)/u.test(folded.slice(word.length)))
      return text
        .slice(word.length)
        .replace(/^\s?(?:[:–—|-]|of|von|de|di|van)?\s*/u, '')
        .trim();
    if (folded.endsWith(word) && /[\s:–—|-]$/u.test(folded.slice(0, -word.length)))
      return text
        .slice(0, -word.length)
        .replace(/[\s:–—|-]{1,4}$/u, '')
        .trim();
  }
  return text;
};

/** "Dipl.-Ing. (FH)": where the degree was taken is no part of the name. */
const degreeSchool = /\s\((?:FH|TU|TH|HTL|BA|DH|Univ\.?|Uni)\)/gu;

const nameWords = (text: string): boolean =>
  text
    .split(/\s+/)
    .every((word) => !academic.test(word) && (nameWord.test(word) || particle.test(word) || initial.test(word)));

/** "García de la Fuente, María José" → "María José García de la Fuente"; a place behind the comma stays where it is. */
const turnedRound = (text: string, lexicon: Lexicon): string => {
  const [, surname = '', given = ''] = /^([^,]{2,50}),\s([^,]{2,40})$/u.exec(text) ?? [];
  const swapped = surname !== '' && nameWords(surname) && nameWords(given) && given.split(/\s+/).length <= 4;
  const placed = [surname, given].some((part) =>
    findPlaces(part, lexicon).some(({ length }) => length > part.length * 0.8),
  );
  return swapped && !placed ? `${given} ${surname}` : text;
};

/** Two to six words that are written like a name, or null. */
export const readName = (text: string, lexicon: Lexicon): string | null => {
  const whole = stripDocument(unspace(text.trim()), lexicon)
    .replace(honorific, '')
    .replace(nickname, '')
    .replace(degreeSchool, '');
  const plain = withoutDegrees(whole);
  const straight = titleWeight(plain, lexicon) === 0 ? turnedRound(plain, lexicon) : plain;
  const cut = straight
    .replace(cutTail, '')
    .replace(/\s*\([^)]*\)\s*$/u, '')
    .trim();
  const words = cut.split(/\s+/).filter((word) => word !== '');
  const own = words.filter((word) => !academic.test(word) && !particle.test(word) && !initial.test(word));
  if (own.length < 1 || own.length + words.filter((word) => initial.test(word)).length < 2 || words.length > 8)
    return null;
  if (!words.every((word) => academic.test(word) || particle.test(word) || initial.test(word) || nameWord.test(word)))
    return null;
  if (/[\d@:;!?]/.test(cut)) return null;
  return writeName(surnameLast(words).join(' '));
};
