/**
 * Whether an address is a person's own or an office's. Kept in the keys of all who carry it, the same in each, so that it
 * follows from the CVs that are there and not from their order.
 */
import type { Prisma } from '../../../prisma/client.ts';
import type { PersonRules } from '../../../shared/model/identity.ts';

/** Stands before the key of an office's address; by such a key nobody is looked up. */
const mark = 'o ';
const isMarked = (key: string): boolean => key.startsWith(mark);

/** Keys of the addresses that are an office's. */
export const officesIn = (keys: readonly string[]): readonly string[] =>
  keys.filter(isMarked).map((key) => key.slice(mark.length));

/** Keys of all addresses, however they stand. */
export const addressesIn = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => !key.startsWith('n ')).map((key) => (isMarked(key) ? key.slice(mark.length) : key));

/** Keys by which look-alikes are looked up. */
export const searchedIn = (keys: readonly string[]): readonly string[] => keys.filter((key) => !isMarked(key));

/** Names of CVs that carry it, all of them unless limited. */
const loadNames = async (
  tx: Prisma.TransactionClient,
  key: string,
  limit: number | null,
): Promise<(string | null)[]> => {
  const rows = await tx.$queryRaw<{ name: string | null }[]>`
    select identity->>'name' as name from candidates
    where identity_keys && ${[key, mark + key]}::text[] limit ${limit}::int`;
  return rows.map(({ name }) => name);
};

/** Enough of a real office's people to know it. */
const sample = 64;

const isOffice = async (tx: Prisma.TransactionClient, key: string, rules: PersonRules): Promise<boolean> => {
  const some = await loadNames(tx, key, sample);
  if (rules.isOffice(some)) return true;
  return some.length === sample && rules.isOffice(await loadNames(tx, key, null));
};

/**
 * Judges these addresses anew and says so in the keys of all who carry them.
 * @param keys of addresses, without regard to how they stand
 * @returns ids of CVs in which an address stands otherwise now
 */
export const replaceStandings = async (
  tx: Prisma.TransactionClient,
  keys: readonly string[],
  rules: PersonRules,
): Promise<readonly string[]> => {
  const changed: string[] = [];
  for (const key of [...new Set(keys)].sort()) {
    const [right, wrong] = (await isOffice(tx, key, rules)) ? [mark + key, key] : [key, mark + key];
    const rows = await tx.$queryRaw<{ id: string }[]>`
      update candidates set identity_keys = array_replace(identity_keys, ${wrong}::text, ${right}::text)
      where identity_keys @> ${[wrong]}::text[] returning id`;
    changed.push(...rows.map(({ id }) => id));
  }
  return changed;
};
