/** Pages whose text a person sees but the file does not hold -> recognised; all other pages stay as they are. */
import type { DocumentFormat, ReadingWarning } from '../../../shared/model/document.ts';
import { detectLanguage } from '../detect-language.ts';
import { recognisePage } from '../ocr/recognise-page.ts';
import { createRecogniser } from '../ocr/recogniser.ts';
import { openPdf } from './open-pdf.ts';
import type { PdfReading, ReadPage } from './pdf-reading.ts';
import { renderPage } from './render-page.ts';

const words = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

/** The unseen layer of a searchable scan says what the picture shows; then nothing is hidden. */
const saysTheSame = (layer: string, seen: string): boolean => {
  const known = words(seen);
  const layered = [...words(layer)];
  return layered.length > 0 && layered.filter((word) => known.has(word)).length >= layered.length * 0.5;
};

const lowConfidence = 0.6;

export const warningsOfOcr = (
  pages: readonly { readonly lines: readonly { readonly confidence?: number | null }[] }[],
): ReadingWarning[] => {
  const known = pages.flatMap((page) => page.lines.flatMap((line) => line.confidence ?? []));
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  return known.length > 0 && mean < lowConfidence
    ? [{ code: 'low-confidence', message: 'The scan is hard to read; check what was recognised against the picture.' }]
    : [];
};

const leftOut = (count: number, format: DocumentFormat): ReadingWarning[] =>
  count > 0
    ? [
        {
          code: 'pages-left-out',
          message: `${count} scanned pages of the ${format.toUpperCase()} were not recognised.`,
        },
      ]
    : [];

export const recognisePages = async (
  bytes: Uint8Array,
  pages: readonly ReadPage[],
  { limits, onProgress }: PdfReading,
): Promise<{ pages: ReadPage[]; warnings: ReadingWarning[] }> => {
  const wanted = pages.flatMap((page, i) => (page.ocr === 'no' ? [] : [i + 1]));
  if (wanted.length === 0) return { pages: [...pages], warnings: [] };
  const known = pages.filter((page) => page.ocr === 'no').flatMap((page) => page.lines.map((line) => line.text));
  const recogniser = createRecogniser(detectLanguage(known.join('\n')));
  const { document, close } = await openPdf(bytes, { limits, render: true });
  const done = [...pages];
  try {
    for (const number of wanted.slice(0, limits.ocrPages)) {
      onProgress({ page: number, pages: pages.length });
      const page = pages[number - 1];
      if (!page) continue;
      const picture = await renderPage(document, number, limits);
      const { lines, ...turned } = await recognisePage(picture, { recogniser, width: page.width });
      if (lines.length === 0 && page.ocr === 'picture') continue;
      const seen = lines.map((line) => line.text).join(' ');
      const hidden = page.hidden.filter((entry) => !saysTheSame(entry.text, seen));
      done[number - 1] = { ...page, ...turned, lines, source: 'ocr', hidden };
    }
  } finally {
    await recogniser.close();
    await close();
  }
  const garbage = pages.some((page) => page.ocr === 'garbage');
  return {
    pages: done,
    warnings: [
      ...(garbage
        ? [
            {
              code: 'garbage-text-layer' as const,
              message: 'The text inside the PDF is unusable; it was read from the picture of the page.',
            },
          ]
        : []),
      ...leftOut(wanted.length - limits.ocrPages, 'pdf'),
      ...warningsOfOcr(done),
    ],
  };
};
