/**
 * Which product mentions are the far end of an interface: a system of another level that messages go to or come
 * from, and whose maker does not stand in the title of the job. An MES engineer "integrates SAP"; a SAP consultant does SAP.
 * A whole ERP named beside the plant's own system is where its orders come from, whatever the verb says; its stock and
 * purchasing, where no verb says that something was done there. What carries messages is never the far end of them.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Product } from '../../shared/lexicon/schema/products.ts';
import type { Mention } from './mention.ts';

export const productsOf: (lexicon: Lexicon) => ReadonlyMap<string, Product> = perLexicon(
  (lexicon) => new Map(lexicon.products.map((product) => [product.id, product])),
);

const certain = 0.5;
const isPlantSystem = (product: Product | undefined): boolean =>
  product?.levels[0] === 'L3' && product.brand !== 'sap' && product.type !== 'app';

/** Stock and purchasing of the house's ERP: no production, no quality, no maintenance. */
const isStockOfErp = ({ brand, depth }: Product): boolean =>
  brand === 'sap' && depth.inventory > 0 && depth.production + depth.quality + depth.maintenance === 0;

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
  const plants = new Set(
    products
      .filter(({ id, truth, hit }) => truth >= certain && !hit.weak && isPlantSystem(known.get(id)))
      .map(({ place }) => place.employment),
  );
  const siblings = new Map<number | null, Set<string>>();
  for (const { id, truth, place } of products) {
    const product = truth >= certain ? known.get(id) : undefined;
    if (product?.brand && !product.suite && product.levels[0] === 'L4')
      siblings.set(place.employment, (siblings.get(place.employment) ?? new Set()).add(product.brand));
  }
  return (mention: Mention): boolean => {
    const product = mention.file === 'products' ? known.get(mention.id) : undefined;
    if (!product || product.type === 'middleware') return false;
    const { employment, where } = mention.place;
    const beside = plants.has(employment) && (employment !== null || where === 'tasks' || where === 'context');
    const isMakers = makers.get(employment)?.has(product.vendor) ?? false;
    const isInterfaced = mention.effects.has('interfaced');
    if (isStockOfErp(product) && (isInterfaced || (beside && mention.kinds.length === 0))) return !isMakers;
    if (product.levels[0] === 'L3' || product.levels.length === 0) return false;
    const inModules = employment !== null && siblings.get(employment)?.has(product.brand ?? product.id);
    const spoken = isInterfaced || (product.suite === true && (beside || (mention.kinds.length === 0 && !inModules)));
    return spoken && !isMakers;
  };
};
