/** Money and people an employment (or a brief) makes somebody answer for: how many of the two, 0..2. */
import type { Reading } from './mention.ts';

export const chargeIn = ({ byFile }: Reading, employment: number | null): number =>
  new Set(
    (byFile.get('scope.charge') ?? [])
      .filter(({ place, truth }) => place.employment === employment && truth >= 0.5)
      .map(({ id }) => id),
  ).size;
