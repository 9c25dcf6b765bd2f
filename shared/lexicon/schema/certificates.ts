import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Names and words of certificates, folded. */
export const certificates = z.strictObject({ names: words, words, courses: words });
