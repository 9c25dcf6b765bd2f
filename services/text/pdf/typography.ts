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

/** In capitals throughout, with a word among them: "SAP PP" is two abbreviations. */
const isCapitals = (text: string): boolean => {
  const letters = text.replace(/[^\p{L}]/gu, '');
  return /\p{L}{4}/u.test(text) && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
};

/** "Nationality: Polish": a bold label and its value. */
const labelled = /^[^:]{2,30}:\s+\S/u;

const longestHeading = 160;
const mostHeadingLines = 3;

/** Stretches of lines in one weight and size without white space between them: a heading may wrap. */
const stretchesOf = (lines: readonly PdfLine[], hasGap: Typography['hasGap']): Map<PdfLine, readonly PdfLine[]> => {
  const stretches = new Map<PdfLine, PdfLine[]>();
  let current: PdfLine[] = [];
  lines.forEach((line, i) => {
    const before = lines[i - 1] ?? null;
    const goesOn =
      before !== null &&
      !hasGap(line, before) &&
      !line.bullet &&
      before.bold === line.bold &&
      Math.abs(before.size - line.size) < 0.3;
    if (goesOn) current.push(line);
    else current = [line];
    stretches.set(line, current);
  });
  return stretches;
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
  const stretches = stretchesOf(lines, hasGap);
  const isHeading = (line: PdfLine, before: PdfLine | null, after: PdfLine | null): boolean => {
    const stretch = stretches.get(line) ?? [line];
    const text = stretch.map((part) => part.text).join(' ');
    if (/\t.*\t/u.test(line.text)) return false;
    if (line.bullet || stretch[0]?.bullet || !/\p{L}{2}/u.test(text)) return false;
    if (text.length > longestHeading || stretch.length > mostHeadingLines || /[.;,]$/u.test(text)) return false;
    const apart = before === null || hasGap(line, before);
    if (line.confidence !== null) return isRecognisedHeading(line, apart, after);
    if (line.size >= body * 1.12) return true;
    if (isCapitals(text) && text.length <= 50 && (line.bold || apart)) return true;
    return line.bold && !labelled.test(line.text);
  };
  const isRecognisedHeading = (line: PdfLine, apart: boolean, after: PdfLine | null): boolean => {
    if (line.size >= body * 1.25 || (isCapitals(line.text) && line.text.length <= 50)) return true;
    const short = line.text.length <= 40 && /^\p{Lu}/u.test(line.text) && !/\d/u.test(line.text);
    return apart && short && after !== null && !hasGap(after, line);
  };
  return { hasGap, isHeading };
};
