/**
 * Runs of text -> segments: pieces of one row that belong together, split where the page leaves a wide gap.
 * A PDF may show a word letter by letter; geometry alone says what is a word and what is a column.
 */
import type { Box } from '../../../shared/model/document.ts';
import { isBulletGlyph } from '../bullets.ts';
import type { Run } from './page-marks.ts';

export interface Segment {
  readonly text: string;
  readonly x: number;
  /** Baseline. */
  readonly y: number;
  readonly right: number;
  readonly size: number;
  /** Share of bold characters. */
  readonly boldness: number;
  readonly bullet: boolean;
  /** Mean of the recognised letters, null for real text. */
  readonly confidence: number | null;
}

/** Gap, in parts of the font size, from which two runs are words, and from which they are columns. */
const wordGap = 0.14;
const columnGap = 0.95;
/** How far two baselines may differ, in parts of the font size, and still be one row. */
export const sameRow = 0.3;

export const boxOf = (segments: readonly Segment[]): Box => {
  const x = Math.min(...segments.map((segment) => segment.x));
  const right = Math.max(...segments.map((segment) => segment.right));
  const top = Math.min(...segments.map((segment) => segment.y - segment.size * 0.8));
  const bottom = Math.max(...segments.map((segment) => segment.y + segment.size * 0.22));
  const round = (value: number) => Math.round(value * 10) / 10;
  return { x: round(x), y: round(top), width: round(right - x), height: round(bottom - top) };
};

/** Groups marks by baseline, top to bottom; raised and lowered small text stays with its row. */
export const groupRows = <T extends { readonly y: number; readonly size: number }>(marks: readonly T[]): T[][] => {
  const rows: { y: number; size: number; marks: T[] }[] = [];
  for (const mark of [...marks].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row && mark.y - row.y <= sameRow * Math.min(row.size, mark.size) + 0.2) {
      row.marks.push(mark);
      if (mark.size > row.size) {
        row.size = mark.size;
        row.y = mark.y;
      }
    } else rows.push({ y: mark.y, size: mark.size, marks: [mark] });
  }
  return rows.map((row) => row.marks);
};

const isSingle = (text: string): boolean => text.length === 1 || (text.length === 2 && [...text].length === 1);

/** Letters set apart ("E X P E R I E N C E") become words again; a wider gap is a word's end. */
export const joinSpacedLetters = (text: string): string => {
  if (text[1] !== ' ' && text[2] !== ' ') return text;
  const tokens = text.trim().split(' ');
  const filled = tokens.filter((token) => token !== '');
  const single = filled.filter((token) => isSingle(token) && /[\p{L}\p{N}&]/u.test(token));
  if (filled.length < 4 || single.length < filled.length * 0.8) return text;
  return text
    .trim()
    .split(/ {2,}/u)
    .map((word) => word.replaceAll(' ', ''))
    .join(' ');
};

const median = (values: readonly number[]): number => {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

const spacedLetterGap = (runs: readonly Run[]): number => {
  if (runs.length < 4) return 0;
  let single = 0;
  for (const run of runs) if (isSingle(run.text)) single += 1;
  if (single < runs.length * 0.8) return 0;
  const gaps = runs.slice(1).map((run, i) => run.x - (runs[i] ? runs[i].x + runs[i].width : run.x));
  return Math.max(0, median(gaps));
};

const joinRuns = (runs: readonly Run[], usual: number): Segment => {
  const first = runs[0] as Run;
  let text = '';
  let right = first.x + first.width;
  let length = 0;
  let bold = 0;
  let main = first;
  let recognised = false;
  let confidence = 0;
  for (const run of runs) {
    const gap = run.x - right;
    const apart = run.confidence !== undefined || gap > usual * 1.6 + wordGap * run.size;
    if (run !== first && apart && !text.endsWith(' ') && !run.text.startsWith(' ')) text += ' ';
    text += run.text;
    right = Math.max(right, run.x + run.width);
    length += run.text.length;
    if (run.bold) bold += run.text.length;
    if (run.text.length * run.size > main.text.length * main.size) main = run;
    if (run.confidence !== undefined) recognised = true;
    confidence += (run.confidence ?? 1) * run.text.length;
  }
  return {
    text: joinSpacedLetters(text),
    x: first.x,
    y: main.y,
    right,
    size: main.size,
    boldness: bold / (length || 1),
    bullet: false,
    confidence: recognised ? confidence / (length || 1) : null,
  };
};

/** The same words printed twice a hair apart are a poor man's bold. */
const withoutDoubles = (runs: readonly Run[]): Run[] =>
  runs.filter((run, i) => {
    for (let k = i - 1; k >= 0 && k >= i - 4; k -= 1) {
      const other = runs[k];
      if (other && other.text === run.text && Math.abs(other.x - run.x) < run.size * 0.12) return false;
    }
    return true;
  });

const splitRow = (row: readonly Run[]): Segment[] => {
  const runs = withoutDoubles([...row].sort((a, b) => a.x - b.x));
  const usual = spacedLetterGap(runs);
  const groups: Run[][] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    const group = groups.at(-1);
    if (group && run.x - right <= usual * 1.6 + columnGap * run.size) group.push(run);
    else groups.push([run]);
    right = Math.max(right, run.x + run.width);
  }
  if (groups.length === 1) return [joinRuns(runs, usual)];
  return groups.map((group) => joinRuns(group, spacedLetterGap(group)));
};

/** A bullet glyph set apart belongs to the text it stands before. */
const attachBullets = (segments: readonly Segment[]): Segment[] => {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const before = joined.at(-1);
    if (before && isBulletGlyph(before.text) && segment.x - before.right < segment.size * 4)
      joined[joined.length - 1] = { ...segment, bullet: true };
    else joined.push(segment);
  }
  return joined.filter((segment) => !isBulletGlyph(segment.text) || segments.length === 1);
};

const hangsOn = (run: Run, other: Run | undefined): other is Run => {
  if (other === undefined) return false;
  const off = Math.abs(other.y - run.y);
  if (run.size > other.size * 0.88 || off < 0.05 || off > other.size * 0.6) return false;
  const gap = Math.max(run.x - (other.x + other.width), other.x - (run.x + run.width));
  return gap > -run.size * 0.4 && gap < other.size * 0.3;
};

/** What is painted just before or after a run: what small print could hang on. */
const nearby = [-1, 1, -2, 2];

const baseOf = (runs: readonly Run[], i: number, run: Run): Run | null => {
  for (const step of nearby) {
    const other = runs[i + step];
    if (hangsOn(run, other)) return other;
  }
  return null;
};

/** Raised and lowered small print ("7e", "CO2") goes back to the line it hangs on. */
const settleRaised = (runs: readonly Run[]): Run[] =>
  runs.map((run, i) => {
    const base = run.text.length > 6 ? null : baseOf(runs, i, run);
    return base === null ? run : { ...run, y: base.y };
  });

export const segmentsOf = (runs: readonly Run[]): Segment[] => {
  const sizes = new Set(runs.map((run) => Math.round(run.size)));
  const settled = sizes.size > 1 ? settleRaised(runs) : runs;
  return groupRows(settled).flatMap((row) => attachBullets(splitRow(row)));
};
