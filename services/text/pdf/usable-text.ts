/**
 * Is a page's text layer worth reading? Fonts without a character table, or with a wrong one, give text that looks right on the
 * page and is rubbish in the file. Rubbish shows in unmapped glyphs, in too few letters, and in letters that are
 * not spread as in any Western language.
 */
import type { PageMarks, Run } from './page-marks.ts';

const enoughLetters = 250;
/** e t a o i n r s make up 55 to 65 percent of the letters in English, German, French, Spanish, Italian, Dutch, Portuguese. */
const frequent = new Uint8Array(0x250);
for (const letter of 'etaoinrsETAOINRSéèêëáàâãäóòôõöíìîïñ') frequent[letter.charCodeAt(0)] = 1;

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

interface LetterCounts {
  visible: number;
  letters: number;
  latin: number;
  digits: number;
  frequent: number;
}

const countLetters = (runs: readonly Run[]): LetterCounts => {
  const counts: LetterCounts = { visible: 0, letters: 0, latin: 0, digits: 0, frequent: 0 };
  for (const { text } of runs)
    for (let i = 0; i < text.length; i += 1) {
      const code = text.charCodeAt(i);
      if (code === 32) continue;
      counts.visible += 1;
      const ascii = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
      if (ascii || (code >= 0xc0 && code <= 0x24f)) {
        counts.latin += 1;
        counts.frequent += frequent[code] ?? 0;
      }
      if (ascii || (code > 0x7f && /\p{L}/u.test(text[i] ?? ''))) counts.letters += 1;
      else if (code >= 48 && code <= 57) counts.digits += 1;
    }
  return counts;
};

export const isGarbage = (runs: readonly Run[]): boolean => {
  const length = runs.reduce((sum, run) => sum + run.text.length, 0);
  if (length < 40) return false;
  const unmapped = runs.reduce((sum, run) => sum + run.unmapped * run.text.length, 0);
  if (share(unmapped, length) > 0.2) return true;
  const { visible, letters, digits, latin, frequent: common } = countLetters(runs);
  if (visible > 120 && share(letters, visible) < 0.45 && share(digits, visible) < 0.35) return true;
  if (latin < enoughLetters || share(latin, letters) < 0.8) return false;
  return share(common, latin) < 0.42;
};

const fewCharacters = 25;
const thinText = 200;
const largePicture = 0.4;

/** Share of the page that its largest picture takes. */
const pictureShare = (page: PageMarks): number => {
  const areas = page.fills.filter((fill) => fill.image && fill.colour === null).map((fill) => fill.width * fill.height);
  return Math.max(0, ...areas) / Math.max(1, page.width * page.height);
};

/** 'ocr' when a person sees more on the page than its text says. */
export const needsOcr = (page: PageMarks, visible: readonly Run[]): 'no' | 'picture' | 'garbage' => {
  const characters = visible.reduce((sum, run) => sum + run.text.trim().length, 0);
  if (isGarbage(visible)) return 'garbage';
  const painted = page.fills.length > 0;
  if (characters < fewCharacters && painted && (page.fills.length > 20 || pictureShare(page) > 0.05)) return 'picture';
  return characters < thinText && pictureShare(page) > largePicture ? 'picture' : 'no';
};
