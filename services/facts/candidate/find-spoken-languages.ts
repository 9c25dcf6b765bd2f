/**
 * Sections -> languages the person speaks.
 *
 * Under a heading of languages every name counts. Without one, a language counts only in a short statement that gives
 * its level ("fluent in German", "English only"), never because documents or customers are German.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Section, SpokenLanguage } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { findLanguages, findLevels, type LanguageMatch } from '../spoken-languages.ts';
import type { Statement } from './statements.ts';

const keepBest = (all: readonly SpokenLanguage[]): readonly SpokenLanguage[] => {
  const best = new Map<string, SpokenLanguage>();
  for (const language of all) {
    const known = best.get(language.lang);
    if (known === undefined || (known.level === null && language.level !== null)) best.set(language.lang, language);
  }
  return [...best.values()];
};

/** A level that stands alone on the line below its language. */
const withLevelBelow = (line: Line, next: Line | undefined, lexicon: Lexicon): SpokenLanguage[] => {
  const found = findLanguages(line.text, lexicon);
  const only = found.length === 1 && found[0]?.level === null && line.text.trim().length <= (found[0]?.length ?? 0) + 2;
  const below = only && next !== undefined && findLanguages(next.text, lexicon).length === 0 ? next.text : '';
  const read = below === '' ? found : findLanguages(`${line.text} ${below}`, lexicon);
  return read.map(({ lang, level }) => ({ lang, level, quote: quoteOf(line) }));
};

const alone =
  /\b(?:only|nur|uniquement|seulement|solo|soltanto|alleen|apenas|speak|spoken|sprache|parlo|hablo|parle|falo|spreek|spreche|spricht)\b/u;

const label = /^[\s\d).–—-]{0,6}([^:]{3,40}?)\s?:/u;

/** "… Languages: English." in the middle of a line: a heading all the same. */
const isLabelled = ({ folded }: Statement, lexicon: Lexicon): boolean =>
  lexicon.headings.sections.languages.includes(label.exec(folded)?.[1] ?? '');

const listJoints =
  /^(?:[^\p{L}]|(?<!\p{L})(?:and|und|et|y|e|en|some|bits? of|a little|etwas|un peu|un poco|algo|un po|beetje|um pouco)(?!\p{L}))*$/u;

/** "English, Irish (C1)": nothing but names of languages and their levels. */
const namesOnlyLanguages = ({ folded }: Statement, found: readonly LanguageMatch[], lexicon: Lexicon): boolean => {
  if (found.length < 2) return false;
  const rest = [...found, ...findLevels(folded, lexicon)]
    .sort((one, other) => other.index - one.index)
    .reduce((left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`, folded);
  return listJoints.test(rest);
};

const inStatements = (statements: readonly Statement[], lexicon: Lexicon): SpokenLanguage[] =>
  statements.flatMap((statement) => {
    if (statement.text.length > 160) return [];
    const found = findLanguages(statement.text, lexicon);
    const said = alone.test(statement.folded);
    const headed = isLabelled(statement, lexicon) || namesOnlyLanguages(statement, found, lexicon);
    return found.flatMap(({ lang, level, index }) => {
      if (level === null && !headed && !(said && found.length <= 2 && statement.text.length < 60)) return [];
      const only =
        said && found.length === 1 && /\b(?:only|nur|uniquement|solo|alleen|apenas)\b/u.test(statement.folded);
      return [{ lang, level: level ?? (only ? 'native' : null), quote: statement.quoteAt(index) }];
    });
  });

/** In a CV without headings: a line that names several languages, each with its level. */
const listed = (line: Line, lexicon: Lexicon): SpokenLanguage[] => {
  const found = findLanguages(line.text, lexicon);
  const graded = found.filter(({ level }) => level !== null);
  return graded.length >= 2 && graded.length === found.length
    ? found.map(({ lang, level }) => ({ lang, level, quote: quoteOf(line) }))
    : [];
};

/** Languages with their level, in reading order; [] when the text names none. */
export const findSpokenLanguages = (
  lines: readonly Line[],
  sections: readonly Section[],
  statements: readonly Statement[],
  lexicon: Lexicon,
): readonly SpokenLanguage[] => {
  const own = sections
    .filter((section) => section.kind === 'languages')
    .flatMap((section) => {
      const within = lines.slice(section.from, section.to);
      return within.flatMap((line, at) => withLevelBelow(line, within[at + 1], lexicon));
    });
  if (own.length > 0) return keepBest(own);
  const said = inStatements(statements, lexicon);
  return keepBest(said.length > 0 ? said : lines.flatMap((line) => listed(line, lexicon)));
};
