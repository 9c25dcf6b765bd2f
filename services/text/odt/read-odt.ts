/** ODT (zipped or flat) -> lines: body, frames, tables, headers and footers of its page styles. */
import { InputError } from '../../../shared/errors.ts';
import type { HiddenReason, LinePlace } from '../../../shared/model/document.ts';
import { openArchive } from '../archive.ts';
import { isoDay } from '../docx/read-docx.ts';
import type { DraftHidden, DraftLine, DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { linesOfRow } from '../table-rows.ts';
import {
  childOf,
  childrenOf,
  elementsOf,
  findElement,
  findElements,
  parseXml,
  textOf,
  type XmlElement,
} from '../xml.ts';
import { type Look, merge, stylesIn } from './styles.ts';

const left = new Set([
  'office:annotation',
  'office:annotation-end',
  'text:tracked-changes',
  'text:note',
  'text:ruby-text',
  'svg:title',
  'svg:desc',
  'office:forms',
]);

export const readOdt = (bytes: Uint8Array, limits: ReadingLimits): DraftText => {
  const archive = openArchive(bytes, limits);
  const part = (name: string): XmlElement | null => {
    const found = archive.read(name);
    return found === null || found.length === 0 ? null : parseXml(new TextDecoder().decode(found), limits);
  };
  const manifest = archive.read('META-INF/manifest.xml');
  if (manifest && new TextDecoder().decode(manifest).includes('encryption-data'))
    throw new InputError('encrypted', 'The OpenDocument file needs a password.');
  const content = part('content.xml');
  const body = content ? findElement(content, 'office:text') : null;
  if (!content || !body) throw new InputError('damaged', 'The OpenDocument file has no text in it.');
  const stylePart = part('styles.xml');
  const styles = stylesIn([...(stylePart ? [stylePart] : []), content]);
  const hidden: DraftHidden[] = [];
  const notes: DraftLine[] = [];

  const reasonOf = (look: Look): HiddenReason | null => {
    if (look.hidden) return 'not-displayed';
    if (look.size !== undefined && look.size < 3) return 'tiny';
    return look.colour !== undefined && look.colour === (look.ground ?? '#ffffff') ? 'same-colour' : null;
  };

  const readParagraph = (element: XmlElement, place: LinePlace, bullet: boolean): DraftLine[] => {
    const style = element.attributes['text:style-name'];
    const base = styles.lookOf(style);
    const rows: { text: string; bold: boolean; size: number }[][] = [[]];
    const boxes: DraftLine[] = [];
    const add = (text: string, look: Look) => {
      const reason = reasonOf(look);
      if (reason !== null && text.trim() !== '') return void hidden.push({ page: 1, text, reason });
      if (text !== '') rows.at(-1)?.push({ text, bold: look.bold === true, size: look.size ?? styles.body });
    };
    const visit = (node: XmlElement, look: Look) => {
      for (const child of node.children) {
        if (typeof child === 'string') add(child.replace(/[\n\r\t ]+/gu, ' '), look);
        else if (child.name === 'text:s') add(' '.repeat(Math.min(20, Number(child.attributes['text:c'] ?? 1))), look);
        else if (child.name === 'text:tab') add('\t', { ...look, hidden: false });
        else if (child.name === 'text:line-break') rows.push([]);
        else if (child.name === 'text:note') {
          const noteBody = childOf(child, 'text:note-body');
          if (noteBody) notes.push(...readBlocks(noteBody, 'note'));
        } else if (child.name === 'draw:frame' || child.name === 'draw:text-box' || child.name.startsWith('draw:')) {
          const box = child.name === 'draw:text-box' ? child : findElement(child, 'draw:text-box');
          if (box) boxes.push(...readBlocks(box, place === 'body' ? 'box' : place));
          else if (childrenOf(child, 'text:p').length > 0) boxes.push(...readBlocks(child, 'box'));
        } else if (child.name === 'text:hidden-text')
          hidden.push({
            page: 1,
            text: child.attributes['text:string-value'] ?? textOf(child),
            reason: 'not-displayed',
          });
        else if (!left.has(child.name))
          visit(
            child,
            child.name === 'text:span' ? merge(look, styles.lookOf(child.attributes['text:style-name'])) : look,
          );
      }
    };
    visit(element, base);
    const named = /heading|title|überschrift|titre/iu.test(styles.nameOf(style));
    const lines = rows.map((row, i): DraftLine => {
      const text = row.map((piece) => piece.text).join('');
      const filled = row.filter((piece) => piece.text.trim() !== '');
      const bold = filled.length > 0 && filled.every((piece) => piece.bold);
      const size = Math.max(0, ...filled.map((piece) => piece.size));
      const short = text.length <= 80 && !/[.;,]$/u.test(text.trim());
      const heading = element.name === 'text:h' || named || (short && !bullet && (bold || size >= styles.body * 1.15));
      return {
        text,
        size: size || null,
        bold,
        heading: heading && text.trim() !== '',
        bullet: bullet && i === 0,
        place,
        gapBefore: i === 0 && (base.before ?? 0) > 2,
      };
    });
    return [...lines, ...boxes];
  };

  const cellsOf = (row: XmlElement): XmlElement[] => elementsOf(row).filter((cell) => cell.name === 'table:table-cell');
  const rowsOf = (table: XmlElement): XmlElement[] =>
    elementsOf(table).flatMap((child) => {
      if (child.name === 'table:table-row') return [child];
      return ['table:table-header-rows', 'table:table-rows', 'table:table-row-group'].includes(child.name)
        ? rowsOf(child)
        : [];
    });

  const readBlocks = (parent: XmlElement, place: LinePlace): DraftLine[] =>
    elementsOf(parent).flatMap((block): DraftLine[] => {
      if (block.name === 'text:p' || block.name === 'text:h') return readParagraph(block, place, false);
      if (block.name === 'table:table')
        return rowsOf(block).flatMap((row) => linesOfRow(cellsOf(row).map((cell) => readBlocks(cell, place))));
      if (block.name === 'text:list')
        return findItems(block).flatMap((item) =>
          elementsOf(item).flatMap((child, i): DraftLine[] => {
            if (child.name === 'text:list') return readBlocks({ name: '', attributes: {}, children: [child] }, place);
            if (child.name === 'text:h') return readParagraph(child, place, false);
            return child.name === 'text:p' ? readParagraph(child, place, i === 0) : [];
          }),
        );
      if (block.name === 'text:section' && block.attributes['text:display'] === 'none') {
        hidden.push({ page: 1, text: textOf(block), reason: 'not-displayed' });
        return [];
      }
      if (left.has(block.name)) return [];
      if (block.name === 'draw:frame' || block.name === 'draw:text-box') {
        const box = block.name === 'draw:text-box' ? block : findElement(block, 'draw:text-box');
        return box ? readBlocks(box, 'box') : [];
      }
      return readBlocks(block, place);
    });
  const findItems = (list: XmlElement): XmlElement[] =>
    elementsOf(list).filter((item) => item.name === 'text:list-item' || item.name === 'text:list-header');

  const pageParts = (name: string, place: LinePlace): DraftLine[] => {
    const master = stylePart ? findElement(stylePart, 'office:master-styles') : null;
    const seen = new Set<string>();
    return (master ? findElements(master, name) : [])
      .flatMap((element) => readBlocks(element, place))
      .filter((line) => line.text.trim() !== '' && !seen.has(line.text) && seen.add(line.text));
  };

  const headers = pageParts('style:header', 'header');
  const text = readBlocks(body, 'body');
  const lines = [...headers, ...text, ...notes, ...pageParts('style:footer', 'footer')];
  const meta = part('meta.xml');
  const field = (name: string) => {
    const element = meta ? findElement(meta, name) : null;
    return element ? isoDay(textOf(element)) : null;
  };
  const date = field('dc:date') ?? field('meta:creation-date');
  return { format: 'odt', pages: [{ lines }], hidden, dated: date === null ? null : { date, known: 'metadata' } };
};
