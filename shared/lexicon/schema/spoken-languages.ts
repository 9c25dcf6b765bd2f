import { z } from 'zod';
import { cefrLevels } from '../../model/candidate.ts';

const words = z.array(z.string().min(1)).min(1);
const level = z.enum(cefrLevels);

/** Names of languages and words of level, folded (lower case, no accents). */
export const spokenLanguages = z.strictObject({
  languages: z.array(z.strictObject({ code: z.string().regex(/^[a-z]{2}$/), names: words })),
  levels: z.partialRecord(level, words),
  exams: z.array(z.strictObject({ name: z.string(), from: z.record(z.string(), level) })),
  certificates: z.partialRecord(level, words),
});

export type SpokenLanguageWords = z.infer<typeof spokenLanguages>;
