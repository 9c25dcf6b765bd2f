/**
 * One text -> the languages named in it, each with the level that is said about it.
 *
 * A level belongs to the nearest language: "English C1, German B2", "Muttersprache: Deutsch", "fluent in French".
 * Languages joined by "and" share a level that stands behind them ("English and Welsh, both native").
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { cefrLevels, type LanguageLevel } from '../../shared/model/candidate.ts';
import { createPhraseFinder, type PhraseFinder } from './phrases/find-phrases.ts';
import { fold } from './phrases/fold.ts';

export interface LanguageMatch {
  /** ISO 639-1. */
  readonly lang: string;
  readonly level: LanguageLevel | null;
  readonly index: number;
  readonly length: number;
}

export interface LevelMatch {
  readonly level: LanguageLevel;
  readonly index: number;
  readonly length: number;
}

interface Finders {
  readonly languages: PhraseFinder<string>;
  readonly levels: PhraseFinder<LanguageLevel>;
}

const findersOf = perLexicon((lexicon: Lexicon): Finders => {
  const words = lexicon['spoken-languages'];
  const levels = cefrLevels.flatMap((level) =>
    [...(words.levels[level] ?? []), ...(words.certificates[level] ?? [])].map((word) => [word, level] as const),
  );
  return {
    languages: createPhraseFinder(
      words.languages.flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
    ),
    levels: createPhraseFinder(levels),
  };
});

