/** What the demands can come to at most for who does this work, with all terms and words that are asked for. */
import { demandsAtMost } from '../fit/answer-demands.ts';
import type { Asked } from '../fit/per-role.ts';
import { vocabularyOf } from '../fit/vocabulary-of.ts';
import type { Work } from './slices.ts';

/** null: nobody who does it is judged in them. */
export const demandsByWork = (asked: Asked, { seniority, studied }: Pick<Work, 'seniority' | 'studied'>) =>
  demandsAtMost(asked, {
    // Who does not say what they are is judged by terms or words, or not at all: at most like a head of programmes.
    seniority: seniority ?? 'programme',
    studied,
    counts: new Uint32Array(vocabularyOf(asked).length).fill(1),
    shown: () => 1,
  });
