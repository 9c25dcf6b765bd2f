interface Placed {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

const lookAlikes = 'look-alikes';

const isLookAlike = (hit: Placed): boolean => hit.file === lookAlikes;

const covers = (outer: Placed | undefined, hit: Placed): boolean => {
  if (!outer || hit.to > outer.to || hit.from < outer.from) return false;
  return isLookAlike(outer) ? !isLookAlike(hit) : hit.to - hit.from < outer.to - outer.from;
};

/**
 * Leaves out what stands inside a longer hit of the same file, inside a product's name, or in or as a look-alike.
 * @returns by place, the longest first
 */
export const withoutInner = <Hit extends Placed>(hits: readonly Hit[]): Hit[] => {
  const sorted = [...hits].sort(
    (a, b) => a.from - b.from || b.to - a.to || Number(isLookAlike(b)) - Number(isLookAlike(a)),
  );
  const reach = new Map<string, Hit>();
  return sorted.filter((hit) => {
    const same = reach.get(hit.file);
    if (covers(same, hit) || covers(reach.get(lookAlikes), hit)) return false;
    if (hit.file !== 'contexts.cues' && covers(reach.get('products'), hit)) return false;
    if (!same || hit.to > same.to) reach.set(hit.file, hit);
    return true;
  });
};
