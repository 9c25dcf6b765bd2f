/**
 * A deleted row's bytes stay in the table's file until they happen to be written over. Writing the tables anew leaves them
 * behind; how long the server's log of changes (WAL) keeps them is the server's business.
 */
import { type Database, Prisma } from '../../../prisma/client.ts';

const pending = 'erased-since-rewrite';

/**
 * Writes every table anew if somebody was erased since the last time. Each is locked for as long as that takes.
 * @returns whether it was done
 * @throws when a table stays locked by others for longer than `patienceSeconds`; it is still pending then
 */
export const rewriteTables = async (
  db: Database,
  { patienceSeconds = 30 }: { readonly patienceSeconds?: number } = {},
): Promise<boolean> => {
  if ((await db.setting.count({ where: { name: pending } })) === 0) return false;
  const tables = await db.$queryRaw<{ name: string }[]>`
    select quote_ident(table_name) as name from information_schema.tables
    where table_schema = current_schema() and table_type = 'BASE TABLE' and table_name <> '_prisma_migrations' order by 1`;
  for (const { name } of tables) await rewrite(db, name, patienceSeconds);
  // The old files are only gone after the next one; who may not ask for it waits for it.
  await db.$executeRaw`checkpoint`.catch(() => undefined);
  await db.setting.deleteMany({ where: { name: pending } });
  return true;
};

/** No transaction may be around it, so its patience is kept from outside. */
const rewrite = async (db: Database, table: string, seconds: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Table ${table} is in use`)), seconds * 1_000);
  });
  try {
    await Promise.race([db.$executeRaw`${Prisma.raw(`vacuum (full) ${table}`)}`, late]);
  } finally {
    clearTimeout(timer);
  }
};
