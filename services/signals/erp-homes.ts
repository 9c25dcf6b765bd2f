/**
 * Which employments have the ERP as their home: its parts are what was worked with, and no system of level 3 is. What is
 * planned, checked and traced there in the ERP is business work (level 4), whatever the words (isa95.md section 8).
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';

const certain = 0.5;

/** @returns the indexes of the employments; what stands outside them is nobody's home */
export const erpHomes = ({ byFile }: Pick<Reading, 'byFile'>, lexicon: Lexicon): ReadonlySet<number> => {
  const known = productsOf(lexicon);
  const parts = new Set<number>();
  const plants = new Set<number>();
  for (const { id, truth, hit, place, effects } of byFile.get('products') ?? []) {
    const product = known.get(id);
    if (place.employment === null || truth < certain || hit.weak || effects.has('interfaced')) continue;
    if (product?.levels[0] === 'L3') plants.add(place.employment);
    if (isErpPart({ file: 'products', id }, lexicon)) parts.add(place.employment);
  }
  return new Set([...parts].filter((job) => !plants.has(job)));
};

/** "SAP PP", not "SAP": who names the part has been inside. */
export const isErpPart = ({ file, id }: Pick<Mention, 'file' | 'id'>, lexicon: Lexicon): boolean => {
  const product = file === 'products' ? productsOf(lexicon).get(id) : undefined;
  return product?.brand !== undefined && product.levels[0] === 'L4' && !product.suite && !product.generic;
};
