/** Draws text on PDF pages the way templates do, and notes the lines a person reads. */
import {
  beginText,
  endText,
  PDFDocument,
  type PDFFont,
  type PDFPage,
  rgb,
  StandardFonts,
  setCharacterSpacing,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';

export interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  readonly italic: PDFFont;
}

export interface Style {
  readonly size?: number;
  readonly bold?: boolean;
  /** '#rrggbb' */
  readonly colour?: string;
}

export interface Block {
  readonly kind: 'name' | 'h2' | 'h3' | 'p' | 'li' | 'gap';
  readonly text: string;
}

export const startPdf = async (): Promise<{ document: PDFDocument; fonts: Fonts }> => {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date('2026-03-01T00:00:00Z'));
  document.setModificationDate(new Date('2026-03-02T00:00:00Z'));
  const [plain, bold, italic] = await Promise.all([
    document.embedFont(StandardFonts.Helvetica),
    document.embedFont(StandardFonts.HelveticaBold),
    document.embedFont(StandardFonts.HelveticaOblique),
  ]);
  return { document, fonts: { plain, bold, italic } };
};

export const colourOf = (hex: string) =>
  rgb(
    Number.parseInt(hex.slice(1, 3), 16) / 255,
    Number.parseInt(hex.slice(3, 5), 16) / 255,
    Number.parseInt(hex.slice(5, 7), 16) / 255,
  );

/** `y` is the baseline's distance from the top. */
export const put = (page: PDFPage, fonts: Fonts, at: { x: number; y: number }, text: string, style: Style = {}): void =>
  page.drawText(text, {
    x: at.x,
    y: page.getHeight() - at.y,
    size: style.size ?? 10,
    font: style.bold ? fonts.bold : fonts.plain,
    color: colourOf(style.colour ?? '#111111'),
  });

export const bar = (page: PDFPage, box: { x: number; y: number; width: number; height: number }, colour: string): void =>
  page.drawRectangle({
    x: box.x,
    y: page.getHeight() - box.y - box.height,
    width: box.width,
    height: box.height,
    color: colourOf(colour),
  });

export const wrap = (font: PDFFont, text: string, { size, width }: { size: number; width: number }): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

const looks: Record<Block['kind'], { size: number; bold: boolean; before: number; mark: string }> = {
  name: { size: 20, bold: true, before: 0, mark: '# ' },
  h2: { size: 12, bold: true, before: 12, mark: '# ' },
  h3: { size: 10, bold: true, before: 6, mark: '# ' },
  p: { size: 10, bold: false, before: 0, mark: '' },
  li: { size: 10, bold: false, before: 0, mark: '• ' },
  gap: { size: 10, bold: false, before: 8, mark: '' },
};

export interface Flow {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly colour?: string;
  /** Distance of baselines in parts of the size. */
  readonly leading?: number;
}

/** Sets blocks down a column; answers the lines a person reads and where the column ended. */
export const flow = (
  page: PDFPage,
  fonts: Fonts,
  { x, y, width, colour, leading = 1.3 }: Flow,
  blocks: readonly Block[],
): { reading: string[]; end: number } => {
  const reading: string[] = [];
  let at = y;
  for (const block of blocks) {
    const look = looks[block.kind];
    at += reading.length > 0 ? look.before : 0;
    if (block.kind === 'gap') continue;
    const indent = block.kind === 'li' ? 12 : 0;
    const font = look.bold ? fonts.bold : fonts.plain;
    wrap(font, block.text, { size: look.size, width: width - indent }).forEach((line, i) => {
      const style = { size: look.size, bold: look.bold, ...(colour ? { colour } : {}) };
      if (block.kind === 'li' && i === 0) put(page, fonts, { x, y: at }, '•', style);
      put(page, fonts, { x: x + indent, y: at }, line, style);
      reading.push(i === 0 || look.mark === '# ' ? `${look.mark}${line}` : line);
      at += look.size * leading;
    });
  }
  return { reading, end: at };
};

/** Text with raw text state: letter spacing or a rendering mode. */
export const putRaw = (
  page: PDFPage,
  fonts: Fonts,
  at: { x: number; y: number },
  text: string,
  raw: { spacing?: number; invisible?: boolean; size?: number; bold?: boolean },
): void => {
  page.pushOperators(
    beginText(),
    setCharacterSpacing(raw.spacing ?? 0),
    setTextRenderingMode(raw.invisible ? TextRenderingMode.Invisible : TextRenderingMode.Fill),
    endText(),
  );
  put(page, fonts, at, text, { size: raw.size ?? 12, bold: raw.bold ?? false });
  page.pushOperators(
    beginText(),
    setCharacterSpacing(0),
    setTextRenderingMode(TextRenderingMode.Fill),
    endText(),
  );
};
