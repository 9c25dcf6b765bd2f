import { z } from 'zod';
import { briefBlocks } from '../../model/brief.ts';
import { phraseBook } from './phrase-book.ts';
import { id, text } from './term.ts';

/** Checks that code makes; what they look for is said in services/signals/clarifications. */
export const clarificationChecks = [
  'too-short',
  'both-labels',
  'label-narrower',
  'label-broader',
  'label-elsewhere',
  'sap-product',
  'hands-on-and-strategy',
  'control-under-mes',
  'business-under-mes',
  'product-missing',
  'modules-missing',
  'impossible-years',
  'reach-missing',
  'location-missing',
  'several-places',
  'onsite-fuzzy',
  'onsite-missing',
  'travel-missing',
  'travel-against-site',
  'language-missing',
  'language-level',
  'permit-missing',
  'contract-missing',
  'contract-either',
  'start-missing',
  'pay-missing',
  'pay-fuzzy',
  'pay-below-scope',
  'wish-list',
  'far-apart',
  'junior-with-years',
  'protected',
  'client-missing',
  'industry-missing',
] as const;
export type ClarificationCheck = (typeof clarificationChecks)[number];

const question = z.strictObject({ en: text, de: text, fr: text, es: text, it: text, nl: text, pt: text });

export const clarifications = z.array(
  z
    .strictObject({
      id,
      topic: text,
      /** 1 blocks the search, 2 changes the ranking, 3 improves. */
      priority: z.number().int().min(1).max(3),
      /** Asked only beside others. */
      weak: z.literal(true).optional(),
      /** Asks for a condition the brief says nothing about: only beside others, or when every such condition is missing. */
      silent: z.literal(true).optional(),
      when: z.enum(clarificationChecks).optional(),
      words: phraseBook.optional(),
      /** Where `words` count; everywhere that is about the role when left out. */
      blocks: z.array(z.enum(briefBlocks)).min(1).optional(),
      /** For the recruiter: in the languages of the screen. */
      finding: z.strictObject({ en: text, de: text }),
      question,
    })
    .refine(({ when, words }) => (when === undefined) !== (words === undefined), 'either `when` or `words`'),
);
export type ClarificationEntry = z.infer<typeof clarifications>[number];

/** Words the checks look for. */
export const clarificationWords = z.strictObject({
  handsOn: phraseBook,
  strategy: phraseBook,
  /** Work below Level 3 as a demand. */
  control: phraseBook,
  /** Titles that say so themselves. */
  controlTitles: phraseBook,
  /** Work above Level 3 as a demand: setting up and running the ERP. */
  business: phraseBook,
  businessTitles: phraseBook,
  pay: phraseBook,
  /** Pay without a figure. */
  fuzzyPay: phraseBook,
  /** Pay by a named scale: as good as a figure. */
  payScale: phraseBook,
  engineerPay: phraseBook,
  /** SAP's MES without saying which. */
  sapMes: phraseBook,
  connection: phraseBook,
});
