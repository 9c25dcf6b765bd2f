/**
 * Lines, e-mail and file name -> the person's name as a person writes it.
 *
 * Candidates are lines near the top (and in page headers), labelled fields ("Name: …") and titles of the document;
 * each is judged by its letters, its place and its size, and by whether the e-mail address is made of it.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';
import { findPlaces } from '../places/find-places.ts';
import { findHeading } from '../sections/find-heading.ts';
import { employerWeight, titleWeight } from './header-pieces.ts';

const honorific = /^(?:(?:Mr|Mrs|Ms|Herr|Frau|Monsieur|Madame|Mme|Sr|Sra|Dhr|Mevr)\.?\s)/u;
const academic =
  /^(?:Prof\.?|Dr\.?|Dr\.?-?\s?Ing\.?|Dr\.\s?rer\.\s?nat\.?|[Ii]ng\.?|ir\.?|drs\.?|Dipl\.?-?\s?\p{L}{2,8}\.?|PhD|Dott\.?|Dott\.ssa|Eng\.?|Engº|M\.?Sc\.?|Mag\.?|Ph\.D\.?)$/u;
const particle =
  /^(?:von|van|de|der|den|del|della|di|da|dos|das|do|du|la|le|las|los|el|al|bin|ibn|ben|zu|zur|ter|ten|te|y|e|i|d'|D'|af|av|op|'t|O’|van’t|St\.)$/iu;
const nameWord = /^[\p{Lu}][\p{L}’'´`.-]{0,30}$/u;
const initial = /^\p{Lu}\.?(?:-?\p{Lu}\.?)?$/u;
const labels =
  /^(?:name|full name|first name\(s\)? surname\(s\)?|name, vorname|vor- und nachname|vorname nachname|nom|nom et prenom|prenom et nom|nom, prenom|nombre|nombre y apellidos|nombre completo|nome|nome e cognome|nome e apelido|nome completo|cognome e nome|naam|volledige naam|surname \/ first name|first name \/ surname|last name, first name|surname, first name|surname, name|candidate|candidate name|name of candidate|nachname \/ vorname|nachname, vorname|vorname \/ nachname|vorname und name|vorname, name|name \/ vorname|vor- und zuname|nom \/ prenom|prenom \/ nom|nom de famille, prenom|apellidos y nombre|apellido \/ nombre|apellidos \/ nombre|apellidos, nombre|nombre \/ apellido|nombre \/ apellidos|cognome \/ nome|nome \/ cognome|cognome, nome|achternaam \/ voornaam|voornaam en naam|naam en voornaam|voornaam \/ achternaam|voor- en achternaam|apelido \/ nome proprio|apelido \/ nomes proprios|apelido \/ nome|nome \/ apelido|nome proprio \/ apelido|kandidat|kandidatin|berater|beraterin|consultant|konsultant)$/u;

const titled = (word: string): string => {
  const lower = word.toLocaleLowerCase();
  return lower.replace(/(^|[-'’])(\p{L})/gu, (_, lead: string, letter: string) => lead + letter.toLocaleUpperCase());
};

const celtic = (word: string): string =>
  word.replace(
    /^(Mc|Mac(?=[^aehiklo]))(\p{L})/u,
    (_, lead: string, letter: string) => lead + letter.toLocaleUpperCase(),
  );

/** "JOSÉ DE LA CRUZ" → "José de la Cruz"; what is not in capitals stays as it is. */
export const writeName = (text: string): string => {
  const words = text.split(/\s+/);
  const shouted = words.filter((word) => word.replace(/[^\p{L}]/gu, '').length > 1 && !academic.test(word));
  return words
    .map((word, at) => {
      if (at > 0 && particle.test(word) && shouted.length > 1) return word.toLocaleLowerCase();
      if (academic.test(word) || initial.test(word)) return word;
      const all = word.replace(/[^\p{L}]/gu, '');
      if (all.length < 2 || all !== all.toLocaleUpperCase()) return word;
      return celtic(titled(word));
    })
    .join(' ');
};

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
const nickname = /\s["“”„«‘'][\p{L}.-]{2,20}["“”»’'](?=\s)/u;

const cutTail = /\s*(?:[|·•\t]|\s[-–—]\s|,\s).*$/u;

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
  const straight = titleWeight(whole, lexicon) === 0 ? turnedRound(whole, lexicon) : whole;
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

const overlapWithMail = (name: string, email: string | null): number => {
  if (email === null) return 0;
  const local = fold(email.split('@')[0] ?? '').replace(/[^a-z]/g, '');
  const parts = fold(name)
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2);
  return parts.filter((part) => local.includes(part)).length;
};

