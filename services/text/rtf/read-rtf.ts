/** RTF -> lines: paragraphs, tables, headers, footers, text boxes; hidden and deleted text kept apart. */
import iconv from 'iconv-lite';
import { InputError } from '../../../shared/errors.ts';
import type { DocumentDate, HiddenReason, LinePlace } from '../../../shared/model/document.ts';
import type { DraftHidden, DraftLine, DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { linesOfRow } from '../table-rows.ts';
import { tokensOfRtf } from './rtf-tokens.ts';

interface Group {
  readonly skip: boolean;
  readonly target: Target;
  bold: boolean;
  hidden: boolean;
  deleted: boolean;
  size: number;
  colour: number;
  ground: number;
  unicodeSkip: number;
  font: number;
  caps: boolean;
}

interface Target {
  readonly place: LinePlace;
  readonly lines: DraftLine[];
}

interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly size: number;
}

const unread = new Set(
  'fonttbl stylesheet colortbl info pict object filetbl revtbl rsidtbl listtable listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl mmathPr template operator author title subject keywords comment doccomm annotation atnid atnauthor atnref fldinst bkmkstart bkmkend listtext pntext nonshppict wgrffmtfilter pgptbl objdata sp sn sv panose falt'.split(
    ' ',
  ),
);
const otherTargets: Readonly<Record<string, LinePlace>> = {
  header: 'header',
  headerl: 'header',
  headerr: 'header',
  headerf: 'header',
  footer: 'footer',
  footerl: 'footer',
  footerr: 'footer',
  footerf: 'footer',
  footnote: 'note',
  shptxt: 'box',
};
const symbols: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  bullet: '•',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  emspace: ' ',
  enspace: ' ',
  tab: '\t',
};

/** Font number -> code page, from \fcharset of the font table. */
const charsets: Readonly<Record<number, string>> = {
  0: 'win1252',
  77: 'macroman',
  161: 'win1253',
  162: 'win1254',
  186: 'win1257',
  204: 'win1251',
  238: 'win1250',
};

const fontPages = (source: string): Map<number, string> => {
  const pages = new Map<number, string>();
  const start = source.indexOf('{\\fonttbl');
  if (start < 0) return pages;
  for (const [, font, charset] of source
    .slice(start, start + 40_000)
    .matchAll(/\\f(\d{1,4})[^{};]{0,120}?\\fcharset(\d{1,3})/gu)) {
    const page = charsets[Number(charset)];
    if (page && !pages.has(Number(font))) pages.set(Number(font), page);
  }
  return pages;
};

const colourTable = (source: string): string[] => {
  const table = /\{\\colortbl([^{}]{0,20000})\}/u.exec(source)?.[1] ?? '';
  return table.split(';').map((entry) => {
    const part = (name: string) => Number(new RegExp(`\\\\${name}(\\d{1,3})`, 'u').exec(entry)?.[1] ?? Number.NaN);
    const rgb = [part('red'), part('green'), part('blue')];
    return rgb.some(Number.isNaN) ? 'auto' : rgb.join(',');
  });
};

const datedOf = (source: string): DocumentDate | null => {
  for (const name of ['revtim', 'creatim']) {
    const parts = new RegExp(`\\\\${name}\\\\yr(\\d{4})\\\\mo(\\d{1,2})\\\\dy(\\d{1,2})`, 'u').exec(source);
    if (parts && Number(parts[1]) > 1980)
      return {
        date: `${parts[1]}-${(parts[2] ?? '').padStart(2, '0')}-${(parts[3] ?? '').padStart(2, '0')}`,
        known: 'metadata',
      };
  }
  return null;
};

const headingStyles = (source: string): Set<number> => {
  const found = new Set<number>();
  const start = source.indexOf('{\\stylesheet');
  if (start < 0) return found;
  for (const [, number] of source
    .slice(start, start + 200_000)
    .matchAll(
      /\{\\s(\d{1,4})[^{};]{0,600}?(?:heading|überschrift|titre|\btitle|\bkop|título|titolo)[^{};]{0,40};\}/giu,
    ))
    found.add(Number(number));
  return found;
};

