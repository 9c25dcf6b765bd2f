/**
 * The first of a pool as they were, and whoever has changed since -> the first now, without a look at all the others.
 *
 * Somewhat more than a list are kept. Nobody else stood before the last of them, and who did not change does not stand
 * there now; so whoever stands before that last one, among those who stayed and those who changed, stands there among all.
 */
import { compareRanked, type Ranked } from './ranked.ts';

export interface KeptRanked {
  /** Best first. */
  readonly entries: readonly Ranked[];
  /** Nobody else was in the pool. */
  readonly whole: boolean;
}

/** So many more than the list: so many may leave before the pool has to be looked at again. */
export const reserve = 20;

/**
 * @param options.changed ids of whoever came, went or changed since
 * @param options.ranked those of them who are in the pool now, as they rank among themselves; so many as are kept suffice
 * @returns null where fewer than `top` are certain
 */
export const renewRanked = (
  before: KeptRanked,
  {
    changed,
    ranked,
    top,
  }: { readonly changed: ReadonlySet<string>; readonly ranked: readonly Ranked[]; readonly top: number },
): KeptRanked | null => {
  const last = before.entries.at(-1);
  const stayed = before.entries.filter(({ id }) => !changed.has(id));
  const all = [...stayed, ...ranked].sort(compareRanked);
  const certain = before.whole || !last ? all : all.filter((one) => compareRanked(one, last) <= 0);
  if (!before.whole && certain.length < top) return null;
  const entries = certain.slice(0, top + reserve);
  return { entries, whole: before.whole && entries.length === certain.length };
};
