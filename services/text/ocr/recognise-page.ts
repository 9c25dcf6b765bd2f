/** A picture of a page -> lines in reading order, by the same layout analysis as real text. */

import { linesOfPage, type PdfLine } from '../pdf/lines-of-page.ts';
import type { Run } from '../pdf/page-marks.ts';
import { skewOf } from './deskew.ts';
import { inkOf, type Picture, rotate, scale } from './picture.ts';
import type { Recogniser, Word } from './recogniser.ts';

export interface RecognisedPage {
  readonly lines: PdfLine[];
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Degrees clockwise by which the picture was turned. */
  readonly turned: number;
}

/** About 300 dots per inch on A4: what Tesseract was trained on. */
const longestSide = 3400;
const blankInk = 0.0004;
const doubtful = 0.55;

const fitted = (picture: Picture): Picture => {
  const factor = longestSide / Math.max(picture.width, picture.height);
  return factor > 1.15 || factor < 0.87 ? scale(picture, Math.min(factor, 3)) : picture;
};

const isWord = (word: Word): boolean => {
  const letters = word.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (word.text.trim() === '') return false;
  if (letters === 0) return word.confidence > 0.5 || /^[•*·«»°¢–—-]$/u.test(word.text);
  return word.confidence > 0.2;
};

const meanOf = (words: readonly Word[]): number => {
  const length = words.reduce((sum, word) => sum + word.text.length, 0);
  return length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / length;
};

/** Long words that stand taller than wide: the page lies on its side, and Tesseract read it nevertheless. */
const liesOnItsSide = (words: readonly Word[]): boolean => {
  const long = words.filter((word) => word.text.length >= 4);
  return long.length > 0 && long.filter((word) => word.height > word.width).length > long.length * 0.5;
};

const qualityOf = (words: readonly Word[]): number =>
  liesOnItsSide(words) ? 0 : meanOf(words) * Math.sqrt(words.length);

/** Row heights of a scan waver; what is close to the usual size is the usual size. */
const steadySize = (words: readonly Word[]): ((size: number) => number) => {
  const sorted = words.map((word) => word.size).sort((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 1;
  return (size) => (Math.abs(size / usual - 1) < 0.2 ? usual : size);
};

/** List marks come out as letters and signs that look like a dot. */
const asMark = (word: Word, next: Word | undefined): string => {
  if (!/^[e¢*«»°©®o·.•¤=>-]$/u.test(word.text) || next === undefined) return word.text;
  const apart = next.x - (word.x + word.width) > word.size * 0.35;
  const small = word.width < word.size * 0.75;
  return apart && small && Math.abs(next.y - word.y) < word.size * 0.6 && /^[\p{Lu}\p{N}„"“(]/u.test(next.text)
    ? '•'
    : word.text;
};

const runsOf = (words: readonly Word[], perPoint: number): Run[] => {
  const steady = steadySize(words);
  return words.map((word, order) => {
    const before = words[order - 1];
    const starts = before === undefined || before.y < word.y - word.size * 0.6 || before.x > word.x;
    return {
      text: starts ? asMark(word, words[order + 1]) : word.text,
      x: word.x / perPoint,
      y: word.y / perPoint,
      width: word.width / perPoint,
      size: steady(word.size) / perPoint,
      bold: false,
      angle: 0,
      colour: '#000000',
      alpha: 1,
      invisible: false,
      switchedOff: false,
      clipped: false,
      unmapped: 0,
      order,
      confidence: word.confidence,
    };
  });
};

interface Upright {
  readonly words: Word[];
  readonly picture: Picture;
  readonly turned: number;
}

const turnBy = (picture: Picture, degrees: number): Picture => (degrees === 0 ? picture : rotate(picture, degrees));

const recogniseUpright = async (picture: Picture, recogniser: Recogniser): Promise<Upright> => {
  const tries: Upright[] = [];
  for (const quarter of [0, 90, 270, 180]) {
    const upright = turnBy(picture, quarter);
    const skew = skewOf(upright);
    const turned = turnBy(upright, -skew);
    const words = (await recogniser.recognise(turned)).filter(isWord);
    tries.push({ words, picture: turned, turned: quarter - skew });
    if (words.length >= 5 && meanOf(words) >= doubtful && !liesOnItsSide(words)) break;
  }
  return tries.reduce((leader, entry) => (qualityOf(entry.words) > qualityOf(leader.words) ? entry : leader));
};

/** `width` is the page's width in points, null for photographs, which are taken for A4. */
export const recognisePage = async (
  source: Picture,
  { recogniser, width }: { readonly recogniser: Recogniser; readonly width: number | null },
): Promise<RecognisedPage> => {
  const picture = fitted(source);
  const pageWidth = width ?? (picture.width <= picture.height ? 595 : 842);
  const blank = { lines: [], width: pageWidth, height: (pageWidth * picture.height) / picture.width, turned: 0 };
  if (inkOf(picture) < blankInk) return blank;
  const { words, picture: turned, turned: degrees } = await recogniseUpright(picture, recogniser);
  const swapped = turned.width !== picture.width;
  const size = swapped ? { width: blank.height, height: pageWidth } : { width: pageWidth, height: blank.height };
  const perPoint = turned.width / size.width;
  const runs = runsOf(words, perPoint);
  return { lines: linesOfPage({ ...size, runs, fills: [] }, runs), ...size, turned: degrees };
};
