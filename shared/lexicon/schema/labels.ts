import { z } from 'zod';
import { sortedById, termShape } from './term.ts';

/** The two words everybody uses for everything: `mes` and `mom`. */
export const labels = sortedById(z.strictObject({ ...termShape, id: z.enum(['mes', 'mom']) }));
