import { z } from 'zod';
import { sortedById, termShape } from './term.ts';

/** Ways to speak of ISA-95, with the step of the articulation scale (0..4) they show. */
export const fluency = sortedById(z.strictObject({ ...termShape, score: z.number().int().min(0).max(4) }));
