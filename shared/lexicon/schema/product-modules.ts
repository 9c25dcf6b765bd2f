import { z } from 'zod';
import { id, sortedById, text } from './term.ts';

/** Words only people use who have worked inside the product: two of them beside its name make hands-on work likely, four sure. */
export const productModules = sortedById(
  z.strictObject({
    id,
    /** Products or families the words belong to. */
    products: z.array(id).min(1),
    words: z.array(text).min(2),
  }),
);
export type ProductModules = z.infer<typeof productModules>;
