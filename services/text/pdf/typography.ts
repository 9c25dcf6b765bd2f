/** What size, weight and white space say: which lines are headings, and where a paragraph begins. */
import type { PdfLine } from './lines-of-page.ts';

export interface Typography {
  isHeading(line: PdfLine, before: PdfLine | null, after: PdfLine | null): boolean;
  hasGap(line: PdfLine, before: PdfLine | null): boolean;
}

const weightedMode = (lines: readonly PdfLine[]): number => {
  const weights = new Map<number, number>();
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2;
    weights.set(size, (weights.get(size) ?? 0) + line.text.length);
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
};

const median = (values: readonly number[], otherwise: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? otherwise;
};

const isShort = (text: string): boolean => text.length <= 70 && !/[.;,]$/u.test(text);
const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return letters.length >= 4 && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

export const typographyOf = (lines: readonly PdfLine[]): Typography => {
  const body = weightedMode(lines);
  const steps = lines.flatMap((line, i) => {
    const before = lines[i - 1];
    if (!before || before.block !== line.block) return [];
    const step = (line.baseline - before.baseline) / Math.max(line.size, before.size);
    return step > 0.9 && step < 2.2 ? [step] : [];
  });
  const usual = median(steps, 1.3);
  const hasGap = (line: PdfLine, before: PdfLine | null): boolean => {
    if (!before) return false;
    if (before.block !== line.block) return true;
    const step = line.baseline - before.baseline;
    return step < 0 || step > Math.max(line.size, before.size) * usual * 1.22;
  };
  return {
    hasGap,
    isHeading: (line, before) => {
      if (!isShort(line.text) || line.bullet || !/\p{L}{2}/u.test(line.text)) return false;
      if (line.size >= body * 1.12) return true;
      if (isCapitals(line.text) && line.text.length <= 50 && (line.bold || before === null || hasGap(line, before)))
        return true;
      return line.bold && (before === null || hasGap(line, before) || !before.bold);
    },
  };
};
