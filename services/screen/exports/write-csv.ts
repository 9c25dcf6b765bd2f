import type { CellValue } from './sheet.ts';

/** What spreadsheets take for the beginning of a formula (OWASP, CSV Injection), full width signs included. */
const formula = /^[\s]*[=+\-@\t\r＝＋－＠]/;

const fieldOf = (value: CellValue): string => {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const harmless = formula.test(value) ? `'${value}` : value;
  return `"${harmless.replaceAll('"', '""')}"`;
};

/** RFC 4180, with the mark by which spreadsheets know UTF-8. */
export const writeCsv = (rows: readonly (readonly CellValue[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(fieldOf).join(',')}\r\n`).join('')}`;
