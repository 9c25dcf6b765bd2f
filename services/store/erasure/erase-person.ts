/** Takes a person out of the database: one transaction, in which nobody else changes who is who. */
import type { Database, Prisma } from '../../../prisma/client.ts';
import type { PersonRules } from '../../../shared/model/identity.ts';
import { addressesIn } from '../persons/address-standings.ts';
import { changePersons } from '../persons/replace-persons.ts';
import { settlePersonsIn } from '../persons/settle-person.ts';
import { changeTime } from '../pool-clock.ts';
import { blankMentions } from './blank-mentions.ts';
import { findTraces, type Traces, type Who } from './find-traces.ts';
import { mentionPattern } from './mention-pattern.ts';
import { addTombstone, type TombstoneMarks } from './tombstones.ts';

export interface Erasure {
  readonly candidates: number;
  readonly documents: number;
  /** Fields of others in which the person was named. */
  readonly blanked: number;
  /** Other people's CVs and briefs that name the person: for a human to look at. */
  readonly namedIn: readonly string[];
}

/**
 * Everything that hangs on the person's documents goes with them, over the foreign keys.
 * @param world.mark what the tombstone carries
 * @param world.removeFiles called when the rows are gone and before that is final: a crash in between leaves rows that
 *   can be erased again, and never files that nobody knows of
 * @param world.rules by which those are told apart who shared an address with the person
 * @returns null when nobody and nothing was found
 */
export const erasePerson = (
  db: Database,
  who: Who,
  world: {
    readonly mark: (traces: Traces) => TombstoneMarks;
    readonly removeFiles: (traces: Traces) => Promise<void>;
    readonly rules: PersonRules;
  },
): Promise<Erasure | null> =>
  changePersons(db, async (tx) => {
    const traces = await findTraces(tx, who);
    if (traces.candidateIds.length + traces.documents.length === 0) return null;
    const gone = await loadAddresses(tx, traces);
    await removeRows(tx, traces);
    await settlePersonsIn(tx, [], { rules: world.rules, gone });
    const pattern = mentionPattern(traces);
    const blanked = pattern === null ? 0 : await blankMentions(tx, pattern);
    const namedIn = pattern === null ? [] : await findMentions(tx, pattern);
    await addTombstone(tx, world.mark(traces));
    // Nobody may be left to carry the date of this change; and what is on disk is to be rewritten.
    await tx.$executeRaw`
      insert into settings (name, value, saved_at)
      values ('pool-changed', 'true'::jsonb, ${changeTime}), ('erased-since-rewrite', 'true'::jsonb, ${changeTime})
      on conflict (name) do update set value = excluded.value, saved_at = excluded.saved_at`;
    await world.removeFiles(traces);
    return { candidates: traces.candidateIds.length, documents: traces.documents.length, blanked, namedIn };
  });

/** Keys of the addresses in all CVs that go. */
const loadAddresses = async (tx: Prisma.TransactionClient, { documents }: Traces): Promise<readonly string[]> => {
  const rows = await tx.candidate.findMany({
    where: { documentId: { in: documents.map(({ id }) => id) } },
    select: { identityKeys: true },
  });
  return rows.flatMap(({ identityKeys }) => addressesIn(identityKeys));
};

const removeRows = async (tx: Prisma.TransactionClient, { documents, containers }: Traces): Promise<void> => {
  const idsOf = (traces: Traces['documents']) => traces.map(({ id }) => id);
  await tx.$executeRaw`delete from documents where id = any(${idsOf(documents)}::uuid[])`;
  await tx.$executeRaw`update documents set archive_path = '' where id = any(${idsOf(containers)}::uuid[])`;
};

const findMentions = async (tx: Prisma.TransactionClient, pattern: string): Promise<readonly string[]> => {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    select d.id from documents d left join document_texts t on t.document_id = d.id
    where d.file_name ~* ${pattern} or t.text::text ~* ${pattern} order by d.id`;
  return rows.map(({ id }) => id);
};
