import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);
const code = z.string().regex(/^[A-Z]{2}$/);

/** What candidates say about starting, moving, travelling, contracts, permits and pay; folded. */
export const conditions = z.strictObject({
  numbers: z.record(z.string().regex(/^\d+$/), words),
  units: z.strictObject({ day: words, week: words, month: words }),
  notice: words,
  immediately: words,
  available: words,
  travel: words,
  noTravel: words,
  /** Percent of working time -> words that stand for it beside a word of travel. */
  shares: z.record(z.string().regex(/^\d+$/), words),
  relocate: words,
  refusals: words,
  radius: words,
  remote: words,
  onsite: words,
  perWeek: words,
  permanent: words,
  freelance: words,
  wish: words,
  sponsorship: words,
  permit: words,
  permitPlaces: z.record(code, words),
  citizen: words,
  unionMembers: z.array(code),
  pay: words,
  payPeriods: z.strictObject({ hour: words, day: words, month: words, year: words }),
  /** "28 LPA": one is 100 000 rupees. */
  lakhs: words,
  /** Tell what a person asks for from what is paid now. */
  expected: words,
  currencies: z.record(z.string().regex(/^[A-Z]{3}$/), words),
  sensitive: z.strictObject({
    nationality: words,
    birth: words,
    gender: words,
    family: words,
    photo: words,
    religion: words,
    health: words,
  }),
});

export type ConditionWords = z.infer<typeof conditions>;
