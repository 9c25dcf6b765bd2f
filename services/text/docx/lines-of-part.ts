/**
 * One part of a DOCX (body, header, footer, notes) -> lines.
 *
 * A paragraph is one line, a line break begins another. Deleted text is not text, inserted text is; field codes are not
 * read, their results are; of alternate content the first choice counts; text boxes follow the paragraph that anchors them.
 */
import type { HiddenReason, LinePlace } from '../../../shared/model/document.ts';
import type { DraftLine } from '../draft.ts';
import { linesOfRow } from '../table-rows.ts';
import { childOf, childrenOf, elementsOf, textOf, type XmlElement } from '../xml.ts';
import { addLooks, type Look, paragraphLook, runLook, type Styles } from './styles.ts';

/** A line and the page it begins on (from 0), as far as Word noted its page breaks. */
export interface PagedLine extends DraftLine {
  readonly sheet: number;
}

export interface PartHidden {
  readonly sheet: number;
  readonly text: string;
  readonly reason: HiddenReason;
}

export interface PartText {
  readonly lines: PagedLine[];
  readonly hidden: PartHidden[];
}

export interface PartOptions {
  readonly styles: Styles;
  readonly place: LinePlace;
  /** Lines of an altChunk by its relation id. */
  readonly chunkOf: (relation: string) => readonly DraftLine[];
}

interface Piece {
  readonly text: string;
  readonly look: Look;
}

const left = new Set([
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:pPr',
  'w:rPr',
  'w:commentReference',
  'w:rt',
]);
const symbol = /^f0[0-9a-f]{2}$/iu;

const hiddenReason = (look: Look, ground: string | null): HiddenReason | null => {
  if (look.hidden) return 'not-displayed';
  if (look.size !== undefined && look.size < 3) return 'tiny';
  const colour = look.colour ?? 'auto';
  const behind = look.shade ?? ground;
  if (behind === null || colour === 'auto') return null;
  const near = (a: string, b: string) =>
    /^[0-9a-f]{6}$/u.test(a) &&
    /^[0-9a-f]{6}$/u.test(b) &&
    [0, 2, 4].every(
      (i) => Math.abs(Number.parseInt(a.slice(i, i + 2), 16) - Number.parseInt(b.slice(i, i + 2), 16)) < 20,
    );
  return near(colour, behind) ? 'same-colour' : null;
};

