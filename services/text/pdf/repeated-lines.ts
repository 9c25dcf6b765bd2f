/**
 * Headers and footers stand on every page at the same height; a person reads them once. Lines in the outer bands of
 * at least two pages that say the same (page numbers aside) are kept where they stand first.
 */
import type { PdfLine } from './lines-of-page.ts';

const band = 0.09;

const keyOf = (line: PdfLine): string =>
  `${Math.round(line.baseline / 6)}|${line.text.replace(/\d+/gu, '#').toLowerCase()}`;

const zoneOf = (line: PdfLine, height: number): 'header' | 'footer' | null => {
  if (line.baseline < height * band) return 'header';
  return line.baseline > height * (1 - band) ? 'footer' : null;
};

const pageNumber =
  /^(?:(?:page|seite|pagina|página|strona|pág\.?|s\.)\s{0,4})?[-–]?\s{0,4}\d{1,3}\s{0,4}[-–]?(?:\s{0,4}(?:\/|of|von|de|van|di|sur|z)\s{0,4}\d{1,3})?$/iu;

export const markRepeated = (pages: readonly PdfLine[][], heights: readonly number[]): PdfLine[][] => {
  const seen = new Map<string, number>();
  pages.forEach((lines, i) => {
    const keys = lines.filter((line) => zoneOf(line, heights[i] ?? 0) !== null).map(keyOf);
    for (const key of new Set(keys)) seen.set(key, (seen.get(key) ?? 0) + 1);
  });
  const shown = new Set<string>();
  return pages.map((lines, i) =>
    lines.filter((line) => {
      const zone = zoneOf(line, heights[i] ?? 0);
      if (zone === null) return true;
      const key = keyOf(line);
      if ((seen.get(key) ?? 0) < 2) {
        if (pageNumber.test(line.text)) line.place = zone;
        return true;
      }
      if (shown.has(key)) return false;
      shown.add(key);
      line.place = zone;
      return true;
    }),
  );
};