const cefr = /(?<![\p{L}\p{N}])(a1|a2|b1|b2|c1|c2)(?:\.[12])?(?:\+)?(?![\p{L}\p{N}])/gu;
const figures =
  /(?<![\p{L}])(toeic|toefl|ielts)(?:\s?ibt)?[\s:,(-]{0,4}(?:academic|score|overall|band)?[\s:]{0,2}(\d{1,3}(?:[.,]\d)?)/gu;

const levelOfFigure = (exam: string, figure: number, lexicon: Lexicon): LanguageLevel | null => {
  const steps = Object.entries(lexicon['spoken-languages'].exams.find(({ name }) => name === exam)?.from ?? {});
  const reached = steps.map(([from, level]) => ({ from: Number(from), level })).filter(({ from }) => figure >= from);
  return reached.sort((one, other) => other.from - one.from)[0]?.level ?? null;
};

/** Words and figures of level in a folded text; a CEFR grade beats the word beside it. */
export const findLevels = (folded: string, lexicon: Lexicon): readonly LevelMatch[] => {
  const graded = [...folded.matchAll(cefr)].map((match) => ({
    level: cefrLevels.find((level) => level.toLowerCase() === match[1]) ?? 'A1',
    index: match.index,
    length: match[0].length,
  }));
  const examined = [...folded.matchAll(figures)].flatMap((match) => {
    const level = levelOfFigure(match[1] ?? '', Number((match[2] ?? '').replace(',', '.')), lexicon);
    return level === null ? [] : [{ level, index: match.index, length: match[0].length }];
  });
  const worded = findersOf(lexicon)
    .levels(folded)
    .map(({ value, index, length }) => ({ level: value, index, length }));
  return [...graded, ...examined, ...worded].sort((one, other) => one.index - other.index);
};

const joiner = /^\s*(?:,|\/|&|\+|and|und|et|y|e|en|i)\s*$/;

const preferGrade = (levels: readonly LevelMatch[], folded: string): LanguageLevel | null => {
  const native = levels.find(({ level }) => level === 'native');
  const graded = levels.find(({ index, length }) => /^[abc][12]/.test(folded.slice(index, index + length)));
  return (native ?? graded ?? levels[0])?.level ?? null;
};

const nextItem = /[,;|\t]\s*/gu;
const levelLabel = /^(?:level|niveau|nivel|livello|stufe|kenntnisse|cefr|ger|mcer|qcer|ielts|toefl|toeic)$/u;

/** "Dutch (C1), Zarma (native)": a name nobody knows takes the level behind it away from the language before. */
const endOfItem = (text: string, levels: readonly LevelMatch[], from: number, to: number): number => {
  for (const { index, 0: cut } of text.slice(from, to).matchAll(nextItem)) {
    const at = from + index + cut.length;
    const [lead = '', name = ''] = /^(\p{Lu}\p{L}{1,20})\s{0,2}[(:–-]?\s{0,2}/u.exec(text.slice(at, to)) ?? [];
    const graded = name !== '' && levels.some((level) => level.index === at + lead.length);
    const behind = text.slice(at, to);
    const leadsOn =
      to < text.length &&
      !/[,;|\t]/u.test(behind) &&
      levels.some(({ index }) => index < at && index >= from) &&
      levels.some(({ index, length }) => index >= at && /^[\s:]{0,3}$/u.test(text.slice(index + length, to)));
    if (leadsOn) return at;
    if (graded && !levelLabel.test(fold(name)) && !levels.some((level) => level.index === at)) return at;
  }
  return to;
};

const code = /(?<![\p{L}\p{N}])([A-Z]{2})(?=\s{0,2}[:(=–-]?\s{0,2}\S)/gu;

interface Named {
  readonly value: string;
  readonly index: number;
  readonly length: number;
}

/** "EN B2, DE: Muttersprache": a code counts where a level stands right behind it. */
const withCodes = (
  text: string,
  {
    named,
    levels,
    lexicon,
  }: { readonly named: readonly Named[]; readonly levels: readonly LevelMatch[]; readonly lexicon: Lexicon },
): readonly Named[] => {
  const known = new Set(lexicon['spoken-languages'].languages.map((language) => language.code));
  const coded = [...text.matchAll(code)].flatMap((match): Named[] => {
    const value = (match[1] ?? '').toLowerCase();
    const behind = /^\s{0,2}[:(=–-]?\s{0,2}/u.exec(text.slice(match.index + 2))?.[0].length ?? 0;
    const graded = levels.some(({ index }) => index === match.index + 2 + behind);
    return known.has(value) && graded ? [{ value, index: match.index, length: 2 }] : [];
  });
  const free = coded.filter(
    ({ index }) => !named.some((other) => index >= other.index && index < other.index + other.length),
  );
  return [...named, ...free].sort((one, other) => one.index - other.index);
};

/** Languages in reading order; a language named twice keeps its first level. */
export const findLanguages = (text: string, lexicon: Lexicon): readonly LanguageMatch[] => {
  const folded = fold(text);
  const graded = findLevels(folded, lexicon);
  const named = withCodes(text, { named: findersOf(lexicon).languages(folded), levels: graded, lexicon });
  const levels = graded.filter(
    ({ index, length }) => !named.some((name) => index < name.index + name.length && name.index < index + length),
  );
  const firstName = named[0];
  const leads = firstName !== undefined && levels.some(({ index }) => index < firstName.index);
  const lastName = named.at(-1);
  const trails = lastName !== undefined && levels.some(({ index }) => index > lastName.index);
  const before = leads && !trails;
  const matches: LanguageMatch[] = named.map((name, at) => {
    const from = before ? (at === 0 ? 0 : (named[at - 1]?.index ?? 0)) : name.index + name.length;
    const next = named[at + 1]?.index ?? folded.length;
    const to = before ? name.index : endOfItem(text, levels, from, next);
    const own = levels.filter(({ index }) => index >= from && index < to);
    const lead = folded.slice(Math.max(0, name.index - 24), name.index);
    const segment = name.index - (/[^,;|\t.]*$/u.exec(lead)?.[0].length ?? 0);
    const ahead = levels.filter(({ index, length }) => index >= segment && index + length <= name.index);
    const level = preferGrade(own, folded) ?? preferGrade(ahead, folded);
    return { lang: name.value, level, index: name.index, length: name.length };
  });
  return shareLevels(matches, folded, before);
};

/** "Englisch und Walisisch (Muttersprache)": what is joined shares the level that is given once. */
const shareLevels = (matches: readonly LanguageMatch[], folded: string, before: boolean): readonly LanguageMatch[] => {
  const ordered = before ? [...matches] : [...matches].reverse();
  const shared: LanguageMatch[] = [];
  for (const match of ordered) {
    const last = shared.at(-1);
    const [left, right] = before ? [last, match] : [match, last];
    const gap = left === undefined || right === undefined ? null : folded.slice(left.index + left.length, right.index);
    const joined = gap !== null && joiner.test(gap) && !/^\s*,\s*$/.test(gap);
    shared.push(match.level === null && joined && last !== undefined ? { ...match, level: last.level } : match);
  }
  return before ? shared : shared.reverse();
};
