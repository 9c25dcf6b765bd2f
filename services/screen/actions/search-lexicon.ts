/** The files of the lexicon as entries that can be looked through. */
import { readFileSync } from 'node:fs';
import { dump, load } from 'js-yaml';
import { lexiconFiles } from '../../../shared/lexicon/load.ts';
import { normalise } from '../../../shared/words.ts';

export interface LexiconEntry {
  readonly file: string;
  /** How the file tells it apart. */
  readonly name: string;
  /** What people call it; null where the entry has no other name. */
  readonly called: string | null;
  readonly yaml: string;
}

/** Weights that nobody wrote: there are no entries to look through. */
const learned = 'hands-on';

export const lexiconFileNames = Object.keys(lexiconFiles)
  .filter((name) => name !== learned)
  .sort();

const folder = new URL('../../../shared/lexicon/', import.meta.url);

const nameOf = (entry: unknown, at: number): string => {
  if (typeof entry !== 'object' || entry === null) return String(entry);
  const { id, term, name, key } = entry as Readonly<Record<string, unknown>>;
  const named = [id, term, name, key].find((one) => typeof one === 'string');
  return typeof named === 'string' ? named : `${at + 1}`;
};

const calledOf = (entry: unknown): string | null => {
  const { name } = Object(entry) as Readonly<Record<string, unknown>>;
  return typeof name === 'string' ? name : null;
};

const entriesOf = (file: string): readonly (LexiconEntry & { readonly words: string })[] => {
  const content = load(readFileSync(new URL(`${file}.yml`, folder), 'utf8'));
  const named: readonly (readonly [string, unknown])[] = Array.isArray(content)
    ? content.map((entry, at) => [nameOf(entry, at), entry] as const)
    : Object.entries(content as object);
  return named.map(([name, entry]) => {
    const yaml = dump(entry, { lineWidth: 120 });
    return { file, name, called: calledOf(entry), yaml, words: normalise(`${name}\n${yaml}`) };
  });
};

let kept: ReturnType<typeof entriesOf> | null = null;
const allEntries = (): ReturnType<typeof entriesOf> => {
  kept ??= lexiconFileNames.flatMap(entriesOf);
  return kept;
};

/** Entries that hold every word, those called so first. @param file null: all files */
export const searchLexicon = (
  typed: string,
  { file, most }: { readonly file: string | null; readonly most: number },
): { readonly entries: readonly LexiconEntry[]; readonly total: number } => {
  const wanted = normalise(typed)
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = allEntries().filter(
    (entry) => (file === null || entry.file === file) && wanted.every((word) => entry.words.includes(word)),
  );
  const called = (entry: LexiconEntry): number => (wanted.some((word) => normalise(entry.name).includes(word)) ? 0 : 1);
  const entries = found.toSorted((a, b) => called(a) - called(b)).slice(0, most);
  return { entries: entries.map(({ words: _words, ...entry }) => entry), total: found.length };
};
