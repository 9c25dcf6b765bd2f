import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { Product } from '../../../shared/lexicon/schema/products.ts';

export const productsById = perLexicon(
  ({ products }): ReadonlyMap<string, Product> => new Map(products.map((product) => [product.id, product])),
);

/** The same industry group: most of where the narrower one is at home. One industry of five in common is none. */
const shareIndustry = ({ industries: a }: Product, { industries: b }: Product): boolean =>
  2 * a.filter((one) => b.includes(one)).length >= Math.max(1, Math.min(a.length, b.length));

/** Only the brand is named: any product of it and of the kind will do. "SAP" is the ERP whatever its release or module. */
const meansAnyOf = (wanted: Product, have: Product): boolean => {
  if (wanted.brand === undefined || wanted.brand !== have.brand) return false;
  if (wanted.type === 'erp' && wanted.generic === true) return true;
  return wanted.type === have.type && (wanted.generic === true || (have.generic === true && have.type === 'erp'));
};

/** platforms.md section 8a: what holds when no pair is listed; near relations first, then the kinds of product. */
const byRelation = (wanted: Product, have: Product, lexicon: Lexicon): number => {
  const { relations, kinds } = lexicon['product-transfer'];
  const sameType = wanted.type === have.type;
  if (sameType && wanted.family !== undefined && wanted.family === have.family) return relations.sameFamily;
  if (wanted.group !== undefined && wanted.group === have.group) return relations.sameGroup;
  const kind = kinds.find(({ to, from }) => to.includes(wanted.type) && from.includes(have.type))?.factor;
  if (!sameType) return kind ?? relations.otherwise;
  if (wanted.vendor === have.vendor) return Math.max(relations.sameVendorAndType, kind ?? 0);
  return Math.max(shareIndustry(wanted, have) ? relations.sameTypeAndIndustry : relations.sameType, kind ?? 0);
};

const workedOut = perLexicon(() => new Map<string, Map<string, number>>());

/** How far experience with `have` counts for `wanted` (ids of products.yml), 0..1. */
export const transferFactor = (wanted: string, have: string, lexicon: Lexicon): number => {
  const known = workedOut(lexicon);
  const row = known.get(wanted) ?? new Map<string, number>();
  known.set(wanted, row);
  const before = row.get(have);
  if (before !== undefined) return before;
  const factor = workOutTransfer(wanted, have, lexicon);
  row.set(have, factor);
  return factor;
};

const workOutTransfer = (wanted: string, have: string, lexicon: Lexicon): number => {
  if (wanted === have) return lexicon['product-transfer'].relations.sameProduct;
  const book = productsById(lexicon);
  const [target, source] = [book.get(wanted), book.get(have)];
  if (!target || !source) return lexicon['product-transfer'].relations.otherwise;
  if (meansAnyOf(target, source)) return lexicon['product-transfer'].relations.sameFamily;
  const listed = target.transfers.filter(
    ({ from }) => from === have || from === source.family || from === source.group,
  );
  const pair = listed.find(({ from }) => from === have) ?? listed[0];
  return pair ? pair.factor : byRelation(target, source, lexicon);
};
