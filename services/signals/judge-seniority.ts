/** Titles and years -> rung of the ladder (roles.md section 3); a title without the work behind it does not climb. */
import { findTerms, matcherOf } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Seniority, seniorities } from '../../shared/model/signal.ts';

const rank = (seniority: Seniority): number => seniorities.indexOf(seniority);

const rungsOf = perLexicon((lexicon) => new Map(lexicon.seniority.map((one) => [one.id, one.seniority])));

/** The rung a title names; null when it names none. "junior" wins over what follows, else the highest word. */
export const seniorityOfTitle = (title: string, lexicon: Lexicon): Seniority | null => {
  const known = rungsOf(lexicon);
  const rungs = findTerms([title], matcherOf(lexicon))
    .hits.filter((hit) => hit.file === 'seniority')
    .map((hit) => known.get(hit.id))
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

/**
 * @param years in the field's work; lifts a plain title ("MES Engineer" after seven years is a senior)
 * @param mandate axis 0..4: who only uses the systems is a junior whatever the card says
 */
export const judgeSeniority = (
  title: string | null,
  options: { readonly years: number | null; readonly mandate: number; readonly lexicon: Lexicon },
): Seniority | null => {
  const named = title === null ? null : seniorityOfTitle(title, options.lexicon);
  if (options.mandate < 1 && named !== null) return 'junior';
  if (named === null || named === 'mid') {
    const earned = byYears(options.years);
    if (named === null) return earned;
    return earned === 'senior' ? 'senior' : named;
  }
  return named;
};
