/** Bytes -> characters: marks first, then UTF-8 if it is valid, then the likeliest of the old Western code pages. */
import { analyse } from 'chardet';
import iconv from 'iconv-lite';

export interface Decoded {
  readonly text: string;
  /** Nothing in the file says which encoding it is. */
  readonly guessed: boolean;
}

const strictUtf8 = (bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const wide = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const length = Math.min(bytes.length, 2000);
  const zeros = (parity: number) =>
    bytes.subarray(0, length).filter((byte, i) => byte === 0 && i % 2 === parity).length;
  const even = zeros(0);
  const odd = zeros(1);
  if (odd > length * 0.3 && even < length * 0.1) return 'utf-16le';
  return even > length * 0.3 && odd < length * 0.1 ? 'utf-16be' : null;
};

const western = new Set(['ISO-8859-1', 'windows-1252', 'ISO-8859-15']);
const plausible = new Set([
  'ISO-8859-2',
  'windows-1250',
  'ISO-8859-9',
  'windows-1254',
  'windows-1251',
  'ISO-8859-5',
  'KOI8-R',
]);

/** Central European and Turkish pages are believed only on strong evidence: most CVs here are Western. */
const codePage = (bytes: Uint8Array): string => {
  const guesses = analyse(bytes.subarray(0, 60_000));
  const best = guesses.find((guess) => plausible.has(guess.name) || western.has(guess.name));
  const rival = guesses.find((guess) => western.has(guess.name));
  if (!best || western.has(best.name)) return 'windows-1252';
  return best.confidence >= (rival?.confidence ?? 0) + 10 ? best.name : 'windows-1252';
};

export const decodeText = (bytes: Uint8Array, declared: string | null = null): Decoded => {
  const utf16 = wide(bytes);
  if (utf16) return { text: new TextDecoder(utf16).decode(bytes).replace(/^\ufeff/u, ''), guessed: false };
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null) return { text: utf8.replace(/^\ufeff/u, ''), guessed: false };
  const known = declared !== null && !/^utf-?8$/iu.test(declared) && iconv.encodingExists(declared);
  return { text: iconv.decode(Buffer.from(bytes), known && declared ? declared : codePage(bytes)), guessed: !known };
};
