import { z } from 'zod';
import { productTypes } from './products.ts';
import { share, text } from './term.ts';

const types = z.array(z.enum(productTypes)).min(1);

/** How far experience moves between products when products.yml names no pair: the first rule that applies. */
export const productTransfer = z.strictObject({
  /** The relation of the two products, from near to far. */
  relations: z.strictObject({
    sameProduct: share,
    sameFamily: share,
    sameGroup: share,
    sameVendorAndType: share,
    sameTypeAndIndustry: share,
    sameType: share,
    otherwise: share,
  }),
  /** Work with one kind of product, counted for another kind. */
  kinds: z.array(z.strictObject({ to: types, from: types, factor: share, reason: text })).min(1),
  /** What a factor means for a product that is a must. */
  bands: z.strictObject({ satisfies: share, satisfiesWithLearning: share, nearMiss: share }),
});
export type ProductTransfer = z.infer<typeof productTransfer>;
