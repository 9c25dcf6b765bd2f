/**
 * What of today's date a role's fits depend on: two days with the same answer give every person the same fit.
 *
 * Products age by whole months; a start by a date is compared with notice periods, until that date is past.
 */
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import type { Knockouts } from '../../shared/model/brief.ts';

const dayMs = 24 * 3600 * 1000;

/** @param options.today ISO date */
export const dayThatCounts = (
  startBy: Pick<NonNullable<Knockouts['startBy']>, 'value'> | null,
  { today, weights }: { readonly today: string; readonly weights: Pick<Weights, 'tolerances'> },
): string => {
  const month = today.slice(0, 7);
  if (startBy === null) return month;
  const past = Date.parse(startBy.value) + weights.tolerances.startWeeks * 7 * dayMs < Date.parse(today);
  return past ? `${month}, past ${startBy.value}` : today;
};
