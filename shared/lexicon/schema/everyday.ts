import { z } from 'zod';
import { allCells } from './cells.ts';
import { alias, id, language, share, sortedById, termShape, text } from './term.ts';

const words = sortedById(
  z.strictObject({ ...termShape, phrases: z.partialRecord(language, z.array(alias).min(1)).default({}) }),
);

const meanings = sortedById(
  z.strictObject({
    id,
    says: text,
    /** As in cells.yml: how strongly a sentence that says it shows the cell. */
    cells: z.partialRecord(z.enum(allCells), share),
    /** Groups of `words`: one of each must stand in the sentence. */
    all: z.array(id).min(2),
    /** A sentence that says it. */
    example: text,
  }),
);

/** Words that say nothing alone, and what they say together in one sentence. */
export const everyday = z.strictObject({ words, meanings }).superRefine(({ words: groups, meanings: all }, context) => {
  const known = new Set(groups.map((group) => group.id));
  for (const [index, meaning] of all.entries())
    for (const one of meaning.all)
      if (!known.has(one))
        context.addIssue({
          code: 'custom',
          path: ['meanings', index, 'all'],
          message: `no group of words is called ${one}`,
        });
});
