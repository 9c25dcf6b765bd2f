/**
 * The one to four lines that head an employment -> title, employer, client, place.
 *
 * Strong separators (tab, spaced dash, bar) cut first. Each piece is weighed as a title and as an employer by the
 * words of the lexicon; commas cut only where a piece holds both.
 */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { bracketedDuration } from '../durations.ts';
import { cutEmployer } from './cut-employer.ts';
import { withoutHeadCount } from './head-count.ts';
import { rejoin, separator, splitAtColon, through } from './header-segments.ts';
import { isLabelled, readLabels } from './labelled-rows.ts';
import { numbering } from './numbering.ts';
import { splitPiece } from './split-piece.ts';
import { employerWeight, type Piece, titleWeight, trimPiece, weigh } from './weigh-piece.ts';

export interface EntryHeader {
  readonly title: string | null;
  readonly employer: string | null;
  readonly client: string | null;
  readonly place: string | null;
}

/** Order in which this person writes title and employer, where words alone do not tell. */
export type HeaderOrder = 'title-first' | 'employer-first';

/** Beside a title stands something of which no word is known: likely the employer. */
const faint = 0.3;

/** Weight by which title words stand before employer words in a header; positive for title-first. */
export const orderVote = (texts: readonly string[], lexicon: Lexicon): number => {
  const pieces = texts.flatMap((text) => text.split(separator)).map((text) => weigh(trimPiece(text), lexicon));
  const title = pieces.findIndex((piece) => piece.title >= 2 && piece.employer < 3);
  const employer = pieces.findIndex((piece) => piece.employer > 1 && piece.title < 2);
  if (title === -1) return 0;
  if (employer !== -1) return Math.sign(employer - title);
  const other = pieces.findIndex((piece) => piece.title === 0 && !piece.place && /^\p{Lu}/u.test(piece.text));
  return other === -1 ? 0 : Math.sign(other - title) * faint;
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

/** "LIMS specialist (since 2017; planner before)". */
const datedBracket = /\s\([^()]*(?<!\d)(?:19|20)\d\d(?!\d)[^()]*\)/gu;

/** Without numbers in front and brackets that say through whom, when or how long. */
const plainOf = (text: string): string =>
  text.replace(numbering, '').replace(through, '').replace(bracketedDuration, ' ').replace(datedBracket, '');

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
    isLabelled(text, lexicon) && !/\s[|–—]\s[^:]{0,40}:/u.test(text) ? [text] : rejoin(plainOf(text), lexicon),
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
