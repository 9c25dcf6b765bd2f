/** What stands at both ends of a backup: how to read it, and proof that it is whole. */
import { z } from 'zod';

export const openingName = 'backup.json';
export const manifestName = 'manifest.json';
export const secretName = 'tombstones.key';

export const openingSchema = z.object({
  format: z.literal(1),
  /** Of shortlist95. */
  release: z.string(),
  /** Name of the newest migration. */
  schema: z.string().regex(/^\w+$/),
  at: z.iso.datetime(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Opening = z.infer<typeof openingSchema>;

export const manifestSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  /** SHA-256 of each file, hex. */
  files: z.record(z.string(), z.string()),
  /** Originals that were gone when they were to be copied, as somebody was erased meanwhile. */
  missing: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** tables/<table>/<number>.json */
export const rowsName = (table: string, number: number): string => `tables/${table}/${number}.json`;
export const tableOf = (name: string): string | null => /^tables\/(\w+)\/\d+\.json$/.exec(name)?.[1] ?? null;

/** As `originalPath` names them; nothing else may lead anywhere in the data folder. */
export const isOriginal = (name: string): boolean => /^originals\/[0-9a-f]{2}\/[0-9a-f]{64}$/.test(name);
