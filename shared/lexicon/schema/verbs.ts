import { z } from 'zod';
import { workKinds } from '../../model/signal.ts';
import { alias, language, sortedById, termShape } from './term.ts';

export const verb = z.strictObject({
  ...termShape,
  /** 0 use, 1 support, 2 build, 3 design or lead, 4 own or govern (isa95.md 3.9). */
  mandate: z.number().int().min(0).max(4),
  kind: z.enum(workKinds),
  phrases: z.partialRecord(language, z.array(alias).min(1)),
});
export type Verb = z.infer<typeof verb>;

export const verbs = sortedById(verb);
