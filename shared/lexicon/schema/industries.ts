import { z } from 'zod';
import { alias, id, share, sortedById, termShape, text } from './term.ts';

export const processTypes = [
  'batch',
  'continuous',
  'discrete',
  'job-shop',
  'none',
  'project',
  're-entrant',
  'repetitive',
  'web',
] as const;

export const industry = z.strictObject({
  ...termShape,
  /** Main one first. */
  processTypes: z.array(z.enum(processTypes)).min(1),
  /** 0 no regime .. 4 human medicines: the step of the regulation ladder. */
  regulation: z.number().int().min(0).max(4),
  /** Words that point to the industry without naming it; two different ones make a case. */
  hints: z.array(alias).default([]),
  /** How natural the move from there is, 0..1; the same both ways. */
  neighbours: z.record(id, share),
  /** What is mistaken for it, for the reader of this file. */
  traps: z.array(text).default([]),
});
export type Industry = z.infer<typeof industry>;

export const industries = sortedById(industry);
