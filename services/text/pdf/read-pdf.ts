/** PDF -> pages of lines in reading order. Positions and fonts decide; the order of the content stream does not. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { DocumentDate } from '../../../shared/model/document.ts';
import type { DraftLine, DraftText } from '../draft.ts';
import { joinHyphens } from '../hyphenation.ts';
import { linesOfPage, type PdfLine } from './lines-of-page.ts';
import { marksOfPage } from './marks-of-page.ts';
import { toMatrix } from './matrix.ts';
import { openPdf } from './open-pdf.ts';
import type { PageMarks } from './page-marks.ts';
import type { PageFont } from './painting-state.ts';
import type { PdfReading, ReadPage } from './pdf-reading.ts';
import { markRepeated } from './repeated-lines.ts';
import { typographyOf } from './typography.ts';
import { needsOcr } from './usable-text.ts';
import { separateHidden } from './visible-runs.ts';

const boldName = /bold|black|heavy|semibd|demi|-bd\b|fett/iu;

const fontReader = (page: PDFPageProxy) => {
  const known = new Map<string, PageFont>();
  return (id: string): PageFont => {
    const found = known.get(id);
    if (found) return found;
    const raw: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : null;
    const font = (typeof raw === 'object' && raw !== null ? raw : {}) as Record<string, unknown>;
    const name = typeof font.name === 'string' ? font.name : '';
    const unit = Array.isArray(font.fontMatrix) ? font.fontMatrix[0] : 0.001;
    const made: PageFont = {
      name,
      bold: font.bold === true || font.black === true || boldName.test(name),
      vertical: font.vertical === true,
      unit: typeof unit === 'number' && unit > 0 ? unit : 0.001,
    };
    known.set(id, made);
    return made;
  };
};

type Layers = Awaited<ReturnType<PDFDocumentProxy['getOptionalContentConfig']>>;

const marksOf = async (document: PDFDocumentProxy, number: number, layers: Layers): Promise<PageMarks> => {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList({ annotationMode: 1 });
  const marks = marksOfPage({
    fnArray: operators.fnArray,
    argsArray: operators.argsArray,
    toTopLeft: toMatrix(viewport.transform),
    width: viewport.width,
    height: viewport.height,
    fontOf: fontReader(page),
    isLayerVisible: (group) => layers.isVisible(group) !== false,
  });
  page.cleanup();
  return marks;
};

/** "D:20240131120000Z" -> "2024-01-31". */
const pdfDate = (value: unknown): string | null => {
  const parts = typeof value === 'string' ? /^D:(\d{4})(\d{2})?(\d{2})?/u.exec(value) : null;
  if (!parts) return null;
  const date = `${parts[1]}-${parts[2] ?? '01'}-${parts[3] ?? '01'}`;
  return Number.isNaN(Date.parse(date)) ? null : date;
};

const datedOf = async (document: PDFDocumentProxy): Promise<DocumentDate | null> => {
  const { info } = await document.getMetadata();
  const fields = info as Record<string, unknown>;
  const date = pdfDate(fields.ModDate) ?? pdfDate(fields.CreationDate);
  return date === null ? null : { date, known: 'metadata' };
};

const draftLines = (lines: readonly PdfLine[], typography: ReturnType<typeof typographyOf>): DraftLine[] =>
  lines.map((line, i) => ({
    text: line.text,
    box: line.box,
    size: line.size,
    bold: line.bold,
    heading: typography.isHeading(line, lines[i - 1] ?? null, lines[i + 1] ?? null),
    place: line.place,
    bullet: line.bullet,
    confidence: line.confidence,
    gapBefore: typography.hasGap(line, lines[i - 1] ?? null),
  }));

const readPage = async (document: PDFDocumentProxy, number: number, layers: Layers): Promise<ReadPage> => {
  const marks = await marksOf(document, number, layers);
  const { visible, concealed } = separateHidden(marks);
  const ocr = needsOcr(marks, visible);
  return {
    lines: ocr === 'garbage' ? [] : linesOfPage(marks, visible),
    width: marks.width,
    height: marks.height,
    source: 'text',
    turned: 0,
    hidden: concealed.map((entry) => ({ page: number, ...entry })),
    ocr,
  };
};

export const readPdf = async (bytes: Uint8Array, { limits, onProgress }: PdfReading): Promise<DraftText> => {
  const { document, close } = await openPdf(bytes, { limits });
  try {
    const layers = await document.getOptionalContentConfig();
    const read: ReadPage[] = [];
    for (let number = 1; number <= document.numPages; number += 1) read.push(await readPage(document, number, layers));
    const { pages, warnings } = read.every((page) => page.ocr === 'no')
      ? { pages: read, warnings: [] }
      : await (await import('./recognise-pages.ts')).recognisePages(bytes, read, { limits, onProgress });
    const kept = markRepeated(
      pages.map((page) => page.lines),
      pages.map((page) => page.height),
    );
    const typography = typographyOf(kept.flat());
    return {
      format: 'pdf',
      pages: pages.map((page, i) => ({
        width: page.width,
        height: page.height,
        source: page.source,
        turned: page.turned,
        lines: joinHyphens(draftLines(kept[i] ?? [], typography)),
      })),
      hidden: pages.flatMap((page) => page.hidden),
      dated: await datedOf(document),
      warnings,
    };
  } finally {
    await close();
  }
};
