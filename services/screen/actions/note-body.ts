import { z } from 'zod';

/** As many characters as a note may have. */
export const longestNote = 4_000;

/** What somebody writes down about a person. Browsers send line ends as two characters. */
export const noteBody = z.object({
  text: z
    .string()
    .transform((text) => text.replaceAll('\r\n', '\n'))
    .pipe(z.string().trim().min(1).max(longestNote)),
});
