/** Pairs of CVs as they stand -> persons: who is one with whom, which CV leads, and what is corrected of each. */
import type { Database, Prisma } from '../../../prisma/client.ts';
import { changePool, changeTime } from '../pool-clock.ts';
import { replaceSearchRows } from '../search/replace-search-rows.ts';
import { newestFirst } from './choose-leader.ts';
import { groupByPairs, type PairState } from './group-by-pairs.ts';
import { layCorrections } from './lay-corrections.ts';

/** Spells "pers". Two CVs of one person read at the same time must see each other. */
const lockKey = 0x70657273;

/** A change of who is who; taken before any other lock. */
export const changePersons = <Result>(
  db: Database,
  change: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> =>
  changePool(db, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
    return await change(tx);
  });

/** Makes the persons around these CVs anew from the pairs as they stand. @returns whose CVs are no longer one person's */
export const replacePersons = async (
  tx: Prisma.TransactionClient,
  candidateIds: readonly string[],
): Promise<readonly Parted[]> => {
  const members = await loadAround(tx, candidateIds);
  const ids = members.map(({ id }) => id);
  const groups = groupByPairs(ids, await loadPairs(tx, ids));
  const places = groups.flatMap((group) => {
    const [leader] = members.filter(({ id }) => group.includes(id)).toSorted(newestFirst);
    const personId = group.toSorted()[0];
    return group.map((id) => ({ id, person_id: personId, leads: id === leader?.id }));
  });
  await tx.$executeRaw`
    update candidates c set person_id = p.person_id, "leading" = p.leads, updated_at = ${changeTime}
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(id uuid, person_id uuid, leads boolean)
    where c.id = p.id and (c.person_id <> p.person_id or c."leading" <> p.leads)`;
  await layCorrections(tx, ids);
  await replaceSearchRows(tx, ids);
  return partedIn(members, groups);
};

/** A CV that is apart now from others it was one person with. */
export interface Parted {
  readonly id: string;
  /** The person as it was. */
  readonly personId: string;
}

/** The CVs after whose first one the person was called stay; those that left it are told. */
const partedIn = (members: readonly Member[], groups: readonly (readonly string[])[]): readonly Parted[] =>
  groups.flatMap((group) =>
    members.filter(
      ({ id, personId }) =>
        group.includes(id) && !group.includes(personId) && members.some((other) => other.id === personId),
    ),
  );

interface Member extends Parted {
  readonly dated: string | null;
  readonly droppedAt: Date;
}

/** Everybody who is, or may become, one person with them: over pairs and over persons as they stand. */
const loadAround = (tx: Prisma.TransactionClient, candidateIds: readonly string[]): Promise<Member[]> =>
  tx.$queryRaw<Member[]>`
    with recursive around(id) as (
      select unnest(${[...candidateIds]}::uuid[])
      union
      select near.id from around a
      cross join lateral (
        select o.id from candidates c join candidates o on o.person_id = c.person_id where c.id = a.id
        union select second_id from person_pairs where first_id = a.id and state = 'merged'
        union select first_id from person_pairs where second_id = a.id and state = 'merged'
      ) near
    )
    select c.id, c.person_id as "personId", c.identity->>'dated' as dated, d.created_at as "droppedAt"
    from around a join candidates c on c.id = a.id join documents d on d.id = c.document_id
    order by c.id`;

const loadPairs = (tx: Prisma.TransactionClient, ids: readonly string[]): Promise<PairState[]> =>
  tx.$queryRaw<PairState[]>`
    select first_id as "firstId", second_id as "secondId", state, decided_at is not null as decided
    from person_pairs
    where first_id = any(${[...ids]}::uuid[]) and second_id = any(${[...ids]}::uuid[])`;
