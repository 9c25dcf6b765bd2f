import { z } from 'zod';
import { lexiconLanguages, text } from './term.ts';

/** One sentence or word in several languages; English always, the others fall back to it. `{name}` is a gap to fill. */
const told = z
  .strictObject({
    en: text,
    ...Object.fromEntries(lexiconLanguages.filter((one) => one !== 'en').map((one) => [one, text.optional()])),
  })
  .superRefine((said, context) => {
    const gaps = (one: string) =>
      [...one.matchAll(/\{[a-z]+\}/g)]
        .map((found) => found[0])
        .sort()
        .join(' ');
    for (const [language, one] of Object.entries(said))
      if (typeof one === 'string' && gaps(one) !== gaps(said.en))
        context.addIssue({ code: 'custom', path: [language], message: 'not the gaps of the English sentence' });
  });

export const explanations = z.strictObject({
  /** Sentences of the explanation, by key. */
  sentences: z.record(z.string(), told),
  /** Words that fill gaps, by key. */
  words: z.record(z.string(), told),
});
export type Explanations = z.infer<typeof explanations>;