interface NameCandidate {
  readonly name: string;
  readonly score: number;
  readonly line: Line;
  readonly text: string;
}

const judge = (line: Line, at: number, text: string, bonus: number, context: NameContext): NameCandidate[] => {
  const { lexicon, email, biggest } = context;
  const name = readName(text, lexicon);
  if (name === null) return [];
  const title = titleWeight(name, lexicon) + employerWeight(name, lexicon);
  const place = findPlaces(name, lexicon).some(({ length }) => length > name.length * 0.6);
  const size = line.size !== null && biggest !== null && line.size >= biggest - 0.1 ? 3 : 0;
  const score =
    overlapWithMail(name, email) * 4 +
    size +
    bonus +
    (line.heading || line.bold ? 1 : 0) +
    Math.max(0, 3 - at * 0.25) -
    title * 2 -
    (place ? 4 : 0);
  return [{ name, score, line, text }];
};

interface NameContext {
  readonly lexicon: Lexicon;
  readonly email: string | null;
  readonly biggest: number | null;
}

const labelledName = (line: Line): string | null => {
  const match = /^([^:\t]{2,44}?)\s?(?::|\t)\s*(\S.{2,60})$/u.exec(line.text);
  const label = fold((match?.[1] ?? '').replace(/\([^)]*\)/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  return labels.test(label) ? (match?.[2] ?? null) : null;
};

const fromMail = (email: Fact<string>): Fact<string> | null => {
  const parts = (email.value.split('@')[0] ?? '').split(/[._-]+/).filter((part) => /^\p{L}{2,}$/u.test(part));
  return parts.length >= 2 ? { value: parts.map(titled).join(' '), quote: email.quote } : null;
};

const fileWords =
  /\b(?:cv|resume|lebenslauf|curriculum|vitae|profil|profile|bewerbung|final|new|neu|copy|kopie|version|draft|[a-z]{2}|\d+)\b/giu;

const fromFile = (fileName: string, lexicon: Lexicon): string | null => {
  const words = fileName
    .replace(/\.[^.]{1,5}$/, '')
    .replace(/[_\s.+-]+/g, ' ')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(fileWords, ' ')
    .trim();
  const name = /\d/.test(words) ? null : readName(words.split(/\s+/).map(titled).join(' '), lexicon);
  return name !== null && titleWeight(name, lexicon) === 0 ? name : null;
};

const slug = /(?:linkedin\.com\/in|xing\.com\/profile)\/\s?([\p{L}\d_-]{3,60})/iu;

/** Profiles of networks carry the name the way addresses do. */
const profileSlug = (lines: readonly Line[]): string | null => {
  const line = lines.find(({ text }) => slug.test(text));
  return line === undefined ? null : (slug.exec(line.text)?.[1] ?? null);
};

/** The name, with the line that says it; the e-mail's line when only the address or the file name tells it. */
export const findName = (
  lines: readonly Line[],
  {
    email,
    fileName,
    lexicon,
  }: { readonly email: Fact<string> | null; readonly fileName: string; readonly lexicon: Lexicon },
): Fact<string> | null => {
  const sizes = lines.slice(0, 60).flatMap((line) => (line.size === null ? [] : [line.size]));
  const context: NameContext = {
    lexicon,
    email: email?.value ?? profileSlug(lines),
    biggest: sizes.length > 0 ? Math.max(...sizes) : null,
  };
  const candidates = lines.flatMap((line, at) => {
    const labelled = labelledName(line);
    if (labelled !== null && at < 60) return judge(line, Math.min(at, 6), labelled, 6, context);
    const top =
      at < 8 ||
      line.place === 'header' ||
      line.place === 'footer' ||
      (line.size !== null && line.size === context.biggest);
    const apart = at < 30 && line.gapBefore && (context.email !== null || line.text.length < 40);
    const near = top || apart || at >= lines.length - 3 || line.heading;
    if (!near || line.bullet || line.text.length > 160 || findHeading(line, lexicon)?.inline === false) return [];
    return judge(line, Math.min(at, 30), line.text, 0, context);
  });
  const best = [...candidates].sort((one, other) => other.score - one.score)[0];
  if (best !== undefined && best.score >= 2) return { value: best.name, quote: quoteOf(best.line) };
  const mailed = email === null ? null : fromMail(email);
  const filed = fromFile(fileName, lexicon);
  const first = lines[0];
  if (
    filed !== null &&
    (email !== null || first !== undefined) &&
    (mailed === null || overlapWithMail(filed, email?.value ?? null) > 0)
  ) {
    const quote = email?.quote ?? (first === undefined ? null : quoteOf(first));
    if (quote !== null) return { value: filed, quote };
  }
  return mailed;
};
