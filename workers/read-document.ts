/** A file's bytes -> text -> what kind of document it is -> a candidate or a role in the store, and rankings to be made. */
import { basename } from 'node:path';
import { keepBytes } from '../services/intake/keep-original.ts';
import { openOriginal } from '../services/intake/open-original.ts';
import { personRules } from '../services/persons/person-rules.ts';
import { removeCandidateOf } from '../services/store/candidates.ts';
import { loadFoldersOfCopies } from '../services/store/documents/save-decision.ts';
import {
  claimDocument,
  type StoredDocument,
  saveReady,
  saveReview,
  saveText,
  startReading,
  touchReading,
} from '../services/store/documents.ts';
import { loadOpenBriefIds, removeRoleOf } from '../services/store/roles.ts';
import { InputError } from '../shared/errors.ts';
import type { DocumentText, SourceFile } from '../shared/model/document.ts';
import { askAboutErased, isErased } from './ask-about-erased.ts';
import type { Handler, Line } from './line.ts';
import { findPerson, findRole, keepPerson, keepRole, type Reading } from './nouns/keep-nouns.ts';
import { type SettledKind, settleKind } from './settle-kind.ts';

export const readDocument: Handler<'read-document'> = async ({ documentId }, line) => {
  const document = await startReading(line.db, documentId);
  return document === null ? 'gone' : await inHand(document, line, () => read(document, line));
};

const beatMs = 15_000;

/** However long it takes, the document says that somebody has it in hand, so that it is taken up soon where nobody has. */
const inHand = async <T>({ id }: StoredDocument, { db }: Line, work: () => Promise<T>): Promise<T> => {
  // A beat that is missed makes the sweeper look again, and no more.
  const beat = setInterval(() => touchReading(db, id).catch(() => undefined), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
};

const read = async (document: StoredDocument, line: Line) => {
  if (await isErased(document, { fingerprints: [document.fingerprint] }, line))
    return await askAboutErased(document, line);
  const file = await loadFile(document, line);
  const text = await line.read(file);
  await claimAttachments(text, document, line);
  const settled = await settle(text, document, line);
  await saveText(line.db, document.id, { text, kind: settled.kind, readerVersion: line.readerVersion });
  return await keepAs(settled, { text, document }, line);
};

const loadFile = async (document: StoredDocument, { vault, originalKeys = [] }: Line): Promise<SourceFile> => ({
  name: basename(document.fileName),
  bytes: await openOriginal(document.archivePath, { vault, keys: originalKeys }),
  modified: document.modified,
});

/** A person's word outweighs the text; whoever drops the same file into the other folder as well has said what it is, too. */
const settle = async (text: DocumentText, document: StoredDocument, { db, find }: Line): Promise<SettledKind> => {
  if (document.decidedKind !== null) return { kind: document.decidedKind, standing: 'clear' };
  const inFolder = async (folder: StoredDocument['folder']) => settleKind(await find.kind({ text, folder }), folder);
  const settled = await inFolder(document.folder);
  if (settled.standing !== 'misplaced') return settled;
  const others = await Promise.all((await loadFoldersOfCopies(db, document.id)).map(inFolder));
  return others.find(({ standing }) => standing !== 'misplaced') ?? settled;
};

/** A file inside a file is a document of its own, with the folder of the one it came in. */
const claimAttachments = async (text: DocumentText, document: StoredDocument, line: Line): Promise<void> => {
  for (const { name, bytes } of text.attachments) {
    const kept = await keepBytes(bytes, line.vault, { keys: line.originalKeys });
    const { outcome, document: part } = await claimDocument(line.db, {
      ...kept,
      fileName: name,
      size: bytes.length,
      folder: document.folder,
      modified: document.modified,
      parentId: document.id,
      claimKey: `${document.id}/${kept.fingerprint}`,
    });
    if (outcome === 'new' && part.state === 'waiting') await line.enqueue('read-document', { documentId: part.id });
  }
};

const keepAs = async (settled: SettledKind, reading: Reading, line: Line) => {
  const { document, text } = reading;
  const { kind, standing } = settled;
  const used = standing === 'misplaced' ? null : kind;
  if (used !== 'cv') await removeCandidateOf(line.db, document.id, personRules(line.lexicon));
  if (used !== 'brief') await removeRoleOf(line.db, document.id);
  if (used === 'cv') {
    if (!(await keepCandidate(reading, line))) return await askAboutErased(document, line);
  } else if (used === 'brief') await keepBrief(reading, line);
  else if (text.attachments.length === 0 && standing === 'clear' && document.decidedKind === null) {
    throw new InputError('not-a-cv', `This seems to be ${inWords[kind]}, neither a CV nor a brief.`);
  }
  if (standing === 'clear') {
    await saveReady(line.db, document.id);
    return 'done';
  }
  await saveReview(line.db, document.id, standing === 'misplaced' ? misplaced(settled) : doubt(settled));
  return 'review';
};

const inWords = {
  cv: 'a CV',
  brief: 'a brief',
  'cover-letter': 'a cover letter',
  certificate: 'a certificate or reference',
  other: 'another kind of document',
} as const;

const doubt = ({ kind }: SettledKind) => ({
  code: 'doubtful-kind',
  message: `It is not clear what kind of document this is; it was read as ${inWords[kind]}.`,
  advice: 'Look at it and say on the intake page what it is.',
});

const misplaced = ({ kind }: SettledKind) =>
  kind === 'brief'
    ? {
        code: 'brief-among-cvs',
        message: 'This reads like a brief and was dropped among the CVs, so it was not taken for a person.',
        advice: 'Say on the intake page what it is, or drop it into the briefs folder if it is a brief.',
      }
    : {
        code: 'cv-among-briefs',
        message: 'This reads like a CV and was dropped among the briefs, so no role was made of it.',
        advice: 'Say on the intake page what it is, or drop it into the cvs folder if it is a CV.',
      };

/** false: it is of somebody who was erased. */
const keepCandidate = async (reading: Reading, line: Line): Promise<boolean> => {
  const person = await findPerson(reading, line);
  const { email, phones } = person.candidate;
  const contact = { emails: email === null ? [] : [email.value], phones: phones.map(({ value }) => value) };
  if (await isErased(reading.document, contact, line)) return false;
  await keepPerson(person, reading, line);
  for (const briefId of await loadOpenBriefIds(line.db))
    await line.enqueue('rank-role', { briefId, runId: null }, { urgent: true });
  return true;
};

const keepBrief = async (reading: Reading, line: Line): Promise<void> => {
  const briefId = await keepRole(await findRole(reading, line), reading, line);
  await line.enqueue('rank-role', { briefId, runId: null }, { urgent: true });
};
