/**
 * Whose CV is this? In one transaction, one at a time: look-alikes are looked up by their keys, compared, and the pairs kept;
 * then the persons around are made up anew.
 */
import type { Database, Prisma } from '../../../prisma/client.ts';
import type { Identity, PersonRules } from '../../../shared/model/identity.ts';
import { type AuditNote, appendAuditIn } from '../audit-log.ts';
import { replacePairs } from '../replace-pairs.ts';
import { addressesIn, officesIn, replaceStandings, searchedIn } from './address-standings.ts';
import { layCorrections } from './lay-corrections.ts';
import { changePersons, type Parted, replacePersons } from './replace-persons.ts';

/**
 * Finds and keeps the pairs these CVs make with others, then settles the persons around them. What comes out follows from the
 * CVs that are there: where an address proves to be an office's, or no longer one, all who carry it are settled anew.
 * @param options.gone keys of addresses that removed CVs carried
 */
export const settlePersonsIn = async (
  tx: Prisma.TransactionClient,
  candidateIds: readonly string[],
  options: { readonly rules: PersonRules; readonly gone?: readonly string[] },
): Promise<void> => {
  const { rules, gone = [] } = options;
  // What is corrected in a CV counts when its person is told from others.
  await layCorrections(tx, candidateIds);
  const carried: string[] = [];
  for (const id of candidateIds) carried.push(...(await replaceKeys(tx, id, rules)));
  const swayed = await replaceStandings(tx, [...gone, ...carried], rules);
  const touched = [...new Set([...candidateIds, ...swayed])];
  for (const id of touched) await replacePairsOf(tx, id, rules);
  const parted = await replacePersons(tx, touched);
  const noteOf = ({ id, personId }: Parted): AuditNote => ({
    ...{ actor: null, action: 'part-cvs', subject: id },
    details: { from: personId },
  });
  await appendAuditIn(tx, parted.map(noteOf));
};

/** @returns keys of the addresses that the CV carries or carried */
const replaceKeys = async (
  tx: Prisma.TransactionClient,
  candidateId: string,
  rules: PersonRules,
): Promise<readonly string[]> => {
  const { identity, identityKeys } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    select: { identity: true, identityKeys: true },
  });
  const { addresses, names } = rules.keysOf(identity as unknown as Identity);
  // Written as it is: the person has not changed, and Prisma would set the time of the change by this machine's clock.
  await tx.$executeRaw`
    update candidates set identity_keys = ${[...addresses, ...names]}::text[] where id = ${candidateId}::uuid`;
  return [...addresses, ...addressesIn(identityKeys)];
};

/** In one order, so that the words of a pair are the same whichever of the two came first. */
const replacePairsOf = async (tx: Prisma.TransactionClient, id: string, rules: PersonRules): Promise<void> => {
  const { identity, identityKeys } = await tx.candidate.findUniqueOrThrow({
    where: { id },
    select: { identity: true, identityKeys: true },
  });
  const others = await tx.$queryRaw<{ id: string; identity: Identity }[]>`
    select id, identity from candidates
    where identity_keys && ${[...searchedIn(identityKeys)]}::text[] and id <> ${id}::uuid order by id`;
  const own = identity as unknown as Identity;
  const offices = officesIn(identityKeys);
  const likenesses = others.map((other) =>
    id < other.id ? rules.compare(own, other.identity, offices) : rules.compare(other.identity, own, offices),
  );
  await replacePairs(tx, { of: 'person', id, others, likenesses });
};

/** The same for a stored CV and the others of its person, e.g. after an e-mail was corrected. */
export const settlePerson = (db: Database, candidateId: string, rules: PersonRules): Promise<void> =>
  changePersons(db, async (tx) => {
    const cvs = await tx.$queryRaw<{ id: string }[]>`
      select o.id from candidates c join candidates o on o.person_id = c.person_id where c.id = ${candidateId}::uuid`;
    const ids = cvs.map(({ id }) => id);
    await settlePersonsIn(tx, ids, { rules });
  });
