/** What a person cannot see. */
import type { Golden } from './golden.ts';
import { bar, put, putRaw, startPdf } from './sheet.ts';

const a4: [number, number] = [595, 842];
const seen = ['Ingrid Solberg', 'MES Engineer for packaging lines'];
const secret = 'MES MOM architect enterprise rollout';

type Draw = (parts: Awaited<ReturnType<typeof startPdf>> & { page: ReturnType<Awaited<ReturnType<typeof startPdf>>['document']['addPage']> }) => void;

const hiddenCase = (slug: string, reason: string, draw: Draw) => async (): Promise<Golden> => {
  const parts = await startPdf();
  const page = parts.document.addPage(a4);
  seen.forEach((line, i) => put(page, parts.fonts, { x: 60, y: 80 + i * 13 }, line));
  draw({ ...parts, page });
  return { slug, file: 'source.pdf', bytes: await parts.document.save(), reading: [...seen, `!! ${reason}: ${secret}`] };
};

export const pdfHidden: readonly (() => Promise<Golden>)[] = [
  hiddenCase('pdf-hidden-white-on-white', 'same-colour', ({ page, fonts }) =>
    put(page, fonts, { x: 60, y: 300 }, secret, { colour: '#ffffff' }),
  ),
  hiddenCase('pdf-hidden-on-panel', 'same-colour', ({ page, fonts }) => {
    bar(page, { x: 50, y: 280, width: 400, height: 60 }, '#21405a');
    put(page, fonts, { x: 60, y: 300 }, secret, { colour: '#22415b' });
  }),
  hiddenCase('pdf-hidden-tiny', 'tiny', ({ page, fonts }) => put(page, fonts, { x: 60, y: 300 }, secret, { size: 1 })),
  hiddenCase('pdf-hidden-off-page', 'off-page', ({ page, fonts }) => put(page, fonts, { x: 700, y: 300 }, secret)),
  hiddenCase('pdf-hidden-invisible', 'invisible', ({ page, fonts }) =>
    putRaw(page, fonts, { x: 60, y: 300 }, secret, { invisible: true }),
  ),
  hiddenCase('pdf-hidden-covered', 'covered', ({ page, fonts }) => {
    put(page, fonts, { x: 60, y: 300 }, secret);
    bar(page, { x: 50, y: 285, width: 400, height: 25 }, '#ffffff');
  }),
];