export const readRtf = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const codePage = `win${/\\ansicpg(\d{3,5})/u.exec(source.slice(0, 2000))?.[1] ?? '1252'}`;
  const fonts = fontPages(source);
  const colours = colourTable(source);
  const headings = headingStyles(source);
  const body: Target = { place: 'body', lines: [] };
  const targets: Target[] = [body];
  const hidden: DraftHidden[] = [];
  const groups: Group[] = [
    {
      skip: false,
      target: body,
      bold: false,
      hidden: false,
      deleted: false,
      size: 12,
      colour: 0,
      ground: 0,
      unicodeSkip: 1,
      font: 0,
      caps: false,
    },
  ];
  const top = (): Group => groups.at(-1) as Group;
  let pieces: Piece[] = [];
  let bytesHeld: number[] = [];
  let skipNext = 0;
  let inTable = false;
  let bullet = false;
  let style = -1;
  let before = 0;
  let outline = false;
  let cells: DraftLine[][] = [];
  let cell: DraftLine[] = [];

  const addText = (text: string) => {
    const group = top();
    if (group.skip || group.deleted || text === '') return;
    const same =
      group.colour > 0 && colours[group.colour] === (group.ground > 0 ? colours[group.ground] : '255,255,255');
    const reason: HiddenReason | null = group.hidden
      ? 'not-displayed'
      : group.size < 3
        ? 'tiny'
        : same
          ? 'same-colour'
          : null;
    if (reason !== null && text.trim() !== '') {
      const last = hidden.at(-1);
      if (last && last.reason === reason) hidden[hidden.length - 1] = { ...last, text: last.text + text };
      else hidden.push({ page: 1, text, reason });
      return;
    }
    pieces.push({ text: group.caps ? text.toUpperCase() : text, bold: group.bold, size: group.size });
  };
  const flushBytes = () => {
    if (bytesHeld.length === 0) return;
    const page = fonts.get(top().font) ?? codePage;
    const text = iconv.decode(Buffer.from(bytesHeld), iconv.encodingExists(page) ? page : 'win1252');
    bytesHeld = [];
    addText(text);
  };
  const endLine = (paragraph: boolean) => {
    flushBytes();
    const text = pieces.map((piece) => piece.text).join('');
    const filled = pieces.filter((piece) => piece.text.trim() !== '');
    const bold = filled.length > 0 && filled.every((piece) => piece.bold);
    const size = Math.max(0, ...filled.map((piece) => piece.size));
    const short = text.trim().length <= 80 && !/[.;,]$/u.test(text.trim());
    const line: DraftLine = {
      text,
      bold,
      size: size || null,
      heading: text.trim() !== '' && !bullet && (headings.has(style) || outline || (short && bold)),
      bullet,
      gapBefore: before >= 40,
      place: top().target.place,
    };
    (inTable ? cell : top().target.lines).push(line);
    pieces = [];
    if (paragraph && !inTable) bullet = false;
  };
  const endCell = () => {
    endLine(true);
    cells.push(cell);
    cell = [];
  };
  const endRow = () => {
    if (cell.some((line) => line.text.trim() !== '')) cells.push(cell);
    top().target.lines.push(...linesOfRow(cells));
    cells = [];
    cell = [];
    inTable = false;
  };

  const flags: Record<string, (value: number | null) => void> = {
    par: () => endLine(true),
    line: () => endLine(false),
    sect: () => endLine(true),
    page: () => endLine(true),
    cell: endCell,
    nestcell: endCell,
    row: endRow,
    nestrow: endRow,
    intbl: () => {
      inTable = true;
    },
    pard: () => {
      flushBytes();
      if (pieces.every((piece) => piece.text.trim() === '')) {
        inTable = false;
        bullet = false;
      }
      style = -1;
      before = 0;
      outline = false;
    },
    ls: (value) => {
      bullet = (value ?? 0) > 0;
    },
    s: (value) => {
      style = value ?? -1;
    },
    sb: (value) => {
      before = value ?? 0;
    },
    outlinelevel: (value) => {
      outline = (value ?? 9) < 9;
    },
    plain: () => Object.assign(top(), { bold: false, hidden: false, size: 12, colour: 0, ground: 0, caps: false }),
    b: (value) => Object.assign(top(), { bold: value !== 0 }),
    v: (value) => Object.assign(top(), { hidden: value !== 0 }),
    deleted: (value) => Object.assign(top(), { deleted: value !== 0 }),
    caps: (value) => Object.assign(top(), { caps: value !== 0 }),
    fs: (value) => Object.assign(top(), { size: (value ?? 24) / 2 }),
    cf: (value) => Object.assign(top(), { colour: value ?? 0 }),
    cb: (value) => Object.assign(top(), { ground: value ?? 0 }),
    chcbpat: (value) => Object.assign(top(), { ground: value ?? 0 }),
    highlight: (value) => Object.assign(top(), { ground: value ?? 0 }),
    f: (value) => Object.assign(top(), { font: value ?? 0 }),
    uc: (value) => Object.assign(top(), { unicodeSkip: value ?? 1 }),
    u: (value) => {
      const code = value ?? 0;
      addText(String.fromCharCode(code < 0 ? code + 65536 : code));
      skipNext = top().unicodeSkip;
    },
  };

  let starred = false;
  for (const token of tokensOfRtf(source)) {
    if (token.kind !== 'byte') flushBytes();
    if (token.kind === 'open') {
      if (groups.length > limits.nesting)
        throw new InputError('bomb', 'The RTF file is nested deeper than any real one.');
      groups.push({ ...top() });
      starred = false;
      skipNext = 0;
    } else if (token.kind === 'close') {
      const closed = groups.length > 1 ? (groups.pop() as Group) : top();
      if (closed.target !== top().target && pieces.length > 0) {
        groups.push(closed);
        endLine(true);
        groups.pop();
      }
      skipNext = 0;
    } else if (token.kind === 'word') {
      const place = otherTargets[token.name];
      if (place && !top().skip) {
        const last = groups.pop() as Group;
        const target: Target = { place, lines: [] };
        targets.push(target);
        groups.push({ ...last, target });
      } else if (unread.has(token.name) || (starred && token.name !== 'shppict' && token.name !== 'shpinst')) {
        const last = groups.pop() as Group;
        if (token.name === 'listtext' || token.name === 'pntext') bullet = true;
        groups.push({ ...last, skip: true });
      } else if (!top().skip || token.name === 'uc') {
        const symbol = symbols[token.name];
        if (symbol !== undefined) addText(symbol);
        else flags[token.name]?.(token.value);
      }
      starred = false;
    } else if (token.kind === 'symbol') {
      if (token.name === '*') starred = true;
      else if (token.name === '~') addText('\u00a0');
      else if (token.name === '_') addText('-');
      else if (token.name === '\n' || token.name === '\r') endLine(true);
      else if ('\\{}'.includes(token.name)) addText(token.name);
    } else if (token.kind === 'byte') {
      if (skipNext > 0) skipNext -= 1;
      else if (!top().skip) bytesHeld.push(token.value);
    } else {
      const text = token.text.slice(skipNext);
      skipNext = Math.max(0, skipNext - token.text.length);
      if (text !== '' && !top().skip)
        addText(
          /[\u0080-\u00ff]/u.test(text)
            ? iconv.decode(Buffer.from(text, 'latin1'), fonts.get(top().font) ?? 'win1252')
            : text,
        );
    }
  }
  endLine(true);
  if (cells.length > 0 || cell.length > 0) endRow();
  const seen = new Set<string>();
  const of = (place: LinePlace) =>
    targets
      .filter((target) => target.place === place && target !== body)
      .flatMap((target) => target.lines)
      .filter(
        (line) =>
          place === 'box' ||
          place === 'note' ||
          (line.text.trim() !== '' && !seen.has(line.text) && seen.add(line.text)),
      );
  return {
    format: 'rtf',
    pages: [{ lines: [...of('header'), ...body.lines, ...of('box'), ...of('note'), ...of('footer')] }],
    hidden,
    dated: datedOf(source),
  };
};
