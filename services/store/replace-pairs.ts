/** Pairs of documents that may be one person's or one role's, as the rules see them now. */
import { Prisma } from '../../prisma/client.ts';
import type { Likeness } from '../../shared/model/identity.ts';
import { toJsonText } from './to-json.ts';

const tables = { person: Prisma.sql`person_pairs`, role: Prisma.sql`role_pairs` };

export interface LookAlikes {
  readonly of: keyof typeof tables;
  readonly id: string;
  /** Ids of others and how each is like this one, in the same order. */
  readonly others: readonly { readonly id: string }[];
  readonly likenesses: readonly Likeness[];
}

/** Keeps the pairs of one document: what a person decided stays, with the reasons of today; the rest is as the rules say now. */
export const replacePairs = async (
  tx: Prisma.TransactionClient,
  { of, id, others, likenesses }: LookAlikes,
): Promise<void> => {
  const table = tables[of];
  const rows = others.flatMap(({ id: otherId }, at) => {
    const likeness = likenesses[at];
    if (likeness === undefined || likeness.verdict === 'different') return [];
    const { verdict, ...reasons } = likeness;
    const [first, second] = [id, otherId].toSorted();
    return [{ first, second, verdict, reasons }];
  });
  await tx.$executeRaw`
    delete from ${table}
    where (first_id = ${id}::uuid or second_id = ${id}::uuid) and decided_at is null
      and not (first_id::text || second_id::text = any(${rows.map(({ first, second }) => `${first}${second}`)}::text[]))`;
  await tx.$executeRaw`
    insert into ${table} as kept (first_id, second_id, verdict, state, reasons)
    select p.first, p.second, p.verdict, case p.verdict when 'same' then 'merged' else 'open' end, p.reasons
    from jsonb_to_recordset(${toJsonText(rows)}::jsonb) as p(first uuid, second uuid, verdict text, reasons jsonb)
    on conflict (first_id, second_id) do update set
      verdict = excluded.verdict, reasons = excluded.reasons,
      state = case when kept.decided_at is null then excluded.state else kept.state end`;
};
