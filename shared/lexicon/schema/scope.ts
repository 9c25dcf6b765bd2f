import { z } from 'zod';
import { briefBlocks } from '../../model/brief.ts';
import { sectionKinds } from '../../model/candidate.ts';
import { effects } from './contexts.ts';
import { category, share, sortedById, term, termShape } from './term.ts';

export const scope = z.strictObject({
  categories: sortedById(z.strictObject({ ...termShape, category })),
  /** Words for several plants: a number before them is how many; `most` is the axis they can reach (consultants: 2). */
  sites: sortedById(z.strictObject({ ...termShape, most: z.number().min(0).max(4).optional() })),
  /** Words that state reach by themselves, with the value of the axis (0..4). */
  reach: sortedById(z.strictObject({ ...termShape, reach: z.number().min(0).max(4) })),
  /** Words of a title that state reach, with the value of the axis (0..4). */
  spans: sortedById(z.strictObject({ ...termShape, reach: z.number().min(0).max(4) })),
  /** Money and people somebody answers for. */
  charge: sortedById(term),
  /** Phases of a project. */
  phases: sortedById(term),
  /** Titles of who makes the goods and uses the systems for it. */
  users: sortedById(term),
  numbers: z.record(z.string(), z.number().int().min(2)),
  worth: z.record(z.enum(['none', ...effects]), share),
  sections: z.record(z.enum(sectionKinds), share),
  blocks: z.record(z.enum(briefBlocks), share),
  demandWorth: share,
  saturation: z.strictObject({ levels: z.number().positive(), cells: z.number().positive() }),
  /** Years since the end -> factor; rising years, falling factors. */
  recency: z.array(z.tuple([z.number().min(0), share])).min(2),
});
export type ScopeRules = z.infer<typeof scope>;
