interface Placed {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

export const lookAlikes = 'look-alikes';

const isLookAlike = (hit: Placed): boolean => hit.file === lookAlikes;

const covers = (outer: Placed | undefined, hit: Placed): boolean => {
  if (!outer || hit.to > outer.to || hit.from < outer.from) return false;
  return isLookAlike(outer) ? !isLookAlike(hit) : hit.to - hit.from < outer.to - outer.from;
};

/**
 * Leaves out what stands inside a longer hit of the same file, inside a product's name, or in or as a look-alike.
 * @param hits by place, the longest first, look-alikes before others of their length
 */
export const withoutInner = <Hit extends Placed>(hits: readonly Hit[]): Hit[] => {
  const reach = new Map<string, Hit>();
  return hits.filter((hit) => {
    const same = reach.get(hit.file);
    if (covers(same, hit) || covers(reach.get(lookAlikes), hit)) return false;
    if (hit.file !== 'contexts.cues' && covers(reach.get('products'), hit)) return false;
    if (!same || hit.to > same.to) reach.set(hit.file, hit);
    return true;
  });
};
