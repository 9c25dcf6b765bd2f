import { expect, it } from 'vitest';
import { nightlyInWords, nightlyWords } from '../../services/screen/words/nightly.ts';

it.each([
  ['0 2 * * *', 'every day at 02:00 (Europe/Berlin)'],
  ['30 23 * * *', 'every day at 23:30 (Europe/Berlin)'],
  ['*/5 * * * *', '*/5 * * * * (Europe/Berlin)'],
])('%s is %s', (pattern, words) => {
  expect(nightlyInWords({ pattern, timeZone: 'Europe/Berlin' }, nightlyWords.en)).toBe(words);
});
