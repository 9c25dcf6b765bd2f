import { z } from 'zod';
import { phraseBook } from './phrase-book.ts';

/** Attributes a client may not ask for (briefs.md section 8): found to be shown, never matched on. */
export const protectedAttributes = z.array(
  z.strictObject({
    kind: z.enum(['age', 'gender', 'nationality', 'family', 'native-speaker', 'religion', 'health']),
    phrases: phraseBook,
  }),
);
