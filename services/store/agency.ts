/** Whose letterhead exports carry. */
import { z } from 'zod';
import type { Database } from '../../prisma/client.ts';
import { loadSetting, saveSetting } from './settings.ts';

export const logoSchema = z.strictObject({
  type: z.enum(['image/png', 'image/jpeg']),
  base64: z.base64().max(700_000),
});
export type AgencyLogo = z.infer<typeof logoSchema>;

export const agencySchema = z.strictObject({
  name: z.string().trim().max(120).nullable(),
  logo: logoSchema.nullable(),
});
export type Agency = z.infer<typeof agencySchema>;

export const loadAgency = async (db: Database): Promise<Agency> =>
  (await loadSetting(db, 'agency', agencySchema)) ?? { name: null, logo: null };

export const saveAgency = (db: Database, agency: Agency): Promise<void> => saveSetting(db, 'agency', agency);
