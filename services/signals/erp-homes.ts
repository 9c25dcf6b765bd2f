/**
 * Which employments have the ERP as their home: its parts are what was worked with, and no system of level 3 is. What is
 * planned, checked and traced there in the ERP is business work (level 4), whatever the words (isa95.md section 8).
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { productsOf } from './far-ends.ts';
import type { Mention, Reading } from './mention.ts';

const certain = 0.5;
const inErp: ReadonlySet<string> = new Set(['erp', 'wms', 'qms', 'eam', 'aps']);

/**
 * @param titled whether a job's title names the ERP: then a store or laboratory kept in it is the ERP's, too
 * @returns the indexes of the employments; what stands outside them is nobody's home
 */
export const erpHomes = (
  { byFile }: Pick<Reading, 'byFile'>,
  titled: (employment: number) => boolean,
  lexicon: Lexicon,
): ReadonlySet<number> => {
  const known = productsOf(lexicon);
  const parts = new Set<number>();
  const plants = new Set<number>();
  for (const { id, truth, hit, place, effects } of byFile.get('products') ?? []) {
    const product = known.get(id);
    if (place.employment === null || truth < certain || hit.weak || effects.has('interfaced')) continue;
    const isTitled = titled(place.employment);
    if (product?.levels[0] === 'L3' && !isTitled) plants.add(place.employment);
    if (isTitled || isErpPart({ file: 'products', id }, lexicon)) parts.add(place.employment);
  }
  return new Set([...parts].filter((job) => !plants.has(job)));
};

/** "SAP PP", not "SAP": who names the part has been inside. */
export const isErpPart = ({ file, id }: Pick<Mention, 'file' | 'id'>, lexicon: Lexicon): boolean => {
  const product = file === 'products' ? productsOf(lexicon).get(id) : undefined;
  return product?.brand !== undefined && product.levels[0] === 'L4' && !product.suite && !product.generic;
};

/** SAP EWM, but not SAP Digital Manufacturing: what runs inside the ERP and carries out no orders of the floor. */
export const runsInErp = ({ file, id }: Pick<Mention, 'file' | 'id'>, lexicon: Lexicon): boolean => {
  const product = file === 'products' ? productsOf(lexicon).get(id) : undefined;
  return product?.brand === 'sap' && inErp.has(product.type);
};
