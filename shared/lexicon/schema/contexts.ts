import { z } from 'zod';
import { sortedById, termShape, text } from './term.ts';

export const effects = [
  'negated',
  'wished',
  'mentioned',
  'others',
  'far-end',
  'hedged',
  'weakened',
  'replaced',
  'interfaced',
  'listed',
] as const;
export type Effect = (typeof effects)[number];

export const cue = z.strictObject({
  ...termShape,
  effect: z.enum(effects),
  /** Where the cue stands, seen from the term it speaks about. */
  side: z.enum(['before', 'after', 'around']),
  /** How far it carries: words, to the end of the clause, sentence or line, or the list it opens or stands over as a heading. */
  reach: z.union([z.number().int().min(1).max(30), z.enum(['clause', 'sentence', 'line', 'list'])]),
  /** Lexicon files it speaks about; all when left out. */
  files: z.array(text).min(1).optional(),
  /** Counts only as the opening of its sentence, before a colon. */
  opens: z.literal(true).optional(),
  /** Words between cue and term that end it: "moved from A to B" speaks of A only. */
  until: z.array(text).default([]),
  /** Words that void it where they follow at once, before any product: what was "chosen, installed and run" was not only chosen. */
  unless: z.array(text).default([]),
});
export type Cue = z.infer<typeof cue>;

export const contexts = z.strictObject({
  /** Small words that may stand between the words of a term, or be missing. */
  fillers: z.array(text).min(1),
  cues: sortedById(cue),
});
