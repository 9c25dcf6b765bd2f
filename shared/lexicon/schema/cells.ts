import { z } from 'zod';
import { activities, type Cell, categories } from '../../model/signal.ts';
import { alias, language, share, sortedById, termShape } from './term.ts';

export const allCells: readonly Cell[] = categories.flatMap((category) =>
  activities.map((activity): Cell => `${category}.${activity}`),
);

/** Phrases of one meaning, by language, and the cells of the activity model they show. */
export const cellPhrases = z.strictObject({
  ...termShape,
  phrases: z.partialRecord(language, z.array(alias).min(1)).default({}),
  /** How strongly one phrase in a line of work shows the cell: 0.5 and more is work of that category, less is touching it. */
  cells: z.partialRecord(z.enum(allCells), share),
});
export type CellPhrases = z.infer<typeof cellPhrases>;

export const cells = sortedById(cellPhrases);
