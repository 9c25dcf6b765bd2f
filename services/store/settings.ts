import type { z } from 'zod';
import type { Database } from '../../prisma/client.ts';
import { toJson } from './to-json.ts';

/**
 * A setting made on screen; null when nobody made it.
 * @throws ZodError when what was saved no longer fits the schema
 */
export const loadSetting = async <Value>(
  db: Database,
  name: string,
  schema: z.ZodType<Value>,
): Promise<Value | null> => {
  const row = await db.setting.findUnique({ where: { name } });
  return row === null ? null : schema.parse(row.value);
};

export const saveSetting = async (db: Database, name: string, setting: object): Promise<void> => {
  const value = toJson(setting);
  await db.setting.upsert({ where: { name }, create: { name, value }, update: { value } });
};
