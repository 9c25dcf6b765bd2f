import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Words of job titles, folded (lower case, no accents). */
export const titles = z.strictObject({
  words: z.array(z.strictObject({ lang: z.string().length(2), words })),
  endings: words,
  ranks: words,
  fields: words,
  /** Lead to a title in a career told in sentences: "I worked as". */
  told: words,
  /** Lead to a title anywhere in a sentence: "as an". */
  as: words,
  /** Words of order before a job: "before that". */
  order: words,
});
