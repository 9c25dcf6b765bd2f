/**
 * Whose CV is this? In one transaction, one at a time: look-alikes are looked up by their keys, compared, and the pairs kept;
 * then the persons around are made up anew from the pairs, the newest CV of each leads, and corrections are laid over.
 */
import type { Database, Prisma } from '../../../prisma/client.ts';
import type { Identity, PersonRules } from '../../../shared/model/identity.ts';
import { changePool, changeTime } from '../pool-clock.ts';
import { replacePairs } from '../replace-pairs.ts';
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

/** Names and offices that thousands share: the nearest ones are enough. */
const mostLookAlikes = 200;

/** Finds and keeps the pairs this CV makes with others, then settles the persons around it. */
export const settlePersonIn = async (
  tx: Prisma.TransactionClient,
  candidateId: string,
  rules: PersonRules,
): Promise<void> => {
  // What is corrected of the person counts when it is told from others.
  await layCorrections(tx, [candidateId]);
  const own = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { identity: true } });
  const identity = own.identity as unknown as Identity;
  const keys = [...rules.keysOf(identity)];
  await tx.candidate.update({ where: { id: candidateId }, data: { identityKeys: keys } });
  const others = await tx.$queryRaw<{ id: string; identity: Identity }[]>`
    select id, identity from candidates
    where identity_keys && ${keys}::text[] and id <> ${candidateId}::uuid
    order by cardinality(array(select unnest(identity_keys) intersect select unnest(${keys}::text[]))) desc, id
    limit ${mostLookAlikes}`;
  const likenesses = rules.compare(
    identity,
    others.map((other) => other.identity),
  );
  await replacePairs(tx, { of: 'person', id: candidateId, others, likenesses });
  await replacePersons(tx, [candidateId]);
};

/** The same for a stored CV, e.g. after its e-mail was corrected. */
export const settlePerson = (db: Database, candidateId: string, rules: PersonRules): Promise<void> =>
  changePersons(db, async (tx) => {
    const known = await tx.candidate.findUnique({ where: { id: candidateId }, select: { id: true } });
    if (known !== null) await settlePersonIn(tx, candidateId, rules);
  });

/** Makes the persons around these CVs anew from the pairs as they stand. */
export const replacePersons = async (tx: Prisma.TransactionClient, candidateIds: readonly string[]): Promise<void> => {
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
};

interface Member {
  readonly id: string;
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
    select c.id, c.identity->>'dated' as dated, d.created_at as "droppedAt"
    from around a join candidates c on c.id = a.id join documents d on d.id = c.document_id
    order by c.id`;

const loadPairs = (tx: Prisma.TransactionClient, ids: readonly string[]): Promise<PairState[]> =>
  tx.$queryRaw<PairState[]>`
    select first_id as "firstId", second_id as "secondId", state, decided_at is not null as decided
    from person_pairs
    where first_id = any(${[...ids]}::uuid[]) and second_id = any(${[...ids]}::uuid[])`;
