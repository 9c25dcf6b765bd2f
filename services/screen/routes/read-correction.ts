import type { CorrectionPath } from '../../../shared/model/correction.ts';

/** "de C1, en native" → languages with levels. */
const languagesIn = (typed: string) =>
  typed
    .split(/[,;\n]/)
    .map((one) => one.trim().split(/\s+/))
    .filter(([lang]) => lang !== undefined && lang !== '')
    .map(([lang = '', level]) => ({
      lang: lang.toLowerCase(),
      level: level === undefined ? null : /^native$/i.test(level) ? 'native' : level.toUpperCase(),
    }));

/** "2026-03-01", or "6" weeks of notice. */
const availabilityIn = (typed: string) =>
  /^\d{1,3}$/.test(typed) ? { from: null, noticeWeeks: Number(typed) } : { from: typed, noticeWeeks: null };

const yesNo: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** What somebody typed into the field of a path, as its value; whether it makes sense is the schema's to say. */
export const readCorrection = (path: CorrectionPath, typed: string): unknown => {
  const text = typed.trim();
  if (path === 'languages') return languagesIn(text);
  if (path === 'availability') return availabilityIn(text);
  if (path === 'phone') return text.replaceAll(/[\s()./-]/g, '').replace(/^00/, '+');
  if (path.startsWith('platforms/')) return yesNo[text];
  return text;
};
