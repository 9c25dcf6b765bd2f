/** Names that stand in no line of their own: behind a label, in an address, a file name, a network's link. */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import type { Line } from '../../../../shared/model/document.ts';
import { fold } from '../../phrases/fold.ts';
import { titleWeight } from '../header/weigh-piece.ts';
import { readName } from './read-name.ts';
import { titled } from './write-name.ts';

const labels =
  /^(?:name|full name|first name\(s\)? surname\(s\)?|name, vorname|vor- und nachname|vorname nachname|nom|nom et prenom|prenom et nom|nom, prenom|nombre|nombre y apellidos|nombre completo|nome|nome e cognome|nome e apelido|nome completo|cognome e nome|naam|volledige naam|surname \/ first name|first name \/ surname|last name, first name|surname, first name|surname, name|candidate|candidate name|name of candidate|nachname \/ vorname|nachname, vorname|vorname \/ nachname|vorname und name|vorname, name|name \/ vorname|vor- und zuname|nom \/ prenom|prenom \/ nom|nom de famille, prenom|apellidos y nombre|apellido \/ nombre|apellidos \/ nombre|apellidos, nombre|nombre \/ apellido|nombre \/ apellidos|cognome \/ nome|nome \/ cognome|cognome, nome|achternaam \/ voornaam|voornaam en naam|naam en voornaam|voornaam \/ achternaam|voor- en achternaam|apelido \/ nome proprio|apelido \/ nomes proprios|apelido \/ nome|nome \/ apelido|nome proprio \/ apelido|kandidat|kandidatin|berater|beraterin|consultant|konsultant)$/u;

export const labelledName = (line: Line): string | null => {
  const match = /^([^:\t]{2,44}?)\s?(?::|\t)\s*(\S.{2,60})$/u.exec(line.text);
  const label = fold((match?.[1] ?? '').replace(/\([^)]*\)/gu, ''))
    .replace(/\s+/gu, ' ')
    .trim();
  return labels.test(label) ? (match?.[2] ?? null) : null;
};

export const fromMail = (email: Fact<string>): Fact<string> | null => {
  const parts = (email.value.split('@')[0] ?? '').split(/[._-]+/).filter((part) => /^\p{L}{2,}$/u.test(part));
  return parts.length >= 2 ? { value: parts.map(titled).join(' '), quote: email.quote } : null;
};

const fileWords =
  /\b(?:cv|resume|lebenslauf|curriculum|vitae|profil|profile|bewerbung|final|new|neu|copy|kopie|version|draft|[a-z]{2}|\d+)\b/giu;

export const fromFile = (fileName: string, lexicon: Lexicon): string | null => {
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
export const profileSlug = (lines: readonly Line[]): string | null => {
  const line = lines.find(({ text }) => slug.test(text));
  return line === undefined ? null : (slug.exec(line.text)?.[1] ?? null);
};
