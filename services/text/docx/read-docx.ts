/** DOCX -> lines, straight from its XML parts: people keep their names in headers and their skills in text boxes. */
import { posix } from 'node:path';
import { InputError } from '../../../shared/errors.ts';
import type { DocumentDate } from '../../../shared/model/document.ts';
import { type Archive, openArchive } from '../archive.ts';
import type { DraftHidden, DraftLine, DraftPage, DraftText } from '../draft.ts';
import type { ReadingLimits } from '../reading-limits.ts';
import { childOf, childrenOf, parseXml, textOf, type XmlElement } from '../xml.ts';
import { linesOfPart, type PagedLine, type PartText } from './lines-of-part.ts';
import { stylesOf } from './styles.ts';

export interface DocxOptions {
  readonly limits: ReadingLimits;
  /** Reads a file embedded as altChunk. */
  readonly readChunk: (bytes: Uint8Array, name: string) => readonly DraftLine[];
}

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

const decode = (bytes: Uint8Array): string => {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(wide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
};

const partReader =
  (archive: Archive, limits: ReadingLimits) =>
  (name: string): XmlElement | null => {
    const bytes = archive.read(name);
    return bytes === null || bytes.length === 0 ? null : parseXml(decode(bytes), limits);
  };

const relationsOf = (root: XmlElement | null, base: string): Relation[] =>
  (root ? childrenOf(root, 'Relationship') : [])
    .filter((relation) => relation.attributes.TargetMode !== 'External')
    .map((relation) => {
      const target = relation.attributes.Target ?? '';
      return {
        id: relation.attributes.Id ?? '',
        type: (relation.attributes.Type ?? '').split('/').at(-1) ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.normalize(posix.join(base, target)),
      };
    });

export const isoDay = (value: string | null | undefined): string | null => {
  const day = /^(\d{4}-\d{2}-\d{2})/u.exec(value?.trim() ?? '')?.[1] ?? null;
  return day !== null && !Number.isNaN(Date.parse(day)) && day > '1980' ? day : null;
};

const datedOf = (core: XmlElement | null): DocumentDate | null => {
  const field = (name: string) => isoDay(childOf(core, name) ? textOf(childOf(core, name) as XmlElement) : null);
  const date = field('dcterms:modified') ?? field('dcterms:created');
  return date === null ? null : { date, known: 'metadata' };
};

/** Notes begin with two separators that are drawn, not read. */
const notesOf = (root: XmlElement | null, name: string): XmlElement[] =>
  (root ? childrenOf(root, name) : []).filter((note) => note.attributes['w:type'] === undefined);

const distinct = (parts: readonly PartText[]): PartText[] => {
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = part.lines.map((line) => line.text.trim()).join('\n');
    if (key.trim() === '' || seen.has(key)) return part.hidden.length > 0 && !seen.has(key);
    seen.add(key);
    return true;
  });
};

const pagesOf = (lines: readonly PagedLine[]): DraftPage[] => {
  const count = Math.max(0, ...lines.map((line) => line.sheet)) + 1;
  const pages: DraftLine[][] = Array.from({ length: count }, () => []);
  for (const { sheet, ...line } of lines) pages[sheet]?.push(line);
  const filled = pages.filter((page) => page.some((line) => line.text.trim() !== ''));
  return (filled.length > 0 ? filled : [[]]).map((page) => ({ lines: page }));
};

export const readDocx = (bytes: Uint8Array, { limits, readChunk }: DocxOptions): DraftText => {
  const archive = openArchive(bytes, limits);
  const part = partReader(archive, limits);
  const main =
    relationsOf(part('_rels/.rels'), '').find((relation) => relation.type === 'officeDocument')?.target ??
    'word/document.xml';
  const root = part(main) ?? part('word/document.xml');
  const body = childOf(root, 'w:body');
  if (!body) throw new InputError('damaged', 'The Word file has no document in it.');
  const folder = posix.dirname(main);
  const relations = relationsOf(part(`${folder}/_rels/${posix.basename(main)}.rels`), folder);
  const ofType = (type: string) =>
    relations.filter((relation) => relation.type === type).map((relation) => relation.target);
  const styles = stylesOf(part(ofType('styles')[0] ?? `${folder}/styles.xml`));
  const chunkOf = (id: string): readonly DraftLine[] => {
    const target = relations.find((relation) => relation.id === id)?.target;
    const chunk = target === undefined ? null : archive.read(target);
    return chunk === null || target === undefined ? [] : readChunk(chunk, target);
  };
  const read = (element: XmlElement, place: 'body' | 'header' | 'footer' | 'note') =>
    linesOfPart(element, { styles, place, chunkOf });
  const readAll = (type: 'header' | 'footer') =>
    distinct(
      ofType(type)
        .flatMap((name) => part(name) ?? [])
        .map((element) => read(element, type)),
    );

  const text = read(body, 'body');
  const headers = readAll('header');
  const footers = readAll('footer');
  const notes = [
    ...notesOf(part(ofType('footnotes')[0] ?? ''), 'w:footnote'),
    ...notesOf(part(ofType('endnotes')[0] ?? ''), 'w:endnote'),
  ].map((note) => read(note, 'note'));
  const last = Math.max(0, ...text.lines.map((line) => line.sheet));
  const lines = [
    ...headers.flatMap((header) => header.lines.map((line) => ({ ...line, sheet: 0 }))),
    ...text.lines,
    ...[...notes, ...footers].flatMap((closing) => closing.lines.map((line) => ({ ...line, sheet: last }))),
  ];
  const hidden: DraftHidden[] = [text, ...headers, ...footers, ...notes].flatMap((read) =>
    read.hidden.map((entry) => ({ page: entry.sheet + 1, text: entry.text, reason: entry.reason })),
  );
  return { format: 'docx', pages: pagesOf(lines), hidden, dated: datedOf(part('docProps/core.xml')) };
};
