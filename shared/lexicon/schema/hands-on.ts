import { z } from 'zod';

/** Thousandths of a logit by which each word or term around a product's name speaks for work on it; learned, not written by hand. */
export const handsOn = z.strictObject({ bias: z.int(), features: z.record(z.string().min(2), z.int()) });
