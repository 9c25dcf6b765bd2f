/** TXT -> lines as written. Form feeds are page breaks; a line of capitals or one underlined with dashes is a heading. */
import { decodeText } from '../decode-text.ts';
import type { DraftLine, DraftPage, DraftText } from '../draft.ts';

const underline = /^\s*([=\-_~*#])\1{2,}\s*$/u;

const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** Runs of spaces inside a line line up columns. */
const withTabs = (text: string): string => {
  const start = /^\s*/u.exec(text)?.[0] ?? '';
  return (
    start + text.slice(start.length).replace(/\s+/gu, (run) => (run.includes('\t') || run.includes('   ') ? '\t' : run))
  );
};

const isHeading = (line: string, rows: readonly string[], at: number): boolean => {
  const text = line.trim();
  if (text.length > 60 || /[.,;]$/u.test(text)) return false;
  if (text !== '' && underline.test(rows[at + 1] ?? '')) return true;
  const alone = (rows[at - 1] ?? '').trim() === '' || underline.test(rows[at - 1] ?? '');
  if (alone && isCapitals(text)) return true;
  return alone && /^[\p{L} &/-]{3,40}:$/u.test(text);
};

const pageOf = (text: string): DraftPage => {
  const rows = text.split(/\r\n|\n|\r/u);
  const lines: DraftLine[] = [];
  rows.forEach((row, at) => {
    if (underline.test(row)) return;
    lines.push({ text: withTabs(row), heading: isHeading(row, rows, at) });
  });
  return { lines };
};

export const pagesOfPlain = (text: string): DraftPage[] => text.split('\f').map(pageOf);

export const readPlain = (bytes: Uint8Array): DraftText => {
  const { text, guessed } = decodeText(bytes);
  return {
    format: 'txt',
    pages: pagesOfPlain(text).filter((page, i) => i === 0 || page.lines.some((line) => line.text.trim() !== '')),
    warnings: guessed
      ? [
          {
            code: 'guessed-encoding',
            message: 'The file does not say how its letters are encoded; the likeliest was taken.',
          },
        ]
      : [],
  };
};
