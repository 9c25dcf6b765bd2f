import type { Database } from '../../prisma/client.ts';
import type { Versions } from '../../shared/model/shortlist.ts';

export interface Outdated {
  /** Documents whose text is to be read from the file again. */
  readonly texts: readonly string[];
  /** Documents whose facts and signals are to be found again in the text that is kept. */
  readonly findings: readonly string[];
}

/** Documents in use that were read by another lexicon, other rules or another reader than today's. Oldest first. */
export const listOutdated = async (
  db: Database,
  { versions, readerVersion }: { readonly versions: Versions; readonly readerVersion: string },
): Promise<Outdated> => {
  const rows = await db.$queryRaw<{ id: string; text: boolean }[]>`
    select d.id, (d.reader_version is distinct from ${readerVersion} or t.document_id is null) as text
    from documents d
    left join document_texts t on t.document_id = d.id
    left join candidates c on c.document_id = d.id
    left join briefs b on b.document_id = d.id
    where d.state in ('ready', 'review') and d.archive_path <> ''
      and (coalesce(c.lexicon, b.lexicon), coalesce(c.rules, b.rules)) <> (${versions.lexicon}, ${versions.rules})
    order by d.created_at, d.id`;
  const idsOf = (text: boolean) => rows.filter((row) => row.text === text).map(({ id }) => id);
  return { texts: idsOf(true), findings: idsOf(false) };
};

/** Found again and nothing new: today's versions stand behind what is kept, and nothing is to be ranked for it. */
export const saveVersions = async (db: Database, documentId: string, versions: Versions): Promise<void> => {
  await db.$executeRaw`
    update candidates set lexicon = ${versions.lexicon}, rules = ${versions.rules}
    where document_id = ${documentId}::uuid`;
  await db.$executeRaw`
    update briefs set lexicon = ${versions.lexicon}, rules = ${versions.rules}
    where document_id = ${documentId}::uuid`;
};
