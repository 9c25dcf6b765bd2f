import type { Database } from '../../../prisma/client.ts';

/** A night that was due, with roles to match already, and that no nightly run was for. */
export const isNightMissed = async (
  db: Database,
  night: { readonly key: string; readonly due: Date },
): Promise<boolean> => {
  const [row] = await db.$queryRaw<{ missed: boolean }[]>`
    select exists (select from briefs where created_at < ${night.due})
      and not exists (select from runs
        where night_key = ${night.key} or (trigger = 'nightly' and night_key is null and started_at >= ${night.due})) as missed`;
  return row?.missed ?? false;
};
