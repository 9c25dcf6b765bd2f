/** Markdown -> lines without its marks; headings, emphasis, lists and tables keep their meaning. */

import { cutBetween } from '../cut-between.ts';
import { decodeText } from '../decode-text.ts';
import type { DraftLine, DraftText } from '../draft.ts';

const inline = (text: string): string =>
  text
    .replace(/!\[([^[\]]{0,300})\]\([^()\s]{0,500}(?:\s[^()]{0,200})?\)/gu, '$1')
    .replace(/\[([^[\]]{1,300})\]\(([^()\s]{1,500})(?:\s[^()]{0,200})?\)/gu, (_, label: string, url: string) =>
      label === url || url.startsWith('#') ? label : url.startsWith('mailto:') ? label : `${label} (${url})`,
    )
    .replace(/<([^<>\s]{5,500})>/gu, (whole, inside: string) => (/[@.]/u.test(inside.slice(3, -1)) ? inside : whole))
    .replace(/(\*\*|__)(?=\S)([^*_]{1,500}?)\1/gu, '$2')
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)([^*_]{1,500}?)\1(?![\p{L}\p{N}*_])/gu, '$2')
    .replace(/`([^`]{1,300})`/gu, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|~-])/gu, '$1')
    .replace(/<br\s*\/?>/giu, ' ')
    .replace(/<\/?(?:b|i|u|em|strong|sub|sup|span|small|center|p|div)\b[^<>]{0,200}>/giu, '');

const rule = /^\s{0,3}(?:[-*_]\s*){3,}$/u;
const tableRule = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/u;

/** Points that a page gives to headings of the six levels; the text's own size is `usualSize`. */
const headingSizes = [24, 18, 14, 13, 12.5, 12.25];
const usualSize = 12;

const lineOf = (row: string): DraftLine | null => {
  if (tableRule.test(row.trim()) && row.includes('|')) return null;
  const heading = /^\s{0,3}(#{1,6})\s(.*)$/su.exec(row);
  if (heading)
    return {
      text: inline(
        (heading[2] ?? '')
          .trim()
          .replace(/(?<!#)#+$/u, '')
          .trim(),
      ),
      heading: true,
      bold: true,
      gapBefore: true,
      size: headingSizes[(heading[1] ?? '').length - 1] ?? usualSize,
    };
  const item = /^\s*(?:[-*+]|\d{1,2}[.)])\s+(.*)$/su.exec(row);
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

/** Lines between rules at the very start say things about the file. */
const withoutFrontMatter = (text: string): string => {
  const rows = text.slice(0, 5_000).split('\n');
  const end = rows[0]?.trimEnd() === '---' ? rows.findIndex((row, at) => at > 1 && row.trimEnd() === '---') : -1;
  return end < 0 ? text : text.slice(rows.slice(0, end + 1).join('\n').length + 1);
};

export const readMarkdown = (bytes: Uint8Array): DraftText => {
  const { text } = decodeText(bytes);
  const body = cutBetween(withoutFrontMatter(text), { open: '<!--', close: '-->' }).rest;
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
