import type { DocumentText, Line } from '../../../shared/model/document.ts';

/** Signs before a line: `# ` heading, `= ` bold, `* ` item, `~ ` side column, `^ ` white space above, `- ` type unknown. */
const readSigns = (text: string): Partial<Line> & { readonly text: string } => {
  const sign = /^([#=*~^-]) (.*)$/u.exec(text);
  const rest = sign?.[2] ?? text;
  switch (sign?.[1]) {
    case '#':
      return { text: rest, heading: true, bold: true, size: 14, gapBefore: true };
    case '=':
      return { text: rest, bold: true, gapBefore: true };
    case '*':
      return { text: rest, bullet: true };
    case '~':
      return { text: rest, place: 'side' };
    case '^':
      return { text: rest, gapBefore: true };
    case '-':
      return { text: rest, size: null };
    default:
      return { text };
  }
};

/** A CV as a reader hands it over, from lines written by hand. */
export const cvOf = (lines: readonly string[], language = 'en'): DocumentText => ({
  format: 'pdf',
  pages: [
    {
      number: 1,
      width: null,
      height: null,
      source: 'text',
      lines: lines.map((text, at) => ({
        page: 1,
        line: at + 1,
        box: null,
        size: 10,
        bold: false,
        heading: false,
        place: 'body',
        bullet: false,
        gapBefore: false,
        confidence: null,
        ...readSigns(text),
      })),
    },
  ],
  hidden: [],
  language,
  dated: { date: '2026-11-15', known: 'metadata' },
  attachments: [],
  warnings: [],
});
