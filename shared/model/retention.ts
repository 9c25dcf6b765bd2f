import { z } from 'zod';

/** On what ground a person's data are kept (GDPR, article 6(1) a, b and f). */
export const legalBases = ['consent', 'contract', 'interest'] as const;
export type LegalBasis = (typeof legalBases)[number];

/** How long people are kept; nothing is due while nobody has set it. */
export const retentionSchema = z.object({
  basis: z.enum(legalBases),
  /** Since the last contact. */
  months: z.coerce.number().int().min(1).max(240),
  warnDays: z.coerce.number().int().min(0).max(365),
  /** What happens to who is due: only listed, or erased by night. */
  when: z.enum(['list', 'erase']),
});
export type Retention = z.infer<typeof retentionSchema>;

/** What the due date follows from. */
export interface Kept {
  /** Newest of drop, decision, correction and statement of the ground. */
  readonly lastContact: Date;
  /** As stated for the person; null: as set for all. */
  readonly basis: LegalBasis | null;
  /** Of the stated ground; null: none. */
  readonly expiresAt: Date | null;
}

const monthsAfter = (date: Date, months: number): Date => {
  const later = new Date(date);
  later.setUTCMonth(later.getUTCMonth() + months, 1);
  const lastDay = new Date(Date.UTC(later.getUTCFullYear(), later.getUTCMonth() + 1, 0)).getUTCDate();
  later.setUTCDate(Math.min(date.getUTCDate(), lastDay));
  return later;
};

/** A stated expiry counts; a contract without one holds; else the months since the last contact. null: never. */
export const dueDate = (
  { lastContact, basis, expiresAt }: Kept,
  { months }: Pick<Retention, 'months'>,
): Date | null => {
  if (expiresAt !== null) return expiresAt;
  return basis === 'contract' ? null : monthsAfter(lastContact, months);
};

const dayMs = 86_400_000;

export const standingOf = (due: Date | null, now: Date, { warnDays }: Pick<Retention, 'warnDays'>) => {
  if (due === null || due.getTime() - now.getTime() > warnDays * dayMs) return 'kept';
  return due <= now ? 'due' : 'warned';
};
