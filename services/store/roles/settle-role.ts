/**
 * Which role's brief is this? In one transaction, one at a time, as with persons: look-alikes are looked up and compared, the
 * pairs kept, and the roles around made up anew. The first brief gives a role its id (address, lists, open state); the newest
 * one is in force.
 */
import type { Database, Prisma } from '../../../prisma/client.ts';
import type { RoleIdentity, RoleRules } from '../../../shared/model/identity.ts';
import { groupByPairs, type PairState } from '../persons/group-by-pairs.ts';
import { changePool, changeTime } from '../pool-clock.ts';
import { replacePairs } from '../replace-pairs.ts';
import { toJsonText } from '../to-json.ts';

/** Spells "role". */
const lockKey = 0x726f6c65;

/** A change of which brief belongs to which role; taken before any other lock. */
export const changeRoles = <Result>(
  db: Database,
  change: (tx: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> =>
  changePool(db, async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
    return await change(tx);
  });

const mostLookAlikes = 200;

/** @param options.revises the role of which a person says this is a new version */
export const settleRoleIn = async (
  tx: Prisma.TransactionClient,
  briefId: string,
  options: { readonly identity: RoleIdentity; readonly rules: RoleRules; readonly revises: string | null },
): Promise<void> => {
  const { identity, rules, revises } = options;
  const keys = [...rules.keysOf(identity)];
  await tx.$executeRaw`
    update briefs set identity = ${toJsonText(identity)}::jsonb, identity_keys = ${keys}::text[]
    where id = ${briefId}::uuid`;
  const others = await tx.$queryRaw<{ id: string; identity: RoleIdentity }[]>`
    select id, identity from briefs where identity_keys && ${keys}::text[] and id <> ${briefId}::uuid
    order by since desc, id limit ${mostLookAlikes}`;
  const likenesses = rules.compare(
    identity,
    others.map((other) => other.identity),
  );
  await replacePairs(tx, { of: 'role', id: briefId, others, likenesses });
  if (revises !== null && revises !== briefId) await saveRevision(tx, briefId, revises);
  await replaceRoles(tx, [briefId]);
};

const saveRevision = async (tx: Prisma.TransactionClient, briefId: string, revises: string): Promise<void> => {
  const reasons = { agrees: ['Written on screen as a new version.'], differs: [] };
  await tx.$executeRaw`
    insert into role_pairs (first_id, second_id, verdict, state, reasons, decided_at)
    select least(id, ${briefId}::uuid), greatest(id, ${briefId}::uuid), 'same', 'merged', ${toJsonText(reasons)}::jsonb, now()
    from briefs where id = ${revises}::uuid
    on conflict (first_id, second_id) do update set state = 'merged', decided_at = now()`;
};

interface Member {
  readonly id: string;
  readonly createdAt: Date;
  readonly since: Date;
}

/** Makes the roles around these briefs anew from the pairs as they stand; a role that changed is ranked anew. */
export const replaceRoles = async (tx: Prisma.TransactionClient, briefIds: readonly string[]): Promise<void> => {
  const members = await loadAround(tx, briefIds);
  const ids = members.map(({ id }) => id);
  const groups = groupByPairs(ids, await loadPairs(tx, ids));
  const places = groups.flatMap((group) => {
    const versions = members.filter(({ id }) => group.includes(id));
    const [first] = versions.toSorted((a, b) => order(a.createdAt, b.createdAt, a, b));
    const newest = versions.toSorted((a, b) => order(a.since, b.since, a, b)).at(-1);
    return versions.map(({ id }) => ({ id, role_id: first?.id, leads: id === newest?.id }));
  });
  await tx.$executeRaw`
    with changed as (
      update briefs b set role_id = p.role_id, "leading" = p.leads, updated_at = ${changeTime}
      from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as p(id uuid, role_id uuid, leads boolean)
      where b.id = p.id and (b.role_id <> p.role_id or b."leading" <> p.leads) returning p.id, p.role_id
    )
    update briefs set updated_at = ${changeTime}
    where id in (select role_id from changed) and id not in (select id from changed)`;
};

const order = (one: Date, other: Date, a: Member, b: Member): number =>
  one.getTime() - other.getTime() || (a.id < b.id ? -1 : 1);

const loadAround = (tx: Prisma.TransactionClient, briefIds: readonly string[]): Promise<Member[]> =>
  tx.$queryRaw<Member[]>`
    with recursive around(id) as (
      select unnest(${[...briefIds]}::uuid[])
      union
      select near.id from around a
      cross join lateral (
        select o.id from briefs c join briefs o on o.role_id = c.role_id where c.id = a.id
        union select second_id from role_pairs where first_id = a.id and state = 'merged'
        union select first_id from role_pairs where second_id = a.id and state = 'merged'
      ) near
    )
    select b.id, b.created_at as "createdAt", b.since from around a join briefs b on b.id = a.id order by b.id`;

const loadPairs = (tx: Prisma.TransactionClient, ids: readonly string[]): Promise<PairState[]> =>
  tx.$queryRaw<PairState[]>`
    select first_id as "firstId", second_id as "secondId", state, decided_at is not null as decided
    from role_pairs
    where first_id = any(${[...ids]}::uuid[]) and second_id = any(${[...ids]}::uuid[])`;
