/**
 * A text that runs on its own: the body, a header, a box, a footnote. Each has its own paragraph and table under way, so that a
 * note in the middle of a table's cell leaves the cell as it was.
 */
import type { LinePlace } from '../../../shared/model/document.ts';
import type { DraftLine } from '../draft.ts';
import { linesOfRow } from '../table-rows.ts';

export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
}

export interface Flow {
  readonly place: LinePlace;
  readonly lines: DraftLine[];
  /** Of the line under way. */
  pieces: Piece[];
  /** Settings of the paragraph under way. */
  bullet: boolean;
  style: number;
  before: number;
  outline: boolean;
  /** Of the row under way. */
  inTable: boolean;
  cells: DraftLine[][];
  cell: DraftLine[];
}

export const createFlow = (place: LinePlace): Flow => ({
  place,
  lines: [],
  pieces: [],
  bullet: false,
  style: -1,
  before: 0,
  outline: false,
  inTable: false,
  cells: [],
  cell: [],
});

const lineOf = (flow: Flow, headings: ReadonlySet<number>): DraftLine => {
  const text = flow.pieces.map((piece) => piece.text).join('');
  const filled = flow.pieces.filter((piece) => piece.text.trim() !== '');
  const bold = filled.length > 0 && filled.every((piece) => piece.bold);
  const size = Math.max(0, ...filled.map((piece) => piece.size));
  const short = text.trim().length <= 80 && !/[.;,]$/u.test(text.trim());
  // A heading may be numbered; a list item is no heading because it is bold.
  const heading = headings.has(flow.style) || flow.outline || (short && bold && !flow.bullet);
  return {
    text,
    bold,
    size: size || null,
    heading: heading && text.trim() !== '',
    bullet: flow.bullet && !heading,
    gapBefore: flow.before >= 40,
    place: flow.place,
  };
};

export const endLine = (flow: Flow, headings: ReadonlySet<number>): void => {
  (flow.inTable ? flow.cell : flow.lines).push(lineOf(flow, headings));
  flow.pieces = [];
};

export const endParagraph = (flow: Flow, headings: ReadonlySet<number>): void => {
  endLine(flow, headings);
  if (!flow.inTable) flow.bullet = false;
};

export const endCell = (flow: Flow, headings: ReadonlySet<number>): void => {
  endParagraph(flow, headings);
  flow.cells.push(flow.cell);
  flow.cell = [];
};

export const endRow = (flow: Flow): void => {
  if (flow.cell.some((line) => line.text.trim() !== '')) flow.cells.push(flow.cell);
  flow.lines.push(...linesOfRow(flow.cells));
  flow.cells = [];
  flow.cell = [];
  flow.inTable = false;
};

/** Paragraph settings back to plain; a row or list that has text under way stays. */
export const resetParagraph = (flow: Flow): void => {
  if (flow.pieces.every((piece) => piece.text.trim() === '')) {
    flow.inTable = false;
    flow.bullet = false;
  }
  flow.style = -1;
  flow.before = 0;
  flow.outline = false;
};
