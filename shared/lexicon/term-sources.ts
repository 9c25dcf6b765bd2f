/**
 * Every file of the lexicon -> one flat list of terms, whatever the file is about.
 *
 * A term is any entry with an `id` and either `aliases` or `phrases` (aliases by language). So a new entry, or a
 * new file of entries, is found in texts without a line of code.
 */
import { z } from 'zod';
import { type Alias, alias, type GuardedAlias, lexiconLanguages } from './schema/term.ts';

/** A way to write a term. `tag` tells modules, devices, names of the whole line and hints from the term itself. */
export interface SourceAlias extends Omit<GuardedAlias, 'text'> {
  readonly text: string;
  readonly language: string | null;
  readonly tag: 'name' | 'module' | 'device' | 'line' | 'hint';
}

export interface TermSource {
  /** Lexicon file, e.g. "products"; entries of a list inside a file are "file.list". */
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly SourceAlias[];
}

const phrases = z.partialRecord(z.enum(lexiconLanguages), z.array(alias));
const entry = z.looseObject({
  id: z.string(),
  name: z.string().optional(),
  aliases: z.array(alias).optional(),
  phrases: phrases.optional(),
  names: z.array(z.looseObject({ name: z.string() })).optional(),
  modules: z.array(z.string()).optional(),
  devices: z.array(alias).optional(),
  lineNames: z.array(alias).optional(),
  words: z.array(z.string()).optional(),
  hints: z.array(alias).optional(),
});
type Entry = z.infer<typeof entry>;

const sourceAlias = (one: Alias, tag: SourceAlias['tag'], language: string | null = null): SourceAlias =>
  typeof one === 'string' ? { text: one, language, tag } : { ...one, language, tag };

/** Everyday words mean other things in other languages ("poste", "charge"); English ones stand in texts of every language. */
const withOwnLanguage = (file: string, one: SourceAlias): SourceAlias => {
  const own = lexiconLanguages.find((code) => code === one.language);
  return file !== 'everyday.words' || own === undefined || own === 'en' || one.languages
    ? one
    : { ...one, languages: [own] };
};

const aliasesOf = (file: string, one: Entry): SourceAlias[] => {
  const written = [
    ...(one.aliases ?? []).map((each) => sourceAlias(each, 'name')),
    ...Object.entries(one.phrases ?? {}).flatMap(([language, list]) =>
      (list ?? []).map((each) => withOwnLanguage(file, sourceAlias(each, 'name', language))),
    ),
  ];
  const lineNames = (one.lineNames ?? []).map((each) => sourceAlias(each, 'line'));
  const guarded = new Set([...written, ...lineNames].map((each) => each.text.toLowerCase()));
  const names = [one.name, ...(one.names ?? []).map((each) => each.name)].filter((name) => name !== undefined);
  return [
    ...written,
    ...names.filter((name) => !guarded.has(name.toLowerCase())).map((name) => sourceAlias(name, 'name')),
    ...(one.modules ?? []).map((each) => sourceAlias(each, 'module')),
    ...(one.devices ?? []).map((each) => sourceAlias(each, 'device')),
    ...lineNames,
    ...(one.words ?? []).map((each) => sourceAlias(each, 'name')),
    ...(one.hints ?? []).map((each) => sourceAlias(each, 'hint')),
  ];
};

const entriesOf = (file: string, content: unknown): TermSource[] => {
  if (!Array.isArray(content)) return [];
  return content.flatMap((one) => {
    const result = entry.safeParse(one);
    if (!result.success) return [];
    const aliases = aliasesOf(file, result.data);
    return aliases.length > 0 ? [{ file, id: result.data.id, name: result.data.name ?? result.data.id, aliases }] : [];
  });
};

/** All terms of all files, in the order of file names and entries. */
export const termSourcesOf = (lexicon: object): readonly TermSource[] =>
  Object.entries(lexicon)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([file, content]: [string, unknown]) =>
      Array.isArray(content) || typeof content !== 'object' || content === null
        ? entriesOf(file, content)
        : Object.entries(content).flatMap(([list, inner]) => entriesOf(`${file}.${list}`, inner)),
    );
