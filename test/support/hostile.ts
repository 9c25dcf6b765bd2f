/** Files made to break readers. Each says which answers are right. */
import { strToU8, zipSync } from 'fflate';
import type { InputErrorCode } from '../../shared/errors.ts';

export interface Hostile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Codes that are a right answer; 'read' where reading it (or most of it) is right too. */
  readonly answers: readonly (InputErrorCode | 'read')[];
}

const latin = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** Objects with a right cross-reference table. */
const pdf = (objects: readonly string[], trailer = ''): Uint8Array => {
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  return latin(
    `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF`,
  );
};

const page = (content: string, more = ''): string[] => [
  '<< /Type /Catalog /Pages 2 0 R >>',
  '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> ${more} >> >>`,
  `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
];

const docxWith = (document: string, extra: Record<string, Uint8Array> = {}): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(document),
    ...extra,
  });

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** An archive in an archive, many times. */
const nested = (depth: number): Uint8Array =>
  Array.from({ length: depth }).reduce<Uint8Array>(
    (inner) => zipSync({ 'inner.zip': inner }),
    zipSync({ 'cv.txt': strToU8('a line of text') }),
  );

const png = (width: number, height: number): Uint8Array => {
  const bytes = Buffer.alloc(64);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.set([8, 6, 0, 0, 0], 24);
  return new Uint8Array(bytes);
};

/** Says of itself that it unpacks to four gigabytes. */
const lyingZip = (): Uint8Array => {
  const bytes = zipSync({ 'word/document.xml': strToU8('<w/>') });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i + 46 < bytes.length; i += 1)
    if (view.getUint32(i, true) === 0x02014b50) view.setUint32(i + 24, 0xfffffff0, true);
  return bytes;
};

const manyPages = (count: number): Uint8Array =>
  pdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>',
  ]);

export const encryptedPdf = (): Uint8Array =>
  pdf(
    page('BT /F 12 Tf 60 700 Td (secret) Tj ET'),
    `/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'61'.repeat(32)}> /U <${'62'.repeat(32)}> >> /ID [<${'63'.repeat(16)}> <${'63'.repeat(16)}>]`,
  );

export const zipBombDocx = (): Uint8Array =>
  docxWith(`<w:document ${w}><w:body><w:p><w:r><w:t>x</w:t></w:r></w:p></w:body></w:document>`, {
    'word/media/image1.bmp': new Uint8Array(60 * 1024 * 1024),
  });

export const hostileFiles = (): readonly Hostile[] => [
  { name: 'nothing.pdf', bytes: new Uint8Array(0), answers: ['empty'] },
  { name: 'spaces.txt', bytes: latin(' \n\t\n  '), answers: ['no-text'] },
  { name: 'zeros.bin', bytes: new Uint8Array(5000), answers: ['unknown-format', 'no-text', 'read'] },
  { name: 'head-only.pdf', bytes: latin('%PDF-1.7\n'), answers: ['damaged'] },
  { name: 'encrypted.pdf', bytes: encryptedPdf(), answers: ['encrypted'] },
  { name: 'no-text.pdf', bytes: pdf(page('')), answers: ['no-text'] },
  { name: 'pages.pdf', bytes: manyPages(40_000), answers: ['too-large'] },
  {
    name: 'pages-that-loop.pdf',
    bytes: pdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [2 0 R] /Count 5 >>']),
    answers: ['damaged', 'no-text'],
  },
  {
    name: 'form-in-itself.pdf',
    bytes: pdf([
      ...page('q /X Do Q', '/XObject << /X 6 0 R >>'),
      '<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >> /Length 5 >>\nstream\n/X Do\nendstream',
    ]),
    answers: ['no-text', 'damaged', 'timeout', 'out-of-memory'],
  },
  {
    name: 'deep-arrays.pdf',
    bytes: pdf([
      `<< /Type /Catalog /Pages 2 0 R /Deep ${'['.repeat(20_000)}${']'.repeat(20_000)} >>`,
      '<< /Type /Pages /Kids [] /Count 0 >>',
    ]),
    answers: ['damaged', 'no-text'],
  },
  {
    name: 'many-letters.pdf',
    bytes: pdf(page(`BT /F 1 Tf ${'(aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) Tj '.repeat(60_000)} ET`)),
    answers: ['read', 'no-text', 'too-large', 'timeout'],
  },
  {
    name: 'javascript.pdf',
    bytes: pdf([
      '<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while(1){}) >> >>',
      ...page('BT /F 12 Tf 60 700 Td (Ingrid Solberg) Tj ET').slice(1),
    ]),
    answers: ['read'],
  },
  { name: 'bomb.docx', bytes: zipBombDocx(), answers: ['bomb'] },
  { name: 'liar.docx', bytes: lyingZip(), answers: ['bomb', 'damaged'] },
  {
    name: 'entities.docx',
    bytes: docxWith(
      `<!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]><w:document ${w}><w:body><w:p><w:r><w:t>&c;</w:t></w:r></w:p></w:body></w:document>`,
    ),
    answers: ['bomb'],
  },
  {
    name: 'outside-entity.docx',
    bytes: docxWith(
      `<!DOCTYPE l [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${w}><w:body>&a;</w:body></w:document>`,
    ),
    answers: ['bomb'],
  },
  {
    name: 'deep.docx',
    bytes: docxWith(
      `<w:document ${w}><w:body>${'<w:sdt>'.repeat(50_000)}${'</w:sdt>'.repeat(50_000)}</w:body></w:document>`,
    ),
    answers: ['bomb'],
  },
  { name: 'no-body.docx', bytes: docxWith(`<w:document ${w}/>`), answers: ['damaged'] },
  { name: 'archives.zip', bytes: nested(30), answers: ['bomb'] },
  {
    name: 'entries.zip',
    bytes: zipSync(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`${i}.txt`, strToU8('x')]))),
    answers: ['bomb', 'too-large'],
  },
  { name: 'climbing.zip', bytes: zipSync({ '../../etc/cv.txt': strToU8('Ingrid Solberg') }), answers: ['read'] },
  { name: 'wide.png', bytes: png(100_000, 100_000), answers: ['bomb'] },
  { name: 'nothing.png', bytes: png(0, 0), answers: ['damaged'] },
  { name: 'deep.rtf', bytes: latin(`{\\rtf1${'{'.repeat(100_000)}x${'}'.repeat(100_000)}}`), answers: ['bomb'] },
  { name: 'binary.rtf', bytes: latin('{\\rtf1 hello\\bin99999999 x}'), answers: ['read'] },
  { name: 'deep.html', bytes: latin(`<html><body>${'<div>'.repeat(100_000)}x`), answers: ['bomb'] },
  {
    name: 'script.html',
    bytes: latin('<html><body><script>while(1){}</script><img src="http://example.com/x.png"><p>Ingrid Solberg</p>'),
    answers: ['read'],
  },
  {
    name: 'style.html',
    bytes: latin(`<html><style>${'a{'.repeat(50_000)}</style><p>Ingrid Solberg</p>`),
    answers: ['read', 'no-text'],
  },
  { name: 'stars.md', bytes: latin(`# x\n${'*'.repeat(200_000)}a${'_'.repeat(200_000)}`), answers: ['read'] },
  { name: 'brackets.md', bytes: latin(`# x\n${'['.repeat(200_000)}`), answers: ['read'] },
  { name: 'one-line.txt', bytes: latin('word '.repeat(400_000)), answers: ['read', 'too-large'] },
  { name: 'spaces-in-line.txt', bytes: latin(`a${' '.repeat(500_000)}b${'\t'.repeat(500_000)}c`), answers: ['read'] },
  {
    name: 'parts.eml',
    bytes: latin(
      `From: a@example.com\r\nTo: b@example.com\r\nSubject: x\r\nMIME-Version: 1.0\r\n${Array.from({ length: 5000 }, (_, i) => `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('')}`,
    ),
    answers: ['damaged', 'read'],
  },
];
