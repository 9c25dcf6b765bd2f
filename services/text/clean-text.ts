/** Ligatures, odd spaces and invisible characters, as fonts and word processors leave them in text. */
const ligatures: Readonly<Record<string, string>> = {
  ﬀ: 'ff',
  ﬁ: 'fi',
  ﬂ: 'fl',
  ﬃ: 'ffi',
  ﬄ: 'ffl',
  ﬅ: 'st',
  ﬆ: 'st',
  ĳ: 'ij',
  Ĳ: 'IJ',
};

const ligature = /[ﬀﬁﬂﬃﬄﬅﬆĳĲ]/gu;
// Soft hyphens, zero-width marks, byte order marks, bidi controls: nobody sees them and they split words.
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufff9-\ufffb]/gu;
const oddSpace = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is being removed
const control = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/gu;

/** Nothing in it that has to be replaced or composed: most lines are such. */
const ordinary = /^[ -~¡-¬®-ıĴ-ſ–—‘’“”•€]*$/u;

/** One line of visible text: NFC, plain spaces, single spaces, tabs kept as the mark of a wide gap. */
export const cleanText = (text: string): string => {
  if (ordinary.test(text)) return (text.includes('  ') ? text.replace(/ {2,}/gu, ' ') : text).trim();
  return text
    .replace(ligature, (glyph) => ligatures[glyph] ?? glyph)
    .replace(/[\r\n\v\f\u0085\u2028\u2029]/gu, ' ')
    .replace(invisible, '')
    .replace(oddSpace, ' ')
    .replace(control, '')
    .normalize('NFC')
    .replace(/ {2,}/gu, ' ')
    .replace(/ ?\t[ \t]*/gu, '\t')
    .trim();
};
