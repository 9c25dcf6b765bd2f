import { z } from 'zod';
import { seniorities } from '../../model/signal.ts';
import { sortedById, termShape } from './term.ts';

export const seniority = sortedById(z.strictObject({ ...termShape, seniority: z.enum(seniorities) }));
