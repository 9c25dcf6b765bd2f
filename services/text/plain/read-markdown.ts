/** Markdown -> lines without its marks; headings, emphasis, lists and tables keep their meaning. */
import { decodeText } from '../decode-text.ts';
import type { DraftLine, DraftText } from '../draft.ts';

const inline = (text: string): string =>
  text
    .replace(/!\[([^\]]{0,300})\]\([^)\s]{0,500}(?:\s[^)]{0,200})?\)/gu, '$1')
    .replace(/\[([^\]]{1,300})\]\(([^)\s]{1,500})(?:\s[^)]{0,200})?\)/gu, (_, label: string, url: string) =>
      label === url || url.startsWith('#') ? label : url.startsWith('mailto:') ? label : `${label} (${url})`,
    )
    .replace(/<((?:https?:\/\/|mailto:)?[^<>\s]{3,300}[@.][^<>\s]{1,200})>/gu, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_]{1,500}?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,500}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,300})`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|~-])/gu, '$1')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/<\/?(?:b|i|u|em|strong|sub|sup|span|small|center|p|div)\b[^>]{0,200}>/giu, '');

const rule = /^\s{0,3}(?:[-*_]\s*){3,}$/u;
const tableRule = /^\s*\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?\s*$/u;

/** Points that a page gives to headings of the six levels; the text's own size is `usualSize`. */
const headingSizes = [24, 18, 14, 13, 12.5, 12.25];
const usualSize = 12;

const lineOf = (row: string): DraftLine | null => {
  if (tableRule.test(row) && row.includes('|')) return null;
  const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*\s*$/u.exec(row);
  if (heading)
    return {
      text: inline(heading[2] ?? ''),
      heading: true,
      bold: true,
      gapBefore: true,
      size: headingSizes[(heading[1] ?? '').length - 1] ?? usualSize,
    };
  const item = /^\s*(?:[-*+]|\d{1,2}[.)])\s+(.*)$/u.exec(row);
  if (item) {
    const numbered = /^\s*(\d{1,2}[.)])\s/u.exec(row)?.[1];
    const text = (item[1] ?? '').replace(/^\[[ xX]\]\s+/u, '');
    return { text: numbered ? `${numbered} ${inline(text)}` : inline(text), bullet: true };
  }
  if (/^\s*\|.*\|\s*$/u.test(row)) {
    const cells = row.trim().slice(1, -1).split('|');
    return { text: cells.map((cell) => inline(cell.trim())).join('\t'), place: 'table' };
  }
  const bare = row.replace(/^\s{0,3}>\s?/u, '').trim();
  const bold = /^(\*\*|__)[^*_]{1,200}\1:?$/u.test(bare);
  return { text: inline(bare), bold, heading: bold && bare.length < 70 };
};

export const readMarkdown = (bytes: Uint8Array): DraftText => {
  const { text } = decodeText(bytes);
  const body = text.replace(/^---\r?\n[\s\S]{0,5000}?\r?\n---\r?\n/u, '').replace(/<!--[\s\S]*?-->/gu, '');
  const rows = body.split(/\r\n|\n|\r/u);
  const lines: DraftLine[] = [];
  for (const row of rows) {
    const before = lines.at(-1);
    if (
      /^(?:=+|-+)\s*$/u.test(row) &&
      before &&
      before.text.trim() !== '' &&
      !before.bullet &&
      before.place !== 'table'
    ) {
      lines[lines.length - 1] = {
        ...before,
        heading: true,
        bold: true,
        size: headingSizes[row.startsWith('=') ? 0 : 1] ?? null,
      };
      continue;
    }
    if (rule.test(row) || /^\s*```/u.test(row)) {
      lines.push({ text: '' });
      continue;
    }
    const line = lineOf(row);
    if (line) lines.push({ size: usualSize, ...line });
  }
  return { format: 'md', pages: [{ lines }] };
};
