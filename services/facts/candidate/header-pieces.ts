/**
 * The one to four lines that head an employment -> title, employer, client, place.
 *
 * Strong separators (tab, spaced dash, bar) cut first. Each piece is weighed as a title and as an employer by the
 * words of the lexicon; commas cut only where a piece holds both.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { fold } from '../phrases/fold.ts';
import { findPlaces } from '../places/find-places.ts';
import { careerWords, type FieldName } from './career-words.ts';
import { bracketedDuration } from './durations.ts';

export interface EntryHeader {
  readonly title: string | null;
  readonly employer: string | null;
  readonly client: string | null;
  readonly place: string | null;
}

interface Piece {
  readonly text: string;
  readonly title: number;
  readonly employer: number;
  readonly place: boolean;
}

const separator = /\t|\s[-–—@]{1,2}\s|\s\/\/\s|\s?[|·•]\s?|–\s|\s—|\s–/u;
const edges = /^[\s,;:.|·•–—\-([\])]{1,10}|[\s,;:|·•–—\-([\]]{1,10}$/gu;
const genderMark = /\((?:m|w|f|d|h|x|v)(?:[/|,*](?:m|w|f|d|h|x|v|i)){1,3}\)/iu;

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
const legalInCapitals = (text: string, lexicon: Lexicon): boolean => {
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

const weigh = (text: string, lexicon: Lexicon): Piece => ({
  text,
  title: titleWeight(text, lexicon),
  employer: employerWeight(text, lexicon),
  place: isPlace(text, lexicon),
});

const legalFormOnly =
  /^(?:Inc|Ltd|LLC|Lda|Ltda|S\.?A|S\.?L|GmbH|AG|plc|B\.?V|N\.?V|S\.?p\.?A|S\.?r\.?l|SAS|SARL|Corp|LLP)\.?$/iu;

/** Cuts at commas outside brackets; "Moldes Ria, Lda." stays whole. */
export const commaParts = (text: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (letter === ',' && depth === 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  const trimmed = [...parts, text.slice(from)].map(trimPiece).filter((part) => part !== '');
  return trimmed.flatMap((part, at) => {
    if (legalFormOnly.test(part) && at > 0) return [];
    const next = trimmed[at + 1];
    return next !== undefined && legalFormOnly.test(next) ? [`${part}, ${next}`] : [part];
  });
};

/** "Foo NV in Lommel". */
const seated = /^(\S.{1,60}?)\s(in|en|à|a|te|em)\s(\p{Lu}[\p{L}\s'’-]{2,30})$/u;

const cutEmployer = (text: string, lexicon: Lexicon): { name: string; place: string | null } => {
  const [first = text, ...rest] = commaParts(text);
  const named = rest.findIndex((part) => !/^(?:Inc|Ltd|LLC|S\.?A|S\.?L|Lda|GmbH|AG)/u.test(part));
  const kept = named === -1 ? [first, ...rest] : [first, ...rest.slice(0, named)];
  const place = named === -1 ? null : rest.slice(named).join(', ');
  const bracket = /\s*\(([^)]*)\)?\s*$/u.exec(kept.join(', '));
  const inside = bracket?.[1] ?? '';
  const aside = bracket !== null && (inside.length >= 12 || /^[\p{Ll}\s-]+$/u.test(inside) || isPlace(inside, lexicon));
  const whole = aside ? kept.join(', ').slice(0, bracket.index) : kept.join(', ');
  const seat = seated.exec(whole);
  const apart =
    seat !== null &&
    (seat[2] === 'te' || isPlace(seat[3] ?? '', lexicon) || employerWeight(seat[1] ?? '', lexicon) >= 3);
  const name = apart ? (seat[1] ?? whole) : whole;
  return { name: name === '' ? text : name, place: place !== null && isPlace(place, lexicon) ? place : null };
};

interface Split {
  readonly title: string;
  readonly rest: string;
}

/** "Spirits Group", although "group" is also a rank: the last word is one of firms' names and of no field. */
const endsAsFirm = (text: string, lexicon: Lexicon): boolean => {
  const { employers, fields } = careerWords(lexicon);
  const last = /[\p{L}-]+\s*$/u.exec(fold(text))?.[0] ?? '';
  return employers(last).length > 0 && fields(last).length === 0;
};

/** Which part names the employer: a legal form tells; else the part before the place; else a word of firms' names. */
const employerAmong = (parts: readonly Piece[], lexicon: Lexicon): number => {
  const legal = parts.findIndex((part) => part.employer >= 3);
  if (legal !== -1) return legal;
  const named = parts.findLastIndex((part) => !part.place);
  if (named >= 1 && named < parts.length - 1 && (parts[named]?.title ?? 0) < 2) return named;
  return parts.findIndex(
    ({ text, title, employer }, at) =>
      employer > 0 && (title === 0 || (at > 0 && title < employer && endsAsFirm(text, lexicon))),
  );
};

/** "MES ENGINEER WARTA FOODS SP. Z O.O.": in one row without a sign between, the firm begins behind the last word of a title. */
const splitBehindTitle = (text: string, lexicon: Lexicon): Split | null => {
  const last = careerWords(lexicon).titles(fold(text)).at(-1);
  const end = last === undefined ? 0 : last.index + last.length;
  const [title, rest] = [text.slice(0, end), text.slice(end)];
  const certain = employerWeight(rest, lexicon) >= 3 || (!/\p{Ll}/u.test(text) && legalInCapitals(rest, lexicon));
  return end > 0 && /^\s\p{Lu}/u.test(rest) && certain ? { title: trimPiece(title), rest: trimPiece(rest) } : null;
};

/** "MES engineer, Kempenzuivel NV, Geel" and "Engineer at Foo": one piece that holds both. */
const splitPiece = (piece: Piece, grouped: boolean, lexicon: Lexicon): Split | null => {
  for (const joint of piece.text.matchAll(careerWords(lexicon).at)) {
    const [left, right] = [piece.text.slice(0, joint.index), piece.text.slice(joint.index + joint[0].length)];
    const outside = left.lastIndexOf('(') <= left.lastIndexOf(')');
    if (outside && titleWeight(left, lexicon) >= 2 && /^[\p{Lu}\p{N}"„“]/u.test(right))
      return { title: trimPiece(left), rest: trimPiece(right) };
  }
  for (const joint of piece.text.matchAll(careerWords(lexicon).surelyAt)) {
    const [left, right] = [piece.text.slice(0, joint.index), piece.text.slice(joint.index + joint[0].length)];
    if (/^\p{Lu}[^.:;()]{3,50}$/u.test(left) && /^[\p{Lu}"„“][^.:;]{2,60}$/u.test(right))
      return { title: trimPiece(left), rest: trimPiece(right) };
  }
  const parts = commaParts(piece.text);
  if (parts.length < 2) return splitBehindTitle(piece.text, lexicon);
  const weighed = parts.map((part) => weigh(part, lexicon));
  if (grouped && !weighed.some((part) => part.employer >= 3 || part.place)) return null;
  const legal = employerAmong(weighed, lexicon);
  const firstTitle = weighed.findIndex((part) => part.title >= 2);
  if (legal > 0) return { title: parts.slice(0, legal).join(', '), rest: parts.slice(legal).join(', ') };
  if (legal === 0 && firstTitle > 0)
    return { title: parts[firstTitle] ?? '', rest: parts.slice(0, firstTitle).join(', ') };
  if (firstTitle > 0) return { title: parts.slice(firstTitle).join(', '), rest: parts.slice(0, firstTitle).join(', ') };
  const lastTitle = weighed.findLastIndex((part) => part.title >= 0.6);
  const rest = parts.slice(Math.max(0, lastTitle) + 1);
  if (firstTitle === -1 || rest.length === 0) return null;
  return weighed.slice(Math.max(0, lastTitle) + 1).every((part) => part.place)
    ? null
    : { title: parts.slice(0, lastTitle + 1).join(', '), rest: rest.join(', ') };
};

const labelOf = (text: string): string => fold(text.replace(/\([^)]{0,20}\)/gu, '')).trim();

const labelled = /^\s{0,3}([^:|\t]{2,60}?)\s?[:\t]\s{0,4}(.{1,140})$/u;

/** "Company: …", "Role: …", "Employer ⇥ …": a row that says itself what it is. */
export const isLabelled = (text: string, lexicon: Lexicon): boolean => {
  const match = labelled.exec(text);
  return match !== null && careerWords(lexicon).labels.has(labelOf(match[1] ?? ''));
};

/** Labelled as this very field: "Client: …". */
export const isLabelledAs = (text: string, field: FieldName, lexicon: Lexicon): boolean => {
  const match = labelled.exec(text);
  return match !== null && careerWords(lexicon).labels.get(labelOf(match[1] ?? '')) === field;
};

type Fields = Partial<Record<FieldName, string>>;

const readLabels = (segments: readonly string[], lexicon: Lexicon): { fields: Fields; rest: string[] } => {
  const { labels } = careerWords(lexicon);
  const fields: Fields = {};
  const rest: string[] = [];
  for (const segment of segments) {
    const match = labelled.exec(segment);
    const name = match === null ? undefined : labels.get(labelOf(match[1] ?? ''));
    if (name !== undefined && match !== null) fields[name] ??= trimPiece(match[2] ?? '');
    else rest.push(segment);
  }
  return { fields, rest };
};

const colon = /^([^:\t]{3,70}):\s+(\S.{2,90})$/u;

/** "Foo GmbH: MES Engineer" and the other way round; "Role: …" is a label and was read before. */
const splitAtColon = (text: string, lexicon: Lexicon): readonly string[] => {
  const match = colon.exec(text);
  if (match === null) return [text];
  const [, left = '', right = ''] = match;
  const named = titleWeight(right, lexicon) >= 2 && titleWeight(left, lexicon) < 2;
  const titled = titleWeight(left, lexicon) >= 2 && employerWeight(right, lexicon) > 0;
  return named || titled ? [left, right] : [text];
};

const through = /\((?:[^()]{0,40}\s)?(?:[Tt]hrough|[Vv]ia|[Üü]ber|[Dd]urch|[Tt]ramite|[Vv]oor)\s(\p{Lu}[^()]{2,60})\)/u;

/** Nothing but words of a field: "MES", "Quality & Production". */
const fieldOnly = (text: string, lexicon: Lexicon): boolean => {
  const folded = fold(text);
  const left = careerWords(lexicon)
    .fields(folded)
    .reduceRight((rest, { index, length }) => rest.slice(0, index) + rest.slice(index + length), folded);
  return left.length < folded.length && !/\p{L}{4}/u.test(left);
};

/** "Executive – Validation": a dash inside a title is no separator. */
const rejoin = (text: string, lexicon: Lexicon): string[] => {
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

const counted =
  '\\d{1,5}\\s?(?:MA|FTE|Mitarbeiter\\w*|Mitarbeitende\\w*|Personen|people|persons?|staff|reports|employees|engineers|sites?|plants?|Werke|usines|personnes|collaborateurs|personas|persone|collaboratori|personen|mensen|medewerkers|pessoas|plantas|stabilimenti)(?![\\p{L}])';
const headCount = new RegExp(`(?:,\\s${counted}.{0,40}|\\s\\(${counted}[^()]{0,60}\\))$`, 'iu');

/** "Head of plant IT, 14 people": how many is no part of what one is called. */
const withoutHeadCount = (title: string): string => title.replace(headCount, '');

/** Order in which this person writes title and employer, where words alone do not tell. */
export type HeaderOrder = 'title-first' | 'employer-first';

/** Weight by which title words stand before employer words in a header; positive for title-first. */
export const orderVote = (texts: readonly string[], lexicon: Lexicon): number => {
  const pieces = texts.flatMap((text) => text.split(separator)).map((text) => weigh(trimPiece(text), lexicon));
  const title = pieces.findIndex((piece) => piece.title >= 2 && piece.employer < 3);
  const employer = pieces.findIndex((piece) => piece.employer > 1 && piece.title < 2);
  return title === -1 || employer === -1 ? 0 : Math.sign(employer - title);
};

const chooseBetween = (
  pieces: readonly Piece[],
  order: HeaderOrder,
): { title: Piece | null; employer: Piece | null } => {
  const [first = null, second = null] = pieces;
  if (first === null) return { title: null, employer: null };
  const best = [...pieces].sort((one, other) => other.title - other.employer - (one.title - one.employer))[0] ?? first;
  if (best.title >= 1.5 && best.title >= best.employer) {
    const others = pieces.filter((piece) => piece !== best);
    const employer = [...others].sort((one, other) => other.employer - one.employer)[0] ?? null;
    return { title: best, employer: employer };
  }
  if (second === null) return first.employer > 0 ? { title: null, employer: first } : { title: first, employer: null };
  const named = [...pieces].sort((one, other) => other.employer - one.employer)[0] ?? first;
  if (named.employer > 0) return { title: pieces.find((piece) => piece !== named) ?? null, employer: named };
  return order === 'title-first' ? { title: first, employer: second } : { title: second, employer: first };
};

/** "Web developer (self-employed)": the bracket says who employs. */
const selfEmployed =
  /\s\((self-employed|freelance|freiberuflich|selbst(?:st)?ändig|indépendante?|autónom[oa]|libero professionista|zelfstandige?)\)/iu;

/**
 * Reads the header of one employment; dates are taken out of the texts before. `grouped`: this list names employers
 * in rows of their own, so a comma in a title needs better proof before it ends the title.
 */
export const readHeader = (
  texts: readonly string[],
  order: HeaderOrder,
  lexicon: Lexicon,
  { grouped = false } = {},
): EntryHeader => {
  const agency = texts.flatMap((text) => through.exec(text)?.[1] ?? []).at(0) ?? null;
  const segments = texts.flatMap((text) =>
    isLabelled(text, lexicon) && !/\s[|–—]\s.{0,40}:/u.test(text)
      ? [text]
      : rejoin(text.replace(through, '').replace(bracketedDuration, ' '), lexicon),
  );
  const { fields, rest } = readLabels(segments, lexicon);
  const pieces = rest
    .flatMap((text) => splitAtColon(trimPiece(text), lexicon))
    .map((text) => weigh(text, lexicon))
    .filter((piece) => /\p{L}{2}/u.test(piece.text));
  const place = fields.place ?? pieces.find((piece) => piece.place)?.text ?? null;
  const named = pieces.filter((piece) => !piece.place);
  const open = chooseBetween(named, order);
  let title = fields.title ?? open.title?.text ?? null;
  let employer =
    fields.employer ??
    agency ??
    (fields.title !== undefined && open.employer === null ? open.title?.text : open.employer?.text) ??
    null;
  const both = open.title ?? open.employer;
  if (employer === null && fields.title === undefined && both !== null) {
    const split = splitPiece(both, grouped, lexicon);
    if (split !== null) {
      title = split.title;
      employer = split.rest;
    }
  } else if (title === null && both !== null && fields.employer === undefined) {
    const split = splitPiece(both, grouped, lexicon);
    const certain =
      split !== null && (titleWeight(split.title, lexicon) >= 2 || employerWeight(split.rest, lexicon) >= 3);
    if (split !== null && certain) {
      title = split.title;
      employer = split.rest;
    }
  }
  const own = selfEmployed.exec(title ?? '');
  if (own !== null && fields.employer === undefined && (employer === null || employer.split(/\s+/u).length > 6)) {
    title = (title ?? '').replace(own[0], '');
    employer = own[1] ?? null;
  }
  const cut = employer === null ? null : cutEmployer(employer, lexicon);
  return {
    title: title === null ? null : withoutHeadCount(trimPiece(title)),
    employer: cut === null ? null : withoutHeadCount(trimPiece(cut.name)),
    client: fields.client === undefined ? null : trimPiece(fields.client.replace(through, '').replace(/\s+,/gu, ',')),
    place: place ?? cut?.place ?? null,
  };
};
