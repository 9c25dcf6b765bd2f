import type { z } from 'zod';
import type { Database } from '../../prisma/client.ts';

/** A setting made on screen; null when nobody made it. */
export declare const loadSetting: <Value>(
  db: Database,
  name: string,
  schema: z.ZodType<Value>,
) => Promise<Value | null>;
export declare const saveSetting: (db: Database, name: string, value: unknown) => Promise<void>;
