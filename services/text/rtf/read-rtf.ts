/** RTF -> lines: paragraphs, tables, headers, footers, notes, text boxes; hidden and deleted text kept apart. */
import { InputError } from '../../../shared/errors.ts';
import type { LinePlace } from '../../../shared/model/document.ts';
import type { DraftLine, DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { ownPlaces, symbols, unread } from './destinations.ts';
import { createFlow, endCell, endLine, endParagraph, endRow, type Flow, resetParagraph } from './flow.ts';
import { createGroup, type Group, settings } from './group.ts';
import { headerOfRtf, type RtfHeader } from './rtf-header.ts';
import { tokensOfRtf } from './rtf-tokens.ts';
import { createTextMaker, type TextMaker } from './text-of-group.ts';

type Steps = Readonly<Record<string, (flow: Flow) => void>>;

/** Control words that end something. */
const endings = (headings: ReadonlySet<number>): Steps => {
  const paragraph = (flow: Flow) => endParagraph(flow, headings);
  const cell = (flow: Flow) => endCell(flow, headings);
  return {
    par: paragraph,
    sect: paragraph,
    page: paragraph,
    line: (flow) => endLine(flow, headings),
    cell,
    nestcell: cell,
    row: endRow,
    nestrow: endRow,
    pard: resetParagraph,
  };
};

interface Flows {
  readonly body: Flow;
  readonly others: readonly Flow[];
}

const readFlows = (
  source: string,
  { limits, header, text }: { readonly limits: ReadingLimits; readonly header: RtfHeader; readonly text: TextMaker },
): Flows => {
  const body = createFlow('body');
  const others: Flow[] = [];
  const groups: Group[] = [createGroup(body)];
  const ends = endings(header.headings);
  let skipNext = 0;
  let starred = false;
  const top = (): Group => groups.at(-1) as Group;
  const alter = (change: Partial<Group>): void => {
    groups.push({ ...(groups.pop() as Group), ...change });
  };
  const open = (): void => {
    if (groups.length > limits.nesting)
      throw new InputError('bomb', 'The RTF file is nested deeper than any real one.');
    groups.push({ ...top() });
    starred = false;
    skipNext = 0;
  };
  const close = (): void => {
    const closed = groups.length > 1 ? (groups.pop() as Group) : top();
    if (closed.flow !== top().flow && closed.flow.pieces.length > 0) endParagraph(closed.flow, header.headings);
    skipNext = 0;
  };
  const readUnicode = (code: number): void => {
    text.addText(top(), String.fromCharCode(code < 0 ? code + 65536 : code));
    skipNext = top().unicodeSkip;
  };
  const readShown = (name: string, value: number | null): void => {
    const symbol = symbols[name];
    if (symbol !== undefined) text.addText(top(), symbol);
    else if (name === 'u') readUnicode(value ?? 0);
    else if (ends[name]) ends[name](top().flow);
    else settings[name]?.(top(), value);
  };
  const readWord = (name: string, value: number | null): void => {
    const place = ownPlaces[name];
    if (place && !top().skip) {
      const flow = createFlow(place);
      others.push(flow);
      alter({ flow });
    } else if (unread.has(name) || (starred && name !== 'shppict' && name !== 'shpinst')) {
      if (name === 'listtext' || name === 'pntext') top().flow.bullet = true;
      alter({ skip: true });
    } else if (!top().skip || name === 'uc') readShown(name, value);
    starred = false;
  };
  const readSymbol = (name: string): void => {
    if (name === '*') starred = true;
    else if (name === '~') text.addText(top(), '\u00a0');
    else if (name === '_') text.addText(top(), '-');
    else if (name === '\n' || name === '\r') endParagraph(top().flow, header.headings);
    else if ('\\{}'.includes(name)) text.addText(top(), name);
  };
  const readPlain = (plain: string): void => {
    text.addRaw(top(), plain.slice(skipNext));
    skipNext = Math.max(0, skipNext - plain.length);
  };
  for (const token of tokensOfRtf(source)) {
    if (token.kind !== 'byte') text.flush(top());
    if (token.kind === 'open') open();
    else if (token.kind === 'close') close();
    else if (token.kind === 'word') readWord(token.name, token.value);
    else if (token.kind === 'symbol') readSymbol(token.name);
    else if (token.kind === 'text') readPlain(token.text);
    else if (skipNext > 0) skipNext -= 1;
    else if (!top().skip) text.addByte(token.value);
  }
  text.flush(top());
  for (const flow of [body, ...others]) {
    if (flow === body || flow.pieces.length > 0) endParagraph(flow, header.headings);
    if (flow.cells.length > 0 || flow.cell.length > 0) endRow(flow);
  }
  return { body, others };
};

/** Headers and footers are said once for each kind of page; what they repeat counts once. */
const linesAt = (flows: readonly Flow[], place: LinePlace): readonly DraftLine[] => {
  const lines = flows.filter((flow) => flow.place === place).flatMap((flow) => flow.lines);
  if (place === 'box' || place === 'note') return lines;
  const seen = new Set<string>();
  return lines.filter((line) => line.text.trim() !== '' && !seen.has(line.text) && seen.add(line.text));
};

export const readRtf = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const header = headerOfRtf(source);
  const text = createTextMaker(header);
  const { body, others } = readFlows(source, { limits, header, text });
  const at = (place: LinePlace) => linesAt(others, place);
  return {
    format: 'rtf',
    pages: [{ lines: [...at('header'), ...body.lines, ...at('box'), ...at('note'), ...at('footer')] }],
    hidden: text.hidden,
    dated: header.dated,
  };
};
