import type { DocumentText } from '../../../shared/model/document.ts';

/** The words a role or a person is labelled with, as opposed to the work they describe. */
const labels =
  /\b(?:MES|MOM|manufacturing execution systems?|manufacturing operations management|ISA[ -]?95|IEC 62264|S95)\b/giu;

/** The text without its labels: what is left is what it describes. French and Spanish "mes" go too, and are not missed. */
export const withoutLabelWords = (text: DocumentText): DocumentText => ({
  ...text,
  pages: text.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: line.text.replace(labels, ' ').replace(/ {2,}/g, ' ').trim() })),
  })),
});