export const linesOfPart = (root: XmlElement, { styles, place, chunkOf }: PartOptions): PartText => {
  const lines: PagedLine[] = [];
  const hidden: PartHidden[] = [];
  let sheet = 0;
  let fieldDepth = 0;
  let inResult = true;

  interface Paragraph {
    readonly rows: Piece[][];
    readonly boxes: XmlElement[];
    readonly look: Look;
    readonly ground: string | null;
  }

  const addPiece = (paragraph: Paragraph, text: string, look: Look) => {
    if (text === '') return;
    const reason = hiddenReason(look, paragraph.ground);
    if (reason !== null && text.trim() !== '') {
      const last = hidden.at(-1);
      if (last && last.reason === reason && last.sheet === sheet)
        hidden[hidden.length - 1] = { ...last, text: `${last.text}${text}` };
      else hidden.push({ sheet, text, reason });
      return;
    }
    paragraph.rows.at(-1)?.push({ text: look.capitals ? text.toUpperCase() : text, look });
  };

  const readRun = (run: XmlElement, paragraph: Paragraph) => {
    const properties = childOf(run, 'w:rPr');
    const style = childOf(properties, 'w:rStyle')?.attributes['w:val'] ?? null;
    const look = addLooks(paragraph.look, style === null ? {} : styles.lookOf(style), runLook(properties));
    for (const child of elementsOf(run)) readRunChild(child, look, paragraph);
  };

  const readRunChild = (child: XmlElement, look: Look, paragraph: Paragraph) => {
    const shown = fieldDepth === 0 || inResult;
    switch (child.name) {
      case 'w:t':
        if (shown) addPiece(paragraph, textOf(child), look);
        break;
      case 'w:tab':
      case 'w:ptab':
        addPiece(paragraph, '\t', { ...look, colour: 'auto' });
        break;
      case 'w:br':
      case 'w:cr':
        if (child.attributes['w:type'] === 'page') sheet += 1;
        paragraph.rows.push([]);
        break;
      case 'w:lastRenderedPageBreak':
        sheet += 1;
        break;
      case 'w:noBreakHyphen':
        addPiece(paragraph, '-', look);
        break;
      case 'w:sym':
        addPiece(paragraph, symbol.test(child.attributes['w:char'] ?? '') ? '•' : '', look);
        break;
      case 'w:fldChar': {
        const type = child.attributes['w:fldCharType'];
        if (type === 'begin') {
          fieldDepth += 1;
          inResult = false;
        } else if (type === 'separate') inResult = true;
        else if (type === 'end') {
          fieldDepth = Math.max(0, fieldDepth - 1);
          inResult = true;
        }
        break;
      }
      default:
        readInline(child, paragraph);
    }
  };

  const readInline = (element: XmlElement, paragraph: Paragraph): void => {
    if (left.has(element.name)) return;
    if (element.name === 'w:r') {
      readRun(element, paragraph);
      return;
    }
    if (element.name === 'w:txbxContent') {
      paragraph.boxes.push(element);
      return;
    }
    if (element.name === 'mc:AlternateContent') {
      const choice = childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback');
      if (choice) for (const child of elementsOf(choice)) readInline(child, paragraph);
      return;
    }
    if (element.name === 'w:lastRenderedPageBreak') {
      sheet += 1;
      return;
    }
    for (const child of elementsOf(element)) readInline(child, paragraph);
  };

  const lineOf = (
    row: readonly Piece[],
    look: Look,
    { styleName, spaced }: { styleName: string; spaced: boolean },
  ): DraftLine => {
    const text = row.map((piece) => piece.text).join('');
    const letters = row.filter((piece) => piece.text.trim() !== '');
    const bold = letters.length > 0 && letters.every((piece) => piece.look.bold === true);
    const size = Math.max(0, ...letters.map((piece) => piece.look.size ?? styles.bodySize));
    const named = /^(?:heading|überschrift|titre|título|titolo|kop|title|subtitle|titel)\b/iu.test(styleName);
    const short = text.length <= 80 && !/[.;,]$/u.test(text.trim());
    const capitals = text.length < 60 && /\p{Lu}{4}/u.test(text) && text === text.toUpperCase() && spaced;
    const numbered = look.numbered === true;
    const stands = short && (bold || size >= styles.bodySize * 1.15 || capitals);
    // A heading may be numbered; a list item is no heading because it is bold.
    const heading = text.trim() !== '' && (named || (look.outline ?? 9) < 9 || (stands && !numbered));
    return { text, size: size === 0 ? null : size, bold, heading, bullet: numbered && !heading, place };
  };

  let after = 0;
  const readParagraph = (element: XmlElement, ground: string | null): PagedLine[] => {
    const properties = childOf(element, 'w:pPr');
    const styleId = childOf(properties, 'w:pStyle')?.attributes['w:val'] ?? null;
    const look = addLooks(styles.base, styles.lookOf(styleId), paragraphLook(properties));
    if (childOf(properties, 'w:pageBreakBefore')) sheet += 1;
    const paragraph: Paragraph = { rows: [[]], boxes: [], look, ground: look.shade ?? ground };
    const start = sheet;
    for (const child of elementsOf(element)) readInline(child, paragraph);
    const gap = Math.max(after, look.before ?? 0) >= 40;
    after = look.after ?? 0;
    const styleName = styles.nameOf(styleId);
    const made: PagedLine[] = paragraph.rows.map((row, i) => ({
      ...lineOf(row, look, { styleName, spaced: gap && i === 0 }),
      ...(i === 0 ? { gapBefore: gap } : { bullet: false }),
      sheet: i === 0 && row.length > 0 ? start : sheet,
    }));
    for (const box of paragraph.boxes)
      made.push(
        ...readBlocks(box, null).map((line) => ({ ...line, place: place === 'body' ? ('box' as const) : place })),
      );
    if (childOf(childOf(properties, 'w:sectPr'), 'w:type')?.attributes['w:val'] === 'nextPage') sheet += 1;
    return made;
  };

  const readTable = (table: XmlElement): PagedLine[] => {
    const styled = childOf(childOf(table, 'w:tblPr'), 'w:tblStyle') !== null;
    return rowsOf(table).flatMap((row) => {
      const start = sheet;
      const cells = cellsOf(row).map((cell) => {
        const shade = childOf(childOf(cell, 'w:tcPr'), 'w:shd')?.attributes['w:fill']?.toLowerCase();
        return readBlocks(cell, shade && shade !== 'auto' ? shade : styled ? null : 'ffffff');
      });
      return linesOfRow(cells).map((line) => ({ sheet: start, ...line }));
    });
  };

  const unwrapped = (element: XmlElement, name: string): XmlElement[] =>
    elementsOf(element).flatMap((child) => {
      if (child.name === name) return [child];
      return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name) ? unwrapped(child, name) : [];
    });
  const rowsOf = (table: XmlElement) =>
    unwrapped(table, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === null);
  const cellsOf = (row: XmlElement) => unwrapped(row, 'w:tc');

  const readBlocks = (parent: XmlElement, ground: string | null): PagedLine[] =>
    elementsOf(parent).flatMap((block): PagedLine[] => {
      switch (block.name) {
        case 'w:p':
          return readParagraph(block, ground);
        case 'w:tbl':
          return readTable(block);
        case 'w:sdt':
        case 'w:sdtContent':
        case 'w:ins':
        case 'w:moveTo':
        case 'w:customXml':
        case 'w:smartTag':
          return readBlocks(block, ground);
        case 'w:altChunk':
          return chunkOf(block.attributes['r:id'] ?? '').map((line) => ({ sheet, ...line }));
        case 'mc:AlternateContent': {
          const choice = childrenOf(block, 'mc:Choice')[0] ?? childrenOf(block, 'mc:Fallback')[0];
          return choice ? readBlocks(choice, ground) : [];
        }
        default:
          return [];
      }
    });

  lines.push(...readBlocks(root, 'ffffff'));
  return { lines, hidden };
};
