import { z } from 'zod';
import { id, sortedById, termShape } from './term.ts';

/** A maker named without a product ("Siemens MES"): what is probably meant, never more than a weak mention. */
export const productVendors = sortedById(
  z.strictObject({
    ...termShape,
    /** Products it may stand for, likeliest first; [] when the maker alone says nothing. */
    means: z.array(id),
    /** Ask rather than guess. */
    ask: z.boolean(),
  }),
);
export type ProductVendor = z.infer<typeof productVendors>[number];
