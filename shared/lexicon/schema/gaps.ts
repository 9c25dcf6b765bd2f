import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Entries of a career that are no employment, or do not count in full; folded. */
export const gaps = z.strictObject({ breaks: words, service: words, training: words, side: words, studies: words });
