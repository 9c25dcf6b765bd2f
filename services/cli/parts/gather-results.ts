/** The store -> what a command prints and writes: every document that came in, with what became of it. */
import type { Database } from '../../../prisma/client.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';
import { loadCandidateOf, type StoredCandidate } from '../../store/candidates.ts';
import { pageDocuments } from '../../store/documents/page-documents.ts';
import type { StoredDocument } from '../../store/documents.ts';
import { loadRoleOf, type StoredRole } from '../../store/roles.ts';
import { loadShortlist, type StoredEntry } from '../../store/shortlists.ts';
import { describeBrief, describeEntry, rejectedBrief } from '../result/describe-brief.ts';
import { describeCandidate, rejectedCandidate } from '../result/describe-candidate.ts';
import { type Result, type ResultFailure, resultVersion } from '../result/result-schema.ts';
import type { ListedRole } from '../terminal/show-shortlist.ts';

export interface GatheredRole {
  readonly role: StoredRole;
  readonly file: string;
  readonly entries: readonly StoredEntry[];
}

export interface Gathered {
  readonly candidates: readonly { readonly file: string; readonly candidate: StoredCandidate }[];
  readonly roles: readonly GatheredRole[];
  /** Documents that are neither a candidate nor a role, with the folder they came in. */
  readonly rejected: readonly (ResultFailure & { readonly folder: StoredDocument['folder'] })[];
  /** Names of all documents, by document. */
  readonly files: ReadonlyMap<string, string>;
}

const pageSize = 500;

const loadDocuments = async (db: Database): Promise<readonly StoredDocument[]> => {
  const documents: StoredDocument[] = [];
  for (;;) {
    const { rows, total } = await pageDocuments(db, { from: documents.length, size: pageSize });
    documents.push(...rows);
    if (rows.length === 0 || documents.length >= total) break;
  }
  return documents.sort((a, b) => (a.fileName < b.fileName ? -1 : 1));
};

/** Identical copies share what was found in the first one. */
const originOf = (document: StoredDocument): string => document.duplicateOf ?? document.id;

export const gatherResults = async (db: Database): Promise<Gathered> => {
  const documents = await loadDocuments(db);
  const byId = new Map(documents.map((document) => [document.id, document]));
  const candidates: { file: string; candidate: StoredCandidate }[] = [];
  const roles: GatheredRole[] = [];
  const rejected: (ResultFailure & { folder: StoredDocument['folder'] })[] = [];
  for (const document of documents) {
    const file = document.fileName;
    const origin = byId.get(originOf(document)) ?? document;
    const candidate = await loadCandidateOf(db, origin.id);
    const role = candidate === null ? await loadRoleOf(db, origin.id) : null;
    if (candidate !== null) candidates.push({ file, candidate });
    else if (role !== null) {
      const shortlist = await loadShortlist(db, role.briefId);
      roles.push({ role, file, entries: shortlist?.entries ?? [] });
    } else if (origin.reason !== null) {
      const { code, message } = origin.reason;
      rejected.push({ file, code, message, folder: document.folder });
    }
  }
  return { candidates, roles, rejected, files: new Map(documents.map(({ id, fileName }) => [id, fileName])) };
};

const fileOf = ({ candidate }: StoredEntry, { files }: Gathered): string =>
  files.get(candidate.documentId) ?? candidate.fileName;

/** A person's earlier CVs are told with the newest one's file. */
const newestFileOf = (
  { personId, leading }: StoredCandidate,
  { candidates }: Pick<Gathered, 'candidates'>,
): string | null =>
  leading ? null : (candidates.find(({ candidate: one }) => one.leading && one.personId === personId)?.file ?? null);

/** @param options.top places per shortlist; null for all. */
export const resultOf = (
  gathered: Gathered,
  options: { readonly versions: Versions; readonly top: number | null; readonly failures: readonly ResultFailure[] },
): Result => {
  const { candidates, roles, rejected } = gathered;
  const briefs = roles.map(({ role, file, entries }) =>
    describeBrief(
      file,
      role,
      entries
        .slice(0, options.top ?? entries.length)
        .map((entry) =>
          describeEntry({ rank: entry.rank, file: fileOf(entry, gathered), name: entry.candidate.name }, entry.fit),
        ),
    ),
  );
  const isBrief = ({ folder }: { folder: StoredDocument['folder'] }) => folder === 'briefs';
  return {
    version: resultVersion,
    madeWith: options.versions,
    candidates: [
      ...candidates.map(({ file, candidate }) => describeCandidate(file, candidate, newestFileOf(candidate, gathered))),
      ...rejected.filter((one) => !isBrief(one)).map(({ file }) => rejectedCandidate(file)),
    ],
    briefs: [...briefs, ...rejected.filter(isBrief).map(({ file }) => rejectedBrief(file))],
    failures: [...rejected.map(({ file, code, message }) => ({ file, code, message })), ...options.failures],
  };
};

/** Copies and versions of a brief are one role, and shown once: as the version in force. */
const onceEach = (roles: readonly GatheredRole[]): readonly GatheredRole[] => {
  const inForce = roles.filter(({ role }) => role.leading);
  return [...new Map(inForce.toReversed().map((one) => [one.role.briefId, one])).values()].reverse();
};

export const listedRoles = (gathered: Gathered): readonly ListedRole[] =>
  onceEach(gathered.roles).map(({ role, file, entries }) => ({
    title: role.brief.title?.value ?? null,
    client: role.brief.client?.value ?? null,
    file,
    questions: role.signals.clarifications.map(({ question }) => question),
    people: entries.map((entry) => ({
      rank: entry.rank,
      name: entry.candidate.name,
      headline: entry.candidate.headline,
      file: fileOf(entry, gathered),
      fit: entry.fit,
    })),
  }));
