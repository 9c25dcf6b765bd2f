import { z } from 'zod';
import { employerKinds } from '../../model/candidate.ts';

const words = z.array(z.string().min(1)).min(1);

/** Words of employers' names; folded but for `legalForms`. */
export const employers = z.strictObject({
  legalForms: words,
  words,
  surelyAt: words,
  at: words,
  kinds: z.record(z.enum(employerKinds), words),
});
