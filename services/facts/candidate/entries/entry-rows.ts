/**
 * Rows and the ones that date an entry -> entries with the rows that name their job: above the dates or below them.
 * Which of the two, a person keeps up through the whole list, so all entries of a stretch vote together.
 */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { Anchor } from '../anchor.ts';
import type { Row } from '../career-rows.ts';
import { isLabelled } from '../header/labelled-rows.ts';
import { employerWeight, isPlace, titleWeight, trimPiece } from '../header/weigh-piece.ts';
import { headerWeight, informative, saysBoth } from './header-weight.ts';

export interface Entry {
  readonly anchor: Anchor;
  /** Rows of the header, without the anchor's own. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

export interface Stretch {
  readonly rows: readonly Row[];
  readonly anchors: readonly Anchor[];
  readonly lexicon: Lexicon;
  /** Needs no row above or below to name title and employer. */
  readonly complete: (anchor: Anchor) => boolean;
}

const rowsAbove = ({ rows, lexicon }: Stretch, anchor: Anchor, floor: number): readonly number[] => {
  const found: number[] = [];
  const own = rows[anchor.at];
  if (own?.gapBefore && own.heading) return found;
  for (let at = anchor.at - 1; at > floor && found.length < 3; at--) {
    const row = rows[at];
    if (headerWeight(row, lexicon) < 0.5) break;
    found.unshift(at);
    if (row?.gapBefore) break;
  }
  return found;
};

/** The next row goes on in small letters: running text, not a name. */
const runsOn = (rows: readonly Row[], at: number): boolean => {
  const [row, next] = [rows[at], rows[at + 1]];
  const small = next !== undefined && !next.bullet && !next.gapBefore && /^\p{Ll}/u.test(next.text);
  return small && row !== undefined && !row.bold && !/[.:;)]\s*$/u.test(row.text);
};

const rowsBelow = ({ rows, lexicon }: Stretch, anchor: Anchor, ceiling: number, most: number): readonly number[] => {
  const found: number[] = [];
  for (let at = anchor.at + 1; at < Math.min(ceiling, rows.length); at++) {
    const row = rows[at];
    const field = row !== undefined && isLabelled(row.text, lexicon);
    if (found.length >= (field ? 5 : most)) break;
    const form = found.some((other) => isLabelled(rows[other]?.text ?? '', lexicon));
    if (form && !field && /^[^:\t]{3,60}[:\t]\s?\S/u.test(row?.text ?? '')) continue;
    if (headerWeight(row, lexicon) < 0.5 || (row?.gapBefore && found.length > 0) || runsOn(rows, at)) break;
    found.push(at);
    if (!field && saysBoth(row?.text ?? '', true, lexicon) && titleWeight(row?.text ?? '', lexicon) >= 2) break;
  }
  return found;
};

const around = (stretch: Stretch, step: number): { floor: number; ceiling: number } => ({
  floor: stretch.anchors[step - 1]?.at ?? -1,
  ceiling: stretch.anchors[step + 1]?.at ?? Number.POSITIVE_INFINITY,
});

/** Does this list put the names above the dates? Votes of all entries; the first entry weighs most. */
const namesAbove = (stretch: Stretch): boolean => {
  const { anchors, rows, lexicon } = stretch;
  let vote = 0;
  anchors.forEach((anchor, step) => {
    if (stretch.complete(anchor)) return;
    const { floor, ceiling } = around(stretch, step);
    const above = rowsAbove(stretch, anchor, floor);
    const below = rowsBelow(stretch, anchor, ceiling, 2);
    const best = (found: readonly number[]): number =>
      Math.max(-1, ...found.map((at) => headerWeight(rows[at], lexicon)));
    const weight = step === 0 ? 1.5 : 1;
    if (above.length === 0 && below.length > 0) vote -= weight * 2;
    else if (above.length > 0 && below.length === 0) vote += weight * 2;
    else vote += weight * Math.sign(best(above) - best(below));
  });
  return vote >= 0;
};

/** "Title / employer / place, dates": two rows above name both, so what stands beside the dates is a place nobody listed. */
const placeOnly = (stretch: Stretch, anchor: Anchor, floor: number): boolean => {
  const { rows, lexicon } = stretch;
  const above = rowsAbove(stretch, anchor, floor)
    .slice(-2)
    .flatMap((at) => rows[at]?.text ?? []);
  if (above.length < 2 || titleWeight(anchor.rest, lexicon) > 0 || employerWeight(anchor.rest, lexicon) > 0)
    return false;
  return above.some((text) => titleWeight(text, lexicon) >= 2) && !/\t/.test(anchor.rest);
};

