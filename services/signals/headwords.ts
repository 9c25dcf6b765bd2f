/** Headwords of a job's lines -> the categories it is made of: many people tell a wide job by its parts. */
import type { Category } from '../../shared/model/signal.ts';
import type { Mention, Reading } from './mention.ts';

/** By sentence: categories that are work of their own there, whatever else the sentence says of them. */
export type Listed = ReadonlyMap<
  number,
  { readonly employment: number | null; readonly categories: ReadonlySet<Category> }
>;

/** Lists of keywords name categories and own none. */
export const toldFrom = 0.5;

/** "Maintenance. Took the planning over …", "Stock: bar and billet by location": the word opens the line and stands for it. */
const headword = /^(?:\s{0,3}(?:and|und|et|y|e|en|&|\/|,)\s{0,3}\p{L}{1,40}){0,2}(?:\s{0,3}[.:–—\t]|\s-\s|\s{0,3}$)/u;
const wordsBefore = /^[^\p{L}]*(?:\p{L}+\s+(?:(?:and|und|et|y|e|en|&)\s+)?)?$/u;
const fewestHeadwords = 2;

const isHeadword = ({ hit }: Mention, { lines }: Reading): boolean => {
  const text = lines[hit.line]?.text ?? '';
  return wordsBefore.test(text.slice(0, hit.start)) && headword.test(text.slice(hit.end));
};

/** A job told by headwords, two or more of them beside production: each is a part of it. */
export const byHeadwords = (
  reading: Reading,
  {
    names,
    denied,
    outside,
    mandateOf,
  }: {
    readonly names: ReadonlyMap<string, Category>;
    readonly denied: ReadonlyMap<number | null, ReadonlySet<Category>>;
    readonly outside: ReadonlySet<number | null>;
    readonly mandateOf: (mention: Mention) => number;
  },
): Listed => {
  const jobs = new Map<number | null, Map<Category, Mention>>();
  for (const mention of reading.byFile.get('scope.categories') ?? []) {
    const category = names.get(mention.id);
    const { employment, worth, header } = mention.place;
    if (!category || mention.truth < toldFrom || worth < toldFrom || header || mandateOf(mention) < 2) continue;
    if (outside.has(employment) || denied.get(employment)?.has(category) || reading.left.has(mention.hit.line))
      continue;
    if (!isHeadword(mention, reading)) continue;
    jobs.set(employment, (jobs.get(employment) ?? new Map<Category, Mention>()).set(category, mention));
  }
  const told = [...jobs].filter(
    ([, found]) => [...found.keys()].filter((one) => one !== 'production').length >= fewestHeadwords,
  );
  return new Map(
    told.flatMap(([employment, found]) =>
      [...found].map(([category, { sentence }]) => [sentence, { employment, categories: new Set([category]) }]),
    ),
  );
};
