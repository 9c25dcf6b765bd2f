import { z } from 'zod';
import { level, share, sortedById, termShape } from './term.ts';

/** Words that tie a line of work to functional levels, and how strongly. */
export const levelWords = z.strictObject({ ...termShape, levels: z.partialRecord(level, share) });
export type LevelWords = z.infer<typeof levelWords>;

export const levels = sortedById(levelWords);
