import { z } from 'zod';
import { cellPattern, share, sortedById, termShape } from './term.ts';

export const methodKinds = ['delivery', 'improvement', 'maintenance', 'quality', 'planning', 'validation'] as const;

export const method = z.strictObject({
  ...termShape,
  kind: z.enum(methodKinds),
  /** Cells of the activity model it points to. */
  cells: z.array(cellPattern),
  /** Weight as a sign of work with a system rather than with people and paper, 0..1. */
  weight: share,
});
export type Method = z.infer<typeof method>;

export const methods = sortedById(method);
