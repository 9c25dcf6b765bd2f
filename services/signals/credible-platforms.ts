/**
 * Which products that no job names as work count as worked with all the same.
 *
 * A list says little, but its words can be borne out: by work with a sibling of the same line, or by words in the
 * told work that only people use who have been inside the product (product-modules.yml).
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Product } from '../../shared/lexicon/schema/products.ts';
import type { WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import type { Mention, Reading } from './mention.ts';

/** All that a text says of one product. */
export interface Grouped {
  readonly id: string;
  readonly product: Product | undefined;
  readonly mentions: readonly Mention[];
  /** What was done with it, by mention. */
  readonly kinds: readonly (readonly WorkKind[])[];
  readonly worked: boolean;
  /** A brief asks for it. */
  readonly asked: boolean;
}

/** Where somebody tells what was done, as against lists of what is known. */
export const tellsWork = ({ place }: Pick<Mention, 'place'>): boolean =>
  place.employment !== null || place.where === 'experience' || place.where === 'projects';

const certain = 0.5;
const wordsFromInside = 2;

const ownersOf = perLexicon(
  (lexicon) => new Map(lexicon['product-modules'].map(({ id, products }) => [id, products] as const)),
);

/** Products and families -> the different words from inside them that stand in told work. */
export const insideWords = (reading: Reading, lexicon: Lexicon): ReadonlyMap<string, number> => {
  const owners = ownersOf(lexicon);
  const words = new Map<string, string[]>();
  for (const mention of reading.byFile.get('product-modules') ?? [])
    if (mention.truth >= certain && tellsWork(mention))
      for (const owner of owners.get(mention.id) ?? []) addTo(words, owner, mention.hit.text.toLowerCase());
  return new Map([...words].map(([owner, found]) => [owner, new Set(found).size]));
};

/** Kinds that have people of their own: who models workflows in a brand's MES has not therefore worked in its QMS. */
const ownTrades: ReadonlySet<Product['type']> = new Set([
  'lims',
  'cds',
  'qms',
  'caq',
  'cmms',
  'eam',
  'wms',
  'aps',
  'plm',
]);
const sameTrade = (one: Product, other: Product): boolean =>
  one.type === other.type || (!ownTrades.has(one.type) && !ownTrades.has(other.type));

/** Listed beside work with its sibling (same line, or same brand or vendor and same kind): taken for true. */
const hasSibling = (product: Product | undefined, worked: readonly Product[]): boolean =>
  product !== undefined &&
  worked.some(
    (other) =>
      (product.brand !== undefined &&
        product.brand === other.brand &&
        product.brand !== 'sap' &&
        sameTrade(product, other)) ||
      (product.family !== undefined && product.family === other.family) ||
      (product.vendor === other.vendor && product.type === other.type),
  );

const doneByHand: ReadonlySet<WorkKind> = new Set(['configured', 'validated']);

/** "Validated: PAS-X, TrackWise": a list that says what was done with what it names. */
const saysWhatWasDone = ({ place, kinds, truth }: Mention): boolean =>
  place.where === 'skills' && truth === 1 && kinds.some((kind) => doneByHand.has(kind));

/** The list itself must not doubt it ("basic", "user"), nor the text say that others did it. */
export const isCredible = (
  one: Grouped,
  { worked, inside }: { readonly worked: readonly Product[]; readonly inside: ReadonlyMap<string, number> },
): boolean => {
  if (!one.mentions.some(({ truth }, index) => truth === 1 && one.kinds[index]?.includes('listed'))) return false;
  if (one.mentions.some((mention) => mention.effects.has('replaced'))) return true;
  if (one.kinds.some((kinds) => kinds.includes('mentioned'))) return false;
  if (one.mentions.some(saysWhatWasDone)) return true;
  const fromInside = Math.max(inside.get(one.id) ?? 0, inside.get(one.product?.family ?? '') ?? 0);
  return fromInside >= wordsFromInside || hasSibling(one.product, worked);
};