/** A firm and the title below it, or the other way round: one of the two must say so by its words or its looks. */
const supports = ({ rows, lexicon }: Stretch, { rest }: Anchor, below: readonly number[]): boolean =>
  titleWeight(rest, lexicon) >= 2 ||
  employerWeight(rest, lexicon) > 0 ||
  below.some((at) => headerWeight(rows[at], lexicon) >= 1);

export const entriesOf = (stretch: Stretch): readonly Entry[] => {
  const upwards = namesAbove(stretch);
  const { anchors, lexicon } = stretch;
  return anchors.map((anchor, step) => {
    if (stretch.complete(anchor)) return { anchor, above: [], below: [] };
    const { floor, ceiling } = around(stretch, step);
    const half = informative(anchor.rest) && !isPlace(trimPiece(anchor.rest), lexicon);
    const found = upwards
      ? rowsAbove(stretch, anchor, floor).slice(half && !placeOnly(stretch, anchor, floor) ? -1 : -2)
      : [];
    if (found.length > 0) return { anchor, above: found, below: [] };
    const next = anchors[step + 1];
    const claimed = upwards && half && next !== undefined && !stretch.complete(next);
    const top = claimed ? (rowsAbove(stretch, next, anchor.at).at(-1) ?? ceiling) : ceiling;
    const below = rowsBelow(stretch, anchor, Math.min(top, ceiling), half ? 1 : 2);
    return { anchor, above: [], below: half && !supports(stretch, anchor, below) ? [] : below };
  });
};

const printedOnly = /^\s*\d{1,2}\s\p{L}{2,7}(?:\s\d{1,2}\s\p{L}{2,7})?\s*$/u;

const mostAboutFirm = 3;

/** Where what is told of a firm below its heading begins; `top` where none is told above it. */
const aboutFirm = (rows: readonly Row[], top: number, lexicon: Lexicon): number => {
  const above = rows.slice(Math.max(0, top - mostAboutFirm - 1), top).reverse();
  const told = above.findIndex(({ heading }) => heading);
  const plain = above.slice(0, told).every(({ bullet, bold }) => !bullet && !bold);
  return told > 0 && plain && employerWeight(above[told]?.text ?? '', lexicon) > 0 ? top - told : top;
};

/** A row that heads a group of jobs stands apart from the first of them, above it and what is told of the firm. */
export const groupAbove = ({ rows, lexicon }: Stretch, entry: Entry, floor: number): Entry => {
  const top = aboutFirm(rows, Math.min(entry.anchor.at, ...entry.above), lexicon);
  const first = printedOnly.test(rows[top - 1]?.text ?? '') ? top - 1 : top;
  const row = rows[first - 1];
  const free = row !== undefined && first - 1 > floor && headerWeight(row, lexicon) >= 0.5;
  const named = row !== undefined && (row.bold || row.heading || employerWeight(row.text, lexicon) > 0);
  const names = named || first !== top;
  return free && names && !isPlace(row.text, lexicon) ? { ...entry, above: [first - 1, ...entry.above] } : entry;
};

/** Rows of the entry before that are certainly its own. */
export const lastRow = (entry: Entry | undefined): number =>
  entry === undefined ? -1 : Math.max(entry.anchor.at, ...entry.below);

/** A break may be named above its dates even where jobs are named below theirs: a row that no other entry claims. */
export const loneRowAbove = (entry: Entry, previous: Entry | undefined, rows: readonly Row[]): readonly string[] => {
  const { anchor, above } = entry;
  const before = rows[anchor.at - 1];
  if (informative(anchor.rest) || above.length > 0 || before === undefined) return [];
  const free = lastRow(previous) < anchor.at - 1 && !before.bullet && !before.continued && before.text.length < 60;
  return free ? [before.text] : [];
};

/** Where an entry begins: a bold row right above a header that needs nothing more (a project's name) is part of it. */
export const firstRow = ({ rows, lexicon }: Stretch, { anchor, above }: Entry): number => {
  const first = Math.min(anchor.at, ...above);
  const row = rows[first - 1];
  const own = rows[first];
  const heads = row !== undefined && own !== undefined && row.bold && !own.bold && !own.gapBefore && !row.bullet;
  return heads && above.length === 0 && headerWeight(row, lexicon) >= 0.5 ? first - 1 : first;
};

export const textsOf = (entry: Entry, rows: readonly Row[]): readonly string[] => [
  ...entry.above.flatMap((at) => rows[at]?.text ?? []),
  ...(informative(entry.anchor.rest) ? [entry.anchor.rest] : []),
  ...entry.below.flatMap((at) => rows[at]?.text ?? []),
];
