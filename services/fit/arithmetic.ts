export const clamp = (value: number): number => Math.min(1, Math.max(0, value));

/** Mean of `score` weighed by `weight`; null when there is nothing to weigh. */
export const weightedMean = (rows: readonly { readonly weight: number; readonly score: number }[]): number | null => {
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  return total > 0 ? rows.reduce((sum, row) => sum + row.weight * row.score, 0) / total : null;
};

/** Years from a partial date ("2019" counts as mid-year) to an ISO date. */
export const yearsBetween = (from: string, to: string): number => monthsOf(to) / 12 - monthsOf(from) / 12;

const months = new Map<string, number>();

/** Kept by date: there are some hundreds of them in however many careers. */
const monthsOf = (date: string): number => {
  const known = months.get(date);
  if (known !== undefined) return known;
  const count = Number(date.slice(0, 4)) * 12 + (Number(date.slice(5, 7)) || 7) - 1;
  months.set(date, count);
  return count;
};
