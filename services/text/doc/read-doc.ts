/** Old Word (DOC) -> lines. The format keeps its text in pieces; headings are told by how a line stands, as in plain text. */
import WordExtractor from 'word-extractor';
import { InputError } from '../../../shared/errors.ts';
import type { LinePlace } from '../../../shared/model/document.ts';
import type { DraftLine, DraftText } from '../draft.ts';
import { pagesOfPlain } from '../plain/read-plain.ts';

const wordMagic = 0xa5ec;
const encryptedFlag = 0x0100;
const sector = 512;

interface AsWritten {
  readonly filterUnicode: boolean;
  readonly includeFooters?: boolean;
  readonly includeHeadersAndFooters?: boolean;
  readonly includeBody?: boolean;
}

/** The parts of a Word file; the library's own types know nothing of the options that all of them take. */
type WordParts = Readonly<
  Record<
    'getBody' | 'getHeaders' | 'getFooters' | 'getTextboxes' | 'getFootnotes' | 'getEndnotes',
    (options: AsWritten) => string
  >
>;

/** Dashes and quotation marks as they stand. */
const asWritten: AsWritten = { filterUnicode: false };

/** Flags of the file information block, which stands at the start of a sector. */
const isEncrypted = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = sector; at + 12 < view.byteLength; at += sector)
    if (view.getUint16(at, true) === wordMagic) return (view.getUint16(at + 10, true) & encryptedFlag) !== 0;
  return false;
};

const linesIn = (text: string, place: LinePlace): DraftLine[] =>
  pagesOfPlain(text.replaceAll('\f', '\n')).flatMap((page) => page.lines.map((line) => ({ ...line, place })));

export const readDoc = async (bytes: Uint8Array): Promise<DraftText> => {
  if (isEncrypted(bytes)) throw new InputError('encrypted', 'The Word file needs a password.');
  const document: WordParts = await new WordExtractor().extract(Buffer.from(bytes));
  const body = pagesOfPlain(document.getBody(asWritten));
  const first = body[0] ?? { lines: [] };
  const last = body.at(-1) ?? first;
  const before = linesIn(document.getHeaders({ ...asWritten, includeFooters: false }), 'header');
  const after = [
    ...linesIn(document.getTextboxes({ ...asWritten, includeHeadersAndFooters: true, includeBody: true }), 'box'),
    ...linesIn(document.getFootnotes(asWritten), 'note'),
    ...linesIn(document.getEndnotes(asWritten), 'note'),
    ...linesIn(document.getFooters(asWritten), 'footer'),
  ];
  const pages = (body.length > 0 ? body : [first]).map((page) => ({
    lines: [...(page === first ? before : []), ...page.lines, ...(page === last ? after : [])],
  }));
  return { format: 'doc', pages };
};
