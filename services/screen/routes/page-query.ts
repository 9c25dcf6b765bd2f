import { z } from 'zod';

/** Which stretch of a list; nonsense in the address falls back to the beginning. */
export const pageQuery = z.object({
  from: z.coerce.number().int().min(0).max(1_000_000).catch(0),
  size: z.coerce.number().int().min(1).max(200).catch(50),
});

/** Entries of a shortlist are tall and made of many pieces: fewer of them on a page. */
export const listQuery = pageQuery.extend({ size: z.coerce.number().int().min(1).max(100).catch(25) });

export const idParams = z.object({ id: z.uuid() });
