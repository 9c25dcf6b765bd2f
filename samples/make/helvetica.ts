/** Advance widths of Helvetica in thousandths of the font size, for the printable ASCII characters from the space on. */
const widths = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
];

/** Accented letters are as wide as their base letter. Bold text is a little wider; close enough to break lines. */
export const widthOf = (text: string, size: number): number =>
  [...text.normalize('NFD')].reduce((sum, char) => {
    if (/\p{M}/u.test(char)) return sum;
    return sum + ((widths[char.charCodeAt(0) - 32] ?? 556) * size) / 1000;
  }, 0);

/** Characters of Windows-1252 outside Latin-1 that samples use. */
const windows: Readonly<Record<string, number>> = { '–': 0x96, '—': 0x97, '•': 0x95, '’': 0x92, '€': 0x80, œ: 0x9c };

/** A string as a PDF literal in WinAnsi encoding. */
export const literalOf = (text: string): string => {
  const bytes = [...text].map((char) => windows[char] ?? (char.charCodeAt(0) < 256 ? char.charCodeAt(0) : 0x3f));
  return `(${bytes.map((byte) => (byte < 32 || byte > 126 || '()\\'.includes(String.fromCharCode(byte)) ? `\\${byte.toString(8).padStart(3, '0')}` : String.fromCharCode(byte))).join('')})`;
};
