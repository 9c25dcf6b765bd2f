/**
 * Sections -> languages the person speaks.
 *
 * Under a heading of languages every name counts. Elsewhere a language counts only in a line that speaks of languages
 * ("fluent in German", "English only"), never because documents or customers are German.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Section, SpokenLanguage } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { findLanguages } from '../spoken-languages.ts';

const found = (line: Line, lexicon: Lexicon): SpokenLanguage[] =>
  findLanguages(line.text, lexicon).map(({ lang, level }) => ({ lang, level, quote: quoteOf(line) }));

const keepBest = (all: readonly SpokenLanguage[]): readonly SpokenLanguage[] => {
  const best = new Map<string, SpokenLanguage>();
  for (const language of all) {
    const known = best.get(language.lang);
    if (known === undefined || (known.level === null && language.level !== null)) best.set(language.lang, language);
  }
  return [...best.values()];
};

/** Languages with their level, in reading order; [] when the text names none. */
export const findSpokenLanguages = (
  lines: readonly Line[],
  sections: readonly Section[],
  lexicon: Lexicon,
): readonly SpokenLanguage[] => {
  const own = sections
    .filter((section) => section.kind === 'languages')
    .flatMap((section) => lines.slice(section.from, section.to).flatMap((line) => found(line, lexicon)));
  return keepBest(own);
};
