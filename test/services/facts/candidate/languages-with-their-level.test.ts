import { describe, expect, it } from 'vitest';
import { readCv, readRemarks } from '../read-cv.ts';

const said = (text: string): string =>
  readCv(['# Harriet Featherstone', 'h@example.com', '# Languages', text])
    .languages.map(({ lang, level }) => `${lang}:${level}`)
    .join(' ');

describe('spoken languages', () => {
  it.each([
    ['English native', 'en:native'],
    ['Deutsch fließend', 'de:C1'],
    ['German C1', 'de:C1'],
    ['English – conversational', 'en:B1'],
    ['English: IELTS 7.0', 'en:C1'],
    ['English: IELTS 6.0', 'en:B2'],
    ['TOEFL iBT 105 English', 'en:C1'],
    ['Français langue maternelle', 'fr:native'],
    ['DELF B2 français', 'fr:B2'],
  ])('%s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each([
    ["English, Irish (C1). Driving licence. One month's notice.", 'en:null ga:C1'],
    ['Irish citizen. English, Yoruba (some).', 'en:null yo:null'],
    ['LANGUAGES  English, French (B1)', 'en:null fr:B1'],
    ['Documentation in English and German for three plants', ''],
  ])('without a heading: %s', (text, expected) => {
    const found = readRemarks(text).languages.map(({ lang, level }) => `${lang}:${level}`);
    expect(found.join(' ')).toBe(expected);
  });
});
