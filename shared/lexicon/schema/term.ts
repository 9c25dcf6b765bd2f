/** What every entry of the lexicon has in common: a name, the ways people write it, and sentences that prove both. */
import { z } from 'zod';
import { activities, categories, levels } from '../../model/signal.ts';

/** The languages the lexicon speaks, ISO 639-1. */
export const lexiconLanguages = ['de', 'en', 'es', 'fr', 'it', 'nl', 'pt'] as const;

export const text = z.string().trim().min(1);
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower case words joined by hyphens');
export const language = z.enum(lexiconLanguages);
export const level = z.enum(levels);
export const category = z.enum(categories);
export const share = z.number().min(0).max(1);
export const year = z.number().int().min(1960).max(2100);

/** "production.execution"; a star stands for all: "*.analysis", "maintenance.*". */
export const cellPattern = z.string().refine((value) => {
  const [left = '', right = '', ...rest] = value.split('.');
  const known = (part: string, names: readonly string[]) => part === '*' || names.includes(part);
  return rest.length === 0 && known(left, categories) && known(right, activities);
}, 'category.activity, either may be *');

/** A short name with more than one meaning, and what tells them apart. */
export const guardedAlias = z.strictObject({
  text,
  /** Upper and lower case must be as written here. */
  exact: z.literal(true).optional(),
  /** Counts only in text of these languages. */
  languages: z.array(language).min(1).optional(),
  /** Counts when one of these stands within twelve words, in the same line or under the same heading. */
  needs: z.array(text).min(1).optional(),
  /** Words of distance that still count as near, instead of the twelve, and then only inside the sentence. */
  within: z.number().int().min(1).max(30).optional(),
  /** Never counts when one of these stands as near. */
  kills: z.array(text).min(1).optional(),
  /** What it counts as when `needs` is given and none of them is near. Default: no. */
  otherwise: z.enum(['no', 'weak', 'yes']).optional(),
});
export type GuardedAlias = z.infer<typeof guardedAlias>;

/** A plain alias is found in any case, inflected, and with space, hyphen or nothing between its parts. */
export const alias = z.union([text, guardedAlias]);
export type Alias = z.infer<typeof alias>;

const sentences = z.union([text.transform((one) => [one]), z.array(text).min(1)]);

export const termShape = {
  id,
  /** As shown to people; looked for as well unless `aliases` has it in a guarded form. */
  name: text,
  aliases: z.array(alias).default([]),
  /** Sentences in which the term must be found. */
  example: sentences,
  /** Sentences in which it must not be found, although it looks like it. */
  not: sentences.optional(),
} as const;

export const term = z.strictObject(termShape);
export type Term = z.infer<typeof term>;

/** Entries in the order of their ids, no id twice: two people adding a term meet in the diff. */
export const sortedById = <T extends z.ZodType<{ readonly id: string }>>(entry: T) =>
  z
    .array(entry)
    .min(1)
    .superRefine((entries, context) => {
      entries.forEach((one, index) => {
        const before = entries[index - 1];
        if (before && before.id >= one.id)
          context.addIssue({ code: 'custom', path: [index], message: `${one.id} belongs before ${before.id}` });
      });
    });
