/** A CSV of voluntary categories -> who says to be of which; kept in memory only, never beside a score. */
import { PlainError } from '../usage.ts';

export interface Categories {
  /** Names of the categories: sex, ethnicity … */
  readonly names: readonly string[];
  /** By candidate id or e-mail address in lower case. */
  readonly of: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

const cell = /("(?:[^"]|"")*"|[^,;\t]*)([,;\t]|$)/g;

const cellsOf = (line: string): readonly string[] => {
  const cells: string[] = [];
  for (const [, raw = '', end] of line.matchAll(cell)) {
    cells.push((raw.startsWith('"') ? raw.slice(1, -1).replaceAll('""', '"') : raw).trim());
    if (end === '') break;
  }
  return cells;
};

/**
 * The first column is `candidate` (id) or `email`; every other one is a category. Empty cells are "not said".
 * @throws PlainError when the header is another one
 */
export const readCategories = (csv: string): Categories => {
  const [header = '', ...lines] = csv.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [key = '', ...names] = cellsOf(header);
  if (!/^(candidate|email)$/i.test(key) || names.length === 0)
    throw new PlainError(
      'The first line of the categories must name the columns: candidate or email, then the categories.',
    );
  const rows = lines.filter((line) => line.trim() !== '').map(cellsOf);
  return {
    names,
    of: new Map(
      rows.map(([who = '', ...values]) => [
        who.toLowerCase(),
        Object.fromEntries(names.flatMap((name, index) => (values[index] ? [[name, values[index] ?? '']] : []))),
      ]),
    ),
  };
};
