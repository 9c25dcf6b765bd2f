/**
 * Entries with their headers, in the order of a list -> whose employer is whose: a firm that stands once above several
 * jobs, a firm with dates of its own, assignments inside a job.
 */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import { fold } from '../../phrases/fold.ts';
import type { Anchor } from '../anchor.ts';
import { isProject } from '../find-anchors.ts';
import { isLabelledAs } from '../header/labelled-rows.ts';
import type { EntryHeader } from '../header/read-header.ts';
import { employerWeight, trimPiece } from '../header/weigh-piece.ts';
import type { Entry } from './entry-rows.ts';

const sameEmployer =
  /\b(?:same (?:company|employer)|as above|gleiche firma|gleiches unternehmen|selbe firma|derselbe arbeitgeber|ebenda|ebd|idem|ibid(?:em)?|ditt?o|meme (?:societe|entreprise|employeur)|misma (?:empresa|compania)|mismo empleador|stess[ao] (?:azienda|societa|datore)|zelfde (?:bedrijf|werkgever)|mesm[ao] (?:empresa|empregador))\b/u;

export interface Headed {
  readonly entry: Entry;
  readonly texts: readonly string[];
  readonly header: EntryHeader;
  /** First row. */
  readonly from: number;
}

/** A firm that stands once above several jobs is the employer of all of them. */
export const inherit = (headed: readonly Headed[]): readonly Headed[] => {
  let employer: string | null = null;
  return headed.map((item) => {
    const said = item.header.employer;
    const same = item.texts.some((text) => sameEmployer.test(fold(text)));
    if (said !== null && !same) {
      employer = said;
      return item;
    }
    return item.header.client !== null && !same ? item : { ...item, header: { ...item.header, employer } };
  });
};

/**
 * "Plant IT" in "Senior Manager – Plant IT (2012 – 2017)" below "Foo Ltd (2012 – today)" is a field and no firm: inside
 * a firm's own dates only what is surely a firm names another one.
 */
export const withoutFalseEmployers = (headed: readonly Headed[], lexicon: Lexicon): readonly Headed[] => {
  let firm: Headed | null = null;
  return headed.map((item) => {
    const { title, employer } = item.header;
    if (title === null && employer !== null) firm = item;
    if (firm === null || firm === item || title === null || employer === null) return item;
    const doubtful = employerWeight(employer, lexicon) < 3 && within(item.entry.anchor, firm.entry.anchor);
    const whole = item.texts.length === 1 ? trimPiece(item.texts[0] ?? '') : null;
    return doubtful && whole?.startsWith(title) === true
      ? { ...item, header: { ...item.header, title: whole, employer: firm.header.employer } }
      : item;
  });
};

/** The dates of the one lie inside those of the other. */
export const within = (inner: Anchor, outer: Anchor): boolean =>
  (inner.start ?? '') >= (outer.start ?? '') &&
  (outer.current || (!inner.current && (inner.end ?? '') <= (outer.end ?? '')));

/** "Siemens AG, 2015 – today" above the jobs held there is no job of its own. */
export const isUmbrella = (item: Headed, next: Headed | undefined): boolean =>
  item.header.title === null &&
  next !== undefined &&
  next.header.title !== null &&
  within(next.entry.anchor, item.entry.anchor) &&
  (next.header.employer === item.header.employer || next.header.employer === null);

/** "Mission: Brewery of Lille, 2019 – 2020" inside the dates of a job with a title is work done in that job. */
const isAssignment = (item: Headed, owner: Headed | undefined, lexicon: Lexicon): boolean =>
  owner !== undefined &&
  owner.header.title !== null &&
  within(item.entry.anchor, owner.entry.anchor) &&
  item.texts.some((text) => isProject(text, lexicon) || isLabelledAs(text, 'client', lexicon));

/** Entries without the assignments inside them, whose lines stay with their job. */
export const withoutAssignments = (headed: readonly Headed[], lexicon: Lexicon): readonly Headed[] => {
  const kept: Headed[] = [];
  for (const item of headed) if (!isAssignment(item, kept.at(-1), lexicon)) kept.push(item);
  return kept;
};
