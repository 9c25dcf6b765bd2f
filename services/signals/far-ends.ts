/**
 * Which product mentions are the far end of an interface: a system of another level that messages go to or come
 * from, and whose maker does not stand in the title of the job. An MES engineer "integrates SAP"; a SAP consultant does SAP.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Product } from '../../shared/lexicon/schema/products.ts';
import type { Mention } from './mention.ts';

export const productsOf: (lexicon: Lexicon) => ReadonlyMap<string, Product> = perLexicon(
  (lexicon) => new Map(lexicon.products.map((product) => [product.id, product])),
);

const isTitle = ({ place }: Mention): boolean => place.header || place.where === 'title';

/** @param products the mentions of products */
export const createFarEnds = (products: readonly Mention[], lexicon: Lexicon) => {
  const known = productsOf(lexicon);
  const makers = new Map<number | null, Set<string>>();
  for (const mention of products) {
    const vendor = isTitle(mention) ? known.get(mention.id)?.vendor : undefined;
    if (vendor) {
      const { employment } = mention.place;
      makers.set(employment, (makers.get(employment) ?? new Set()).add(vendor));
    }
  }
  return (mention: Mention): boolean => {
    const product = mention.file === 'products' ? known.get(mention.id) : undefined;
    if (!product || product.levels[0] === 'L3' || product.levels.length === 0) return false;
    const spoken = mention.effects.has('interfaced') || (product.suite === true && mention.kinds.length === 0);
    return spoken && !makers.get(mention.place.employment)?.has(product.vendor);
  };
};
