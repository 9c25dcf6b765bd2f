import { z } from 'zod';
import { sectionKinds } from '../../model/candidate.ts';

const words = z.array(z.string().min(1)).min(1);

/** Headings of CVs, folded (lower case, no accents). */
export const headings = z.strictObject({
  sections: z.record(z.enum(sectionKinds), words),
  documents: words,
  fields: z.strictObject({ title: words, employer: words, client: words, period: words, place: words }),
  projects: words,
});

export type HeadingWords = z.infer<typeof headings>;
