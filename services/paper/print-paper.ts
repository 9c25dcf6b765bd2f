/** A paper -> PDF pages. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { Block, Paper } from './paper.ts';

/** Liberation Sans (SIL Open Font License 1.1) comes with pdf.js and knows Latin, Greek and Cyrillic. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
const body = join(fonts, 'LiberationSans-Regular.ttf');
const bold = join(fonts, 'LiberationSans-Bold.ttf');

/** Points. */
const margin = 56;
const setIn = 12;
const sizes = { 1: 18, 2: 12, 3: 9.5, text: 9.5, small: 8 } as const;
const ink = { text: '#1a1a1a', quiet: '#555555', line: '#bbbbbb' } as const;
/** What begins with a line across needs so much room below. */
const leastRoom = 110;

type Doc = PDFKit.PDFDocument;

const writeHead = (doc: Doc, { name, logo }: NonNullable<Paper['head']>): void => {
  if (logo !== null) {
    doc.image(Buffer.from(logo.base64, 'base64'), margin, margin, { fit: [160, 48] });
    doc.y = margin + 58;
  }
  if (name !== null) doc.font(bold).fontSize(sizes.text).fillColor(ink.quiet).text(name, margin);
};

const writeRule = (doc: Doc): void => {
  doc.moveDown(0.8);
  if (doc.y > doc.page.height - margin - leastRoom) doc.addPage();
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .strokeColor(ink.line)
    .lineWidth(0.5)
    .stroke();
  doc.moveDown(0.5);
};

const writeSetIn = (doc: Doc, words: string): void => {
  doc.text(words, margin + setIn, doc.y, { width: doc.page.width - 2 * margin - setIn });
  doc.x = margin;
};

const writeBlock = (doc: Doc, block: Block): void => {
  switch (block.kind) {
    case 'heading':
      if (block.level > 1) doc.moveDown(0.3);
      doc.font(bold).fontSize(sizes[block.level]).fillColor(ink.text).text(block.text, margin);
      break;
    case 'text':
      doc
        .font(body)
        .fontSize(sizes.text)
        .fillColor(block.quiet ? ink.quiet : ink.text);
      doc.text(block.text, margin);
      break;
    case 'item':
      doc.font(body).fontSize(sizes.text).fillColor(ink.text);
      writeSetIn(doc, `• ${block.text}`);
      break;
    case 'quote':
      doc.font(body).fontSize(sizes.small).fillColor(ink.quiet);
      writeSetIn(doc, block.text);
      break;
    case 'rule':
      writeRule(doc);
      break;
  }
};

/** Below the margin, where running text never comes. */
const writeFeet = (doc: Doc, foot: Paper['foot']): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.page.margins.bottom = 0;
    doc.font(body).fontSize(sizes.small).fillColor(ink.quiet);
    doc.text(foot(at + 1, count), margin, doc.page.height - margin + 14, { lineBreak: false });
  }
};

export const printPaper = ({ title, language, head, blocks, foot }: Paper): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin,
      bufferPages: true,
      font: body,
      lang: language,
      displayTitle: true,
      info: { Title: title, Creator: 'shortlist95' },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    if (head !== undefined) writeHead(doc, head);
    for (const block of [{ kind: 'heading', level: 1, text: title } as const, ...blocks]) writeBlock(doc, block);
    writeFeet(doc, foot);
    doc.end();
  });
