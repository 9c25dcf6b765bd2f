import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { LanguageDemand } from '../../../../shared/model/brief.ts';
import type { Fact, LanguageLevel } from '../../../../shared/model/candidate.ts';
import { createPhraseFinder } from '../../phrases/find-phrases.ts';
import { fold } from '../../phrases/fold.ts';
import { perLexicon } from '../../phrases/per-lexicon.ts';
import type { BriefReading } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

const wordsOf = perLexicon((lexicon: Lexicon) => ({
  languages: createPhraseFinder(
    lexicon['spoken-languages'].languages.flatMap(({ code, names }) => names.map((name) => [name, code] as const)),
  ),
  levels: createPhraseFinder(
    Object.entries(lexicon['spoken-languages'].levels).flatMap(([level, words]) =>
      (words ?? []).map((word) => [word, level as LanguageLevel] as const),
    ),
  ),
}));

const cefr = /(?<![\p{L}\d])([abc][12])(?![\p{L}\d])/gu;
const askedFrom = 0.65;

/** Languages without which nobody is considered, with the level where one is said. */
export const findLanguages = (reading: BriefReading, statements: readonly Statement[]): Fact<LanguageDemand>[] => {
  const { languages, levels } = wordsOf(reading.lexicon);
  const found = new Map<string, Fact<LanguageDemand>>();
  for (const { passage, text, strength, quote } of statements) {
    if (strength < askedFrom || passage.block === 'company' || passage.block === 'title') continue;
    const folded = fold(text);
    const named = languages(folded);
    const graded = [
      ...[...folded.matchAll(cefr)].map((match) => ({
        at: match.index,
        level: match[1]?.toUpperCase() as LanguageLevel,
      })),
      ...levels(folded).map(({ index, value }) => ({ at: index, level: value })),
    ];
    for (const [order, name] of named.entries()) {
      const next = named[order + 1]?.index ?? folded.length;
      const before = named[order - 1];
      const level =
        graded.find(({ at }) => at >= name.index && at < next)?.level ??
        graded.filter(({ at }) => at < name.index && at >= (before?.index ?? 0)).at(-1)?.level ??
        null;
      if (level === null && passage.label !== 'language') continue;
      if (!found.has(name.value)) found.set(name.value, { value: { lang: name.value, level }, quote });
    }
  }
  return [...found.values()];
};
