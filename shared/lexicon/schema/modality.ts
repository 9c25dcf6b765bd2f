import { z } from 'zod';
import { demandTopics } from '../../model/brief.ts';
import { phraseBook } from './phrase-book.ts';

export const modality = z.strictObject({
  /** Words that say how much a demand counts (briefs.md 2.1). */
  cues: z.array(z.strictObject({ strength: z.number().min(0).max(1), phrases: phraseBook })),
  /** Words that take a cue back: "not", "kein". */
  negations: phraseBook,
  /** Sentences that say what the role is not. */
  exclusions: phraseBook,
  /** Heads of clauses that say what is not meant: "not as PMO". */
  contrasts: phraseBook,
  /** Sentences about the procedure, greetings: nothing is asked of a person there. */
  procedure: phraseBook,
  /** Sentences in a section of exclusions that say what the role is. */
  affirmations: phraseBook,
  /** "or similar": neighbours of what is named count too. */
  openings: phraseBook,
  /** Words between members of a choice. */
  alternatives: phraseBook,
  /** Character traits: asked for everywhere, decide nowhere. */
  soft: phraseBook,
  /** Words of demands that no term of the lexicon stands for. */
  topics: z.array(z.strictObject({ topic: z.enum(demandTopics), phrases: phraseBook })),
  /** Verbs of tasks and the strength of what they imply (briefs.md S2). */
  verbs: z.array(z.strictObject({ strength: z.number().min(0).max(1), phrases: phraseBook })),
  /** Small words that give a sentence's language away. */
  functionWords: phraseBook,
  /** Words with a full stop that ends no sentence. */
  abbreviations: z.array(z.string()),
});
