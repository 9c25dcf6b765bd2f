/**
 * How well the lines of a document are in the order of a hand-written reading.
 *
 * Each line of the reading is looked up in the text by its words. Of all pairs of lines that were found, the share that stands
 * in the reading's order is the figure (Kendall's tau, brought to 0..1); how many words were found at all is given beside it,
 * as lost text has no order.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { type DocumentText, linesOf, type SourceFile } from '../../shared/model/document.ts';
import { goldenCases, plainLines } from '../support/reading.ts';

export interface ReadingOrder {
  /** Share of the pairs of lines in the reading's order, 0..1. */
  readonly order: number;
  /** Share of the reading's words that the text holds, 0..1. */
  readonly found: number;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

interface Index {
  readonly words: readonly string[];
  readonly places: ReadonlyMap<string, readonly number[]>;
  readonly used: ReadonlySet<number>;
}

/**
 * Place where most of the line's words follow one another; null when it is not there. Where words stand several times, as
 * addresses do, the first place after the line before is taken.
 */
const placeOf = (line: readonly string[], last: number, { words, places, used }: Index): number | null => {
  const reach = Math.max(3, Math.ceil(line.length * 1.4));
  const candidates = [...new Set(line.slice(0, 3).flatMap((first) => places.get(first) ?? []))].filter(
    (at) => !used.has(at),
  );
  const scored = candidates.map((at) => {
    const near = new Set(words.slice(at, at + reach));
    return { at, hits: line.filter((word) => near.has(word)).length };
  });
  const most = Math.max(0, ...scored.map((entry) => entry.hits));
  if (most < line.length * 0.7 || most === 0) return null;
  const best = scored
    .filter((entry) => entry.hits === most)
    .map((entry) => entry.at)
    .sort((x, y) => x - y);
  return best.find((at) => at > last) ?? best[0] ?? null;
};

export const readingOrder = (reading: readonly string[], text: DocumentText): ReadingOrder => {
  const words = linesOf(text).flatMap((line) => wordsOf(line.text));
  const places = new Map<string, number[]>();
  words.forEach((word, at) => {
    const known = places.get(word);
    if (known) known.push(at);
    else places.set(word, [at]);
  });
  const used = new Set<number>();
  const found: number[] = [];
  for (const line of reading) {
    const at = placeOf(wordsOf(line), found.at(-1) ?? -1, { words, places, used });
    if (at === null) continue;
    used.add(at);
    found.push(at);
  }
  let pairs = 0;
  let inOrder = 0;
  for (let i = 0; i < found.length; i += 1)
    for (let k = i + 1; k < found.length; k += 1) {
      pairs += 1;
      if ((found[i] ?? 0) < (found[k] ?? 0)) inOrder += 1;
    }
  const left = new Map<string, number>();
  for (const word of words) left.set(word, (left.get(word) ?? 0) + 1);
  const wanted = reading.flatMap(wordsOf);
  const held = wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return {
    order: pairs === 0 ? 1 : inOrder / pairs,
    found: wanted.length === 0 ? 1 : held.length / wanted.length,
  };
};

export interface ReadingFigure extends ReadingOrder {
  readonly name: string;
}

export interface ReadingFigures {
  readonly documents: readonly ReadingFigure[];
  /** Means over the documents. */
  readonly order: number;
  readonly found: number;
}

const root = join(import.meta.dirname, '..');

/** The corpus against readings taken from its sources, and the golden documents against theirs. */
const referenced = (): readonly { name: string; file: SourceFile; reading: readonly string[] }[] => {
  const corpus = ['cvs', 'briefs'].flatMap((folder) =>
    readdirSync(join(root, 'corpus', 'dev', folder)).map((name) => ({
      name,
      file: { name, bytes: new Uint8Array(readFileSync(join(root, 'corpus', 'dev', folder, name))), modified: null },
      reading: readFileSync(join(root, 'golden', 'reading', `${parse(name).name}.txt`), 'utf8').split('\n'),
    })),
  );
  const golden = goldenCases().map(({ slug, file, reading }) => ({ name: slug, file, reading: plainLines(reading) }));
  return [...corpus, ...golden].map((entry) => ({
    ...entry,
    reading: entry.reading.filter((line) => line.trim() !== ''),
  }));
};

/** Reads every document that has a hand-written reading. A document that cannot be read counts as nothing found, in no order. */
export const measureReadingOrder = async (
  read: (file: SourceFile) => Promise<DocumentText>,
): Promise<ReadingFigures> => {
  const documents: ReadingFigure[] = [];
  for (const { name, file, reading } of referenced().filter((entry) => entry.reading.length > 0)) {
    const figure = await read(file).then(
      (text) => readingOrder(reading, text),
      () => ({ order: 0, found: 0 }),
    );
    documents.push({ name, ...figure });
  }
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  return {
    documents,
    order: mean(documents.map((document) => document.order)),
    found: mean(documents.map((document) => document.found)),
  };
};
