/**
 * What somebody typed -> a tsquery as PostgreSQL writes it. Nothing that can be typed is an error: what makes no sense is
 * passed over, and only letters and digits ever reach the query.
 *
 *   either   = all { OR all }
 *   all      = one { [AND] one }
 *   one      = (NOT | -) one | ( either ) | "phrase" | word | begin*
 */
import { everybody, type Lexeme, lexemesOf } from './search-lexemes.ts';

const longest = 500;
const token = /"([^"]*)"?|\(|\)|-(?=[\p{L}\p{N}"(])|[^\s()"]+/gu;

interface Reader {
  readonly tokens: readonly string[];
  at: number;
}

const quoted = ({ root }: Lexeme): string => `'${root}'`;

const phrase = (text: string): string | null => {
  const lexemes = lexemesOf(text).map(quoted);
  return lexemes.length < 2 ? (lexemes[0] ?? null) : `(${lexemes.join(' <-> ')})`;
};

/** The beginning of a word may be longer than the word without its ending. */
const beginning = (text: string): string | null => {
  const lexemes = lexemesOf(text);
  const last = lexemes.at(-1);
  if (last === undefined) return null;
  const begun = `('${last.folded}':* | '${last.root}')`;
  return lexemes.length === 1 ? begun : `(${[...lexemes.slice(0, -1).map(quoted), begun].join(' <-> ')})`;
};

const isOr = (word: string | undefined): boolean => word === 'OR' || word === 'or' || word === '|';
const isAnd = (word: string | undefined): boolean => word === 'AND' || word === 'and' || word === '&';
const isNot = (word: string | undefined): boolean => word === 'NOT' || word === 'not' || word === '-' || word === '!';

const readOne = (reader: Reader): string | null => {
  const word = reader.tokens[reader.at];
  reader.at += 1;
  if (word === undefined) return null;
  if (isNot(word)) {
    const negated = readOne(reader);
    return negated && `!${negated}`;
  }
  if (word === '(') {
    const inner = readEither(reader);
    if (reader.tokens[reader.at] === ')') reader.at += 1;
    return inner && `(${inner})`;
  }
  if (word.startsWith('"')) return phrase(word.replaceAll('"', ''));
  return word.endsWith('*') ? beginning(word) : phrase(word);
};

const readAll = (reader: Reader): string | null => {
  const parts: string[] = [];
  for (;;) {
    const word = reader.tokens[reader.at];
    if (word === undefined || word === ')' || isOr(word)) break;
    if (isAnd(word)) {
      reader.at += 1;
      continue;
    }
    const one = readOne(reader);
    if (one !== null) parts.push(one);
  }
  return parts.length === 0 ? null : parts.join(' & ');
};

const readEither = (reader: Reader): string | null => {
  const parts: string[] = [];
  for (;;) {
    const all = readAll(reader);
    if (all !== null) parts.push(all);
    if (!isOr(reader.tokens[reader.at])) break;
    reader.at += 1;
  }
  return parts.length === 0 ? null : parts.join(' | ');
};

/** null: nothing to look for. */
export const searchQueryOf = (typed: string): string | null => {
  const tokens = typed.slice(0, longest).match(token) ?? [];
  const reader: Reader = { tokens, at: 0 };
  const parts: string[] = [];
  while (reader.at < tokens.length) {
    const either = readEither(reader);
    if (either !== null) parts.push(`(${either})`);
    // A bracket that closes nothing.
    if (reader.at < tokens.length) reader.at += 1;
  }
  if (parts.length === 0) return null;
  const query = parts.join(' & ');
  return query.includes('!') ? `${everybody} & ${query}` : query;
};
