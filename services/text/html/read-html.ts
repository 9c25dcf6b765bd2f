/** HTML -> lines. Nothing is loaded or run; what `display:none`, `hidden` or white letters conceal is kept apart. */
import { Parser } from 'htmlparser2';
import { InputError } from '../../../shared/errors.ts';
import type { HiddenReason } from '../../../shared/model/document.ts';
import { decodeText } from '../decode-text.ts';
import type { DraftHidden, DraftLine, DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { linesOfRow } from '../table-rows.ts';
import { inlineLook, styleSheet } from './css.ts';

const blocks = new Set(
  'address article aside blockquote body center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const unread = new Set(
  'script style head title template noscript svg math object iframe select option textarea canvas audio video'.split(
    ' ',
  ),
);
const spaced = new Set('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote section article hr pre'.split(' '));

/** "ArchitectMar 2019": two words without a space between two elements are set apart by the page. */
const wordEnd = /[\p{Ll})]$/u;
const wordStart = /^[\p{Lu}\d(]/u;

interface Open {
  readonly name: string;
  readonly bold: boolean;
  readonly heading: boolean;
  readonly hidden: HiddenReason | null;
  readonly colour: string | null;
  readonly ground: string | null;
  readonly size: number | null;
  readonly skip: boolean;
  readonly preformatted: boolean;
  readonly floats: boolean;
  readonly row: boolean;
}

/** Points that browsers give to what the page leaves open. */
const usualSize = 12;
const headingSizes: Readonly<Record<string, number>> = { h1: 24, h2: 18, h3: 14, h4: 12, h5: 10, h6: 8 };

interface Table {
  cells: DraftLine[][];
  readonly outer: DraftLine[];
}

const root: Open = {
  name: '',
  bold: false,
  heading: false,
  hidden: null,
  colour: null,
  ground: '#ffffff',
  size: usualSize,
  skip: false,
  preformatted: false,
  floats: false,
  row: false,
};

export const readHtmlText = (
  source: string,
  limits: ReadingLimits,
): { lines: DraftLine[]; hidden: DraftHidden[]; dated: string | null } => {
  const css = styleSheet(source);
  const hidden: DraftHidden[] = [];
  const lines: DraftLine[] = [];
  const open: Open[] = [root];
  const tables: Table[] = [];
  let target = lines;
  let text = '';
  let pieces: { length: number; bold: boolean; heading: boolean; size: number | null }[] = [];
  let bullet = false;
  let gap = false;
  /** Length of the text when the last element inside a line was closed. */
  let closed = -1;
  /** What comes is set beside what stands in the line: by the style, or by the end of one element and the start of another. */
  let side: 'set' | 'next' | null = null;
  const set: { text: string; pieces: typeof pieces }[] = [];
  let floated: string[] = [];
  let dated: string | null = null;
  const top = (): Open => open.at(-1) ?? root;

  const flush = () => {
    if (text.trim() !== '') {
      const total = pieces.reduce((sum, piece) => sum + piece.length, 0) || 1;
      const bold = pieces.reduce((sum, piece) => sum + (piece.bold ? piece.length : 0), 0) / total > 0.85;
      const short = text.trim().length <= 70 && !/[.;,]$/u.test(text.trim());
      const line: DraftLine = {
        text: [text.trim(), ...floated].join('\t'),
        bold,
        heading: pieces.some((piece) => piece.heading) || (bold && short && !bullet),
        bullet,
        gapBefore: gap,
        place: tables.length > 0 ? 'table' : 'body',
        size: pieces.find((piece) => piece.size !== null)?.size ?? null,
      };
      floated = [];
      target.push(line);
      bullet = false;
      gap = false;
    }
    text = '';
    pieces = [];
    closed = -1;
    side = null;
  };

  const addText = (raw: string) => {
    const { skip, hidden: reason, bold, heading, preformatted, size } = top();
    if (skip) return;
    if (reason !== null) {
      const last = hidden.at(-1);
      if (raw.trim() === '') return;
      if (last && last.reason === reason) hidden[hidden.length - 1] = { ...last, text: `${last.text} ${raw.trim()}` };
      else hidden.push({ page: 1, text: raw, reason });
      return;
    }
    if (preformatted && raw.includes('\n')) {
      const rows = raw.split('\n');
      rows.forEach((row, i) => {
        text += row;
        pieces.push({ length: row.trim().length, bold, heading, size });
        if (i < rows.length - 1) flush();
      });
      return;
    }
    const words = raw.replace(/[ \t\r\n\f]+/gu, ' ');
    if (side !== null && words.trim() !== '') {
      if (side === 'set' || (wordEnd.test(text) && wordStart.test(words))) text = `${text.trimEnd()}\t`;
      side = null;
    }
    text += words;
    pieces.push({ length: raw.trim().length, bold, heading, size });
  };

  const closeCell = () => {
    flush();
    const table = tables.at(-1);
    if (table) target = table.outer;
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length > limits.nesting) throw new InputError('bomb', 'The page is nested deeper than any real one.');
        if (name === 'meta' && /^(?:date|dcterms\.modified|last-modified)$/iu.test(attributes.name ?? ''))
          dated = attributes.content ?? null;
        const above = top();
        const look = inlineLook(name, attributes, css);
        const ground = look.ground === undefined ? above.ground : look.ground;
        const colour = look.colour === undefined ? above.colour : look.colour;
        const floats = look.floats === true && above.hidden === null;
        if (blocks.has(name) && !floats) flush();
        else if (text.trim() !== '' && name !== 'br') side = above.row ? 'set' : text.length === closed ? 'next' : side;
        if (floats) set.push({ text, pieces });
        if (floats) {
          text = '';
          pieces = [];
        }
        if (name === 'br') flush();
        if (name === 'hr' || spaced.has(name) || look.spaced) gap = true;
        if (name === 'li') bullet = true;
        if (
          name === 'img' &&
          attributes.alt &&
          !above.skip &&
          attributes.alt.length < 80 &&
          /@|\d{4}/u.test(attributes.alt)
        )
          addText(` ${attributes.alt} `);
        const sameColour = colour !== null && ground !== null && colour === ground ? ('same-colour' as const) : null;
        open.push({
          name,
          bold: look.bold ?? above.bold,
          heading: /^h[1-6]$/u.test(name) || (above.heading && name !== 'small'),
          hidden: above.hidden ?? look.hidden ?? sameColour,
          colour,
          ground,
          size: look.size ?? headingSizes[name] ?? above.size,
          skip: above.skip || unread.has(name),
          preformatted: above.preformatted || name === 'pre',
          floats,
          row: look.row === true,
        });
        if (name === 'tr') tables.push({ cells: [], outer: target });
        if (name === 'td' || name === 'th') {
          const table = tables.at(-1);
          if (table) {
            target = [];
            table.cells.push(target);
          }
        }
      },
      ontext: addText,
      onclosetag(name) {
        const closing = top();
        if (closing.floats) {
          if (text.trim() !== '') floated.push(text.trim());
          const around = set.pop();
          text = around?.text ?? '';
          pieces = around?.pieces ?? [];
        } else if (blocks.has(name)) flush();
        else closed = text.length;
        if (spaced.has(name)) gap = true;
        if (name === 'td' || name === 'th') closeCell();
        if (name === 'tr') {
          const table = tables.pop();
          if (table) {
            target = table.outer;
            target.push(...linesOfRow(table.cells));
          }
        }
        if (open.length > 1) open.pop();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(source);
  parser.end();
  flush();
  lines.push(...floated.map((side) => ({ text: side })));
  return { lines, hidden, dated };
};

/** The encoding an HTML file declares of itself. */
const declaredEncoding = (bytes: Uint8Array): string | null =>
  /<meta[^<>]{0,200}?charset=["']?([\w-]{3,30})/iu.exec(Buffer.from(bytes.subarray(0, 4000)).toString('latin1'))?.[1] ??
  null;

export const readHtml = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const { text } = decodeText(bytes, declaredEncoding(bytes));
  const { lines, hidden, dated } = readHtmlText(text, limits);
  const day = /^(\d{4}-\d{2}-\d{2})/u.exec(dated ?? '')?.[1];
  return { format: 'html', pages: [{ lines }], hidden, dated: day ? { date: day, known: 'metadata' } : null };
};
