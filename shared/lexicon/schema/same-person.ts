import { z } from 'zod';
import { share, text } from './term.ts';

const words = z.array(text).min(1);
const months = z.number().int().min(1);

/** When two CVs are one person's, and two briefs one role's. */
export const samePerson = z.strictObject({
  name: z.strictObject({ alike: share, similar: share }),
  history: z.strictObject({
    employer: share,
    commonMonths: months,
    agreement: share,
    contradictMonths: months,
  }),
  /** An address of so many people with other names says nothing. */
  sharedFrom: z.number().int().min(2),
  mailboxes: words,
  generations: z.strictObject({ elder: words, younger: words }),
  titles: words,
  particles: words,
  spellings: z.array(z.tuple([text, z.string()])),
  legalForms: words,
  role: z.strictObject({
    title: share,
    client: share,
    demands: share,
    doubtfulDemands: share,
    references: words,
    versionWords: words,
  }),
});
