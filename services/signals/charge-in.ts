/** Money and people an employment (or a brief) makes somebody answer for: how many of the two, 0..2. */
import type { Mention } from './mention.ts';

export const chargeIn = (mentions: readonly Mention[], employment: number | null): number =>
  new Set(
    mentions
      .filter(({ file, place, truth }) => file === 'scope.charge' && place.employment === employment && truth >= 0.5)
      .map(({ id }) => id),
  ).size;
