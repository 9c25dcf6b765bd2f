/** A shortlist -> a PDF for the client: each person with the sentences that earned the place, and what the CV says to them. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import PDFDocument from 'pdfkit';
import type { AgencyLogo } from '../../store/agency.ts';
import { exportWords } from '../words/exports.ts';
import { formatsIn } from '../words/formats.ts';
import type { Language } from '../words/in-both.ts';
import { modelWords, nameIn } from '../words/model.ts';
import type { ExportedEntry, ShortlistExport } from './shortlist-export.ts';

export interface Letterhead {
  readonly name: string | null;
  readonly logo: AgencyLogo | null;
}

/** Liberation Sans (SIL Open Font License 1.1) comes with pdf.js and knows Latin, Greek and Cyrillic. */
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts');
const body = join(fonts, 'LiberationSans-Regular.ttf');
const bold = join(fonts, 'LiberationSans-Bold.ttf');

/** Points. */
const margin = 56;
const room = { title: 18, name: 12, text: 9.5, small: 8 } as const;
const ink = { text: '#1a1a1a', quiet: '#555555', line: '#bbbbbb' } as const;

type Doc = PDFKit.PDFDocument;

/** An entry begins where at least its head and a sentence still fit. */
const leastRoom = 110;

const writeHead = (doc: Doc, list: ShortlistExport, { name, logo }: Letterhead, language: Language): void => {
  const words = exportWords[language];
  if (logo !== null) {
    doc.image(Buffer.from(logo.base64, 'base64'), margin, margin, { fit: [160, 48] });
    doc.y = margin + 58;
  }
  if (name !== null) doc.font(bold).fontSize(room.text).fillColor(ink.quiet).text(name, margin);
  doc.font(bold).fontSize(room.title).fillColor(ink.text).text(`${words.shortlist}: ${list.role.title}`, margin);
  const under = [
    list.role.client && `${words.for} ${list.role.client}`,
    `${words.asOf} ${formatsIn(language).day(list.rankedAt)}`,
  ];
  doc.font(body).fontSize(room.text).fillColor(ink.quiet);
  doc.text(under.filter((part) => part !== null).join(' · ')).moveDown(0.8);
};

const writeReasons = (doc: Doc, { reasons }: ExportedEntry, language: Language): void => {
  const words = exportWords[language];
  for (const tone of ['plus', 'minus', 'note'] as const) {
    const told = reasons.filter((reason) => reason.tone === tone);
    if (told.length === 0) continue;
    doc.moveDown(0.3).font(bold).fontSize(room.text).fillColor(ink.text).text(words.tones[tone]);
    for (const { sentence, quotes } of told) {
      doc.font(body).fontSize(room.text).fillColor(ink.text).text(sentence, { indent: 0 });
      for (const { text, page, line } of quotes) {
        doc.fontSize(room.small).fillColor(ink.quiet);
        doc.text(`“${text}” (${words.evidence(page, line)})`, margin + 12, doc.y, {
          width: doc.page.width - 2 * margin - 12,
        });
        doc.x = margin;
      }
    }
  }
};

const writeEntry = (doc: Doc, entry: ExportedEntry, language: Language): void => {
  const words = exportWords[language];
  const names = modelWords[language];
  if (doc.y > doc.page.height - margin - leastRoom) doc.addPage();
  doc
    .moveTo(margin, doc.y)
    .lineTo(doc.page.width - margin, doc.y)
    .strokeColor(ink.line)
    .lineWidth(0.5)
    .stroke();
  doc.moveDown(0.5).font(bold).fontSize(room.name).fillColor(ink.text).text(`${entry.rank}. ${entry.name}`, margin);
  const points = words.points(formatsIn(language).score(entry.total));
  doc.font(body).fontSize(room.text).text(`${names.verdicts[entry.verdict]} · ${points}`);
  const about = [
    entry.headline,
    entry.place,
    names.scopes[entry.scope],
    entry.seniority && nameIn(names.seniorities, entry.seniority),
    entry.platforms.slice(0, 6).join(', '),
  ].filter((part) => part !== null && part !== '');
  doc.fillColor(ink.quiet).text(about.join(' · '));
  const knockouts = entry.knockouts.map(
    ({ name, answer }) => `${nameIn(names.knockouts, name)}: ${names.answers[answer]}`,
  );
  if (knockouts.length > 0) doc.text(`${words.knockouts}: ${knockouts.join(', ')}`);
  writeReasons(doc, entry, language);
  doc.moveDown(0.8);
};

/** Below the margin, where running text never comes. */
const writeFeet = (doc: Doc, language: Language): void => {
  const { start, count } = doc.bufferedPageRange();
  for (let at = 0; at < count; at++) {
    doc.switchToPage(start + at);
    doc.page.margins.bottom = 0;
    const foot = `${exportWords[language].people} ${exportWords[language].page(at + 1, count)}`;
    doc.font(body).fontSize(room.small).fillColor(ink.quiet);
    doc.text(foot, margin, doc.page.height - margin + 14, { lineBreak: false });
  }
};

export const writePdf = (
  list: ShortlistExport,
  { language, letterhead }: { readonly language: Language; readonly letterhead: Letterhead },
): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const doc = new PDFDocument({
      size: 'A4',
      margin,
      bufferPages: true,
      font: body,
      lang: language,
      displayTitle: true,
      info: { Title: `${exportWords[language].shortlist}: ${list.role.title}`, Creator: 'shortlist95' },
    });
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
    writeHead(doc, list, letterhead, language);
    if (list.entries.length === 0) doc.font(body).fontSize(room.text).text(exportWords[language].empty);
    for (const entry of list.entries) writeEntry(doc, entry, language);
    writeFeet(doc, language);
    doc.end();
  });
