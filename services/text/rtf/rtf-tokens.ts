/** RTF -> tokens: groups, control words with their number, hex bytes and text. One pass, no look-ahead beyond a token. */
export type RtfToken =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | null }
  | { readonly kind: 'symbol'; readonly name: string }
  | { readonly kind: 'byte'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string };

const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** `source` is the file as Latin-1, so that bytes keep their values. */
export function* tokensOfRtf(source: string): Generator<RtfToken> {
  let i = 0;
  while (i < source.length) {
    const char = source[i] ?? '';
    if (char === '{' || char === '}') {
      yield { kind: char === '{' ? 'open' : 'close' };
      i += 1;
    } else if (char === '\\') {
      const code = source.charCodeAt(i + 1);
      if (isLetter(code)) {
        let end = i + 1;
        while (isLetter(source.charCodeAt(end)) && end - i < 40) end += 1;
        const name = source.slice(i + 1, end);
        let number = end;
        if (source[number] === '-') number += 1;
        while (isDigit(source.charCodeAt(number)) && number - end < 12) number += 1;
        const value = number > end ? Number.parseInt(source.slice(end, number), 10) : Number.NaN;
        i = source[number] === ' ' ? number + 1 : number;
        yield { kind: 'word', name, value: Number.isNaN(value) ? null : value };
        if (name === 'bin' && value > 0) i = Math.min(source.length, i + value);
      } else if (source[i + 1] === "'") {
        const value = Number.parseInt(source.slice(i + 2, i + 4), 16);
        if (!Number.isNaN(value)) yield { kind: 'byte', value };
        i += 4;
      } else {
        yield { kind: 'symbol', name: source[i + 1] ?? '' };
        i += 2;
      }
    } else {
      let end = i;
      while (end < source.length && source[end] !== '{' && source[end] !== '}' && source[end] !== '\\') end += 1;
      const text = source.slice(i, end).replace(/[\r\n]/gu, '');
      if (text !== '') yield { kind: 'text', text };
      i = end;
    }
  }
}
