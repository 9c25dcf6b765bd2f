import { z } from 'zod';
import { legalBases } from '../../../shared/model/retention.ts';

const date = z.iso.date().transform((day) => new Date(`${day}T00:00:00Z`));

/** On what ground somebody is kept, since when and until when. Forms send an empty date where there is none. */
export const consentBody = z.object({
  basis: z.enum(legalBases),
  givenAt: date,
  expiresAt: z.union([z.literal('').transform(() => null), z.null(), date]).default(null),
});
