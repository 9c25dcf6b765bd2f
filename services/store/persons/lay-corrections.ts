import type { Prisma } from '../../../prisma/client.ts';
import { applyCorrections } from '../../../shared/corrections/apply-corrections.ts';
import type { Correction } from '../../../shared/model/correction.ts';
import type { Person } from '../../../shared/model/fit.ts';
import { identityOf } from '../../../shared/model/identity.ts';
import { toJsonText } from '../to-json.ts';
import { personColumns, setTo } from './candidate-columns.ts';

type Read = Pick<Person, 'candidate' | 'signals'>;

interface Row {
  readonly id: string;
  readonly facts: unknown;
  readonly signals: unknown;
  readonly asRead: unknown;
  readonly corrections: readonly (Omit<Correction, 'at'> & { readonly at: string; readonly own: boolean })[];
}

const readOf = ({ facts, signals, asRead }: Row): Read => (asRead ?? { candidate: facts, signals }) as Read;

/**
 * Of these CVs, those over which corrections of their person lie or lay: what holds of them is worked out anew.
 * By what tells the person from others only those count that were made on the CV itself: else who is one person would hang
 * on who was taken for one before.
 */
export const layCorrections = async (tx: Prisma.TransactionClient, candidateIds: readonly string[]): Promise<void> => {
  const rows = await tx.$queryRaw<Row[]>`
    select c.id, c.facts, c.signals, c.as_read as "asRead", coalesce(laid.list, '[]') as corrections
    from candidates c
    left join lateral (
      select json_agg(json_build_object('path', k.path, 'value', k.value, 'at', k.at, 'by', k.by, 'own', k.candidate_id = c.id)) as list
      from corrections k join candidates o on o.id = k.candidate_id
      where o.person_id = c.person_id
    ) laid on true
    where c.id = any(${[...candidateIds]}::uuid[]) and (laid.list is not null or c.as_read is not null)`;
  for (const row of rows) await lay(tx, row);
};

const lay = async (tx: Prisma.TransactionClient, row: Row): Promise<void> => {
  const read = readOf(row);
  const corrections = row.corrections.map((correction) => ({ ...correction, at: new Date(correction.at) }));
  const own = corrections.filter((correction) => correction.own);
  const identity = identityOf(applyCorrections(read, own).candidate);
  const asRead = corrections.length === 0 ? null : toJsonText({ candidate: read.candidate, signals: read.signals });
  await tx.$executeRaw`
    update candidates set ${setTo(personColumns(applyCorrections(read, corrections), identity))}, as_read = ${asRead}::jsonb
    where id = ${row.id}::uuid`;
};
