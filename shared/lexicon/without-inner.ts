import type { Found } from './walk-terms.ts';

export const lookAlikes = 'look-alikes';

const isLookAlike = ({ end }: Found): boolean => end.term.file === lookAlikes;

const covers = (outer: Found | undefined, inner: Found): boolean => {
  if (!outer || inner.to > outer.to || inner.from < outer.from) return false;
  return isLookAlike(outer) ? !isLookAlike(inner) : inner.to - inner.from < outer.to - outer.from;
};

/**
 * Leaves out what stands inside a longer term of the same file, inside a product's name, or in or as a look-alike.
 * @param all by place, the longest first, look-alikes before others of their length
 */
export const withoutInner = (all: readonly Found[]): Found[] => {
  const reach = new Map<string, Found>();
  let alike: Found | undefined;
  let product: Found | undefined;
  return all.filter((one) => {
    const { file } = one.end.term;
    const same = reach.get(file);
    if (covers(same, one) || covers(alike, one) || (file !== 'contexts.cues' && covers(product, one))) return false;
    if (same && one.to <= same.to) return true;
    reach.set(file, one);
    if (file === lookAlikes) alike = one;
    if (file === 'products') product = one;
    return true;
  });
};
