import { z } from 'zod';

const phrases = z.array(z.string().min(1)).optional();

/** Phrases by language; see phrases.ts for the signs they may hold. */
export const phraseBook = z.strictObject({
  en: phrases,
  de: phrases,
  fr: phrases,
  es: phrases,
  it: phrases,
  nl: phrases,
  pt: phrases,
});
