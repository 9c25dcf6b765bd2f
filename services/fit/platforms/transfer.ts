import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Product } from '../../../shared/lexicon/schema/products.ts';

const books = new WeakMap<Lexicon, ReadonlyMap<string, Product>>();

export const productsById = (lexicon: Lexicon): ReadonlyMap<string, Product> => {
  const known = books.get(lexicon);
  if (known) return known;
  const book = new Map(lexicon.products.map((product) => [product.id, product]));
  books.set(lexicon, book);
  return book;
};

const shareIndustry = (a: Product, b: Product): boolean => a.industries.some((one) => b.industries.includes(one));

/** platforms.md section 8a: what holds when no pair is listed; the first relation that applies. */
const byRelation = (wanted: Product, have: Product, lexicon: Lexicon): number => {
  const { relations, kinds } = lexicon['product-transfer'];
  const sameType = wanted.type === have.type;
  if (sameType && wanted.family !== undefined && wanted.family === have.family) return relations.sameFamily;
  if (sameType && wanted.vendor === have.vendor) return relations.sameVendorAndType;
  const kind = kinds.find(({ to, from }) => to.includes(wanted.type) && from.includes(have.type));
  if (kind) return kind.factor;
  if (!sameType) return relations.otherwise;
  return shareIndustry(wanted, have) ? relations.sameTypeAndIndustry : relations.sameType;
};

/** How far experience with `have` counts for `wanted` (ids of products.yml), 0..1. */
export const transferFactor = (wanted: string, have: string, lexicon: Lexicon): number => {
  if (wanted === have) return lexicon['product-transfer'].relations.sameProduct;
  const book = productsById(lexicon);
  const [target, source] = [book.get(wanted), book.get(have)];
  if (!target || !source) return lexicon['product-transfer'].relations.otherwise;
  const listed = target.transfers.filter(({ from }) => from === have || from === source.family);
  const pair = listed.find(({ from }) => from === have) ?? listed[0];
  return pair ? pair.factor : byRelation(target, source, lexicon);
};
