import { z } from 'zod';

const words = z.array(z.string().min(1));

const kind = z.strictObject({
  /** What such a document calls itself in its first lines or its name. */
  names: words,
  /** Headings that only such a document has; compared as whole lines. */
  headings: words,
  /** Turns of phrase anywhere in the text. */
  phrases: words,
  /** A text of this kind. */
  example: z.string().min(10),
});

/** Words by which a recruiter tells one kind of document from another; folded (lower case, no accents). */
export const documentKindWords = z.strictObject({
  cv: kind,
  brief: kind,
  'cover-letter': kind,
  certificate: kind,
  other: kind,
  /** By language: words for the writer, for the reader, and for the writer's company. */
  pronouns: z.record(z.string().length(2), z.strictObject({ self: words, reader: words, us: words })),
});

export type DocumentKindWords = z.infer<typeof documentKindWords>;
