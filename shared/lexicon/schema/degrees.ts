import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Words of degrees by rank, folded. */
export const degrees = z.strictObject({
  vocational: words,
  technician: words,
  bachelor: words,
  master: words,
  doctorate: words,
});
