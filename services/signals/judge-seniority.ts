/** Titles and years -> rung of the ladder (roles.md section 3); a title without the work behind it does not climb. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Seniority, seniorities } from '../../shared/model/signal.ts';
import { termsOfTitle } from './terms-of-title.ts';

const rank = (seniority: Seniority): number => seniorities.indexOf(seniority);

const rungsOf = perLexicon((lexicon) => new Map(lexicon.seniority.map((one) => [one.id, one.seniority])));

const namedBy = (title: string, lexicon: Lexicon): readonly string[] =>
  termsOfTitle(title, lexicon)
    .filter(({ file }) => file === 'seniority')
    .map(({ id }) => id);

/** The rung a title names; null when it names none. "junior" wins over what follows, else the highest word. */
export const seniorityOfTitle = (title: string, lexicon: Lexicon): Seniority | null => {
  const known = rungsOf(lexicon);
  const rungs = namedBy(title, lexicon)
    .map((id) => known.get(id))
    .filter((one) => one !== undefined);
  if (rungs.includes('junior')) return 'junior';
  return rungs.length === 0 ? null : rungs.reduce((a, b) => (rank(b) > rank(a) ? b : a));
};

/** Mandate (0..4) people of that rung usually have, where no verb says it. */
export const usualMandate: Readonly<Record<Seniority, number>> = {
  junior: 1,
  mid: 2,
  senior: 2,
  lead: 3,
  architect: 3,
  programme: 4,
  executive: 4,
};

const byYears = (years: number | null): Seniority | null => {
  if (years === null) return null;
  if (years < 2) return 'junior';
  return years < 5 ? 'mid' : 'senior';
};

/** What the described work says, where the title is only a title. */
export interface Standing {
  /** In the field's work; lifts a plain title ("MES Engineer" after seven years is a senior). */
  readonly years: number | null;
  /** Axes 0..4. */
  readonly breadth: number;
  readonly mandate: number;
  readonly reach: number;
  /** Money and people answered for: 0..2 (scope.yml, charge). */
  readonly charge: number;
  /** A brief's title is the role; a person's must be borne out by the work. */
  readonly stated: boolean;
}

const owns = 2.7;
const designs = 2.3;
const everywhere = 4;
const broad = 2;

/**
 * Mandate over several categories in the whole enterprise, with money and people: a function is led, whatever the
 * card says. "Head" of something at a few sites is a lead.
 */
const byCharge = (named: Seniority, title: string, lexicon: Lexicon, standing: Standing): Seniority => {
  const { breadth, mandate, reach, charge, stated } = standing;
  const words = namedBy(title, lexicon);
  // A programme ends one day: who runs it stays a head of a programme.
  if ((named !== 'lead' && named !== 'programme') || words.includes('programme')) return named;
  if (mandate >= owns && reach >= everywhere && breadth >= broad)
    return charge >= 2 ? 'executive' : charge === 1 ? 'programme' : named;
  return named === 'programme' && !stated && reach < everywhere && charge < 2 ? 'lead' : named;
};

/** "Architect" of one site who builds what others designed (roles.md X19), "director" without any mandate. */
const isEmpty = (named: Seniority, { mandate, reach, stated }: Standing): boolean =>
  !stated && rank(named) >= rank('architect') && mandate < designs && reach < 2;

/** Who only uses the systems is a junior whatever the card says. */
export const judgeSeniority = (title: string | null, standing: Standing, lexicon: Lexicon): Seniority | null => {
  const named = title === null ? null : seniorityOfTitle(title, lexicon);
  const earned = byYears(standing.years);
  if (title === null || named === null) return earned;
  if (standing.mandate < 1) return 'junior';
  if (isEmpty(named, standing)) return earned ?? 'mid';
  if (named === 'mid') return earned === 'senior' ? 'senior' : named;
  return byCharge(named, title, lexicon, standing);
};
