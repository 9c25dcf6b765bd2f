/**
 * What of today's date a role's fits depend on: two days with the same answer give every person the same fit.
 *
 * Products age by whole months; a start by a date is compared with notice periods, until that date is past.
 */
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import type { Role } from '../../shared/model/fit.ts';

const dayMs = 24 * 3600 * 1000;

/** @param options.today ISO date */
export const dayThatCounts = (
  { brief }: Pick<Role, 'brief'>,
  { today, weights }: { readonly today: string; readonly weights: Pick<Weights, 'tolerances'> },
): string => {
  const month = today.slice(0, 7);
  const startBy = brief.knockouts.startBy?.value ?? null;
  if (startBy === null) return month;
  const past = Date.parse(startBy) + weights.tolerances.startWeeks * 7 * dayMs < Date.parse(today);
  return past ? `${month}, past ${startBy}` : today;
};
