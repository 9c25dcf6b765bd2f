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
import { hiddenReason } from './hidden-reason.ts';
import { lineOfRow, type Piece } from './line-of-row.ts';
import { addLooks, type Look, paragraphLook, runLook, type Styles } from './styles.ts';
import { cellsOf, rowsOf } from './table-parts.ts';

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
      ...lineOfRow(row, { look, styleName, spaced: gap && i === 0, place, bodySize: styles.bodySize }),
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
