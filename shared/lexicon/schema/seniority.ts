import { z } from 'zod';
import { seniorities } from '../../model/signal.ts';
import { alias, language, sortedById, termShape } from './term.ts';

/** German and Dutch phrases are found at the end of compounds, too: "Lösungsarchitekt", "domeinarchitect". */
export const seniority = sortedById(
  z.strictObject({
    ...termShape,
    phrases: z.partialRecord(language, z.array(alias).min(1)).default({}),
    seniority: z.enum(seniorities),
  }),
);
