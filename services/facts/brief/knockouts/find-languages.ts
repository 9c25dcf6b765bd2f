/**
 * Languages without which nobody is considered, with the level where one is said. "Native" is read as C2: the ability
 * may be asked for, the birth may not (briefs.md section 8).
 */
import type { LanguageDemand } from '../../../../shared/model/brief.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import { fold } from '../../phrases/fold.ts';
import { findLanguages as findNamed, type LanguageMatch } from '../../spoken-languages.ts';
import type { BriefReading } from '../brief-reading.ts';
import type { Statement } from '../statements.ts';

const askedFrom = 0.65;
/** "Deutschkenntnisse": the name of the language is inside the word. */
const compound = /(deutsch|isch)(kenntnisse|sprachig)/giu;

/** Asked for by its place or its words; in a text without headings, where no word makes it less. */
const isAsked = ({ passage, strength, excluded, cue }: Statement): boolean => {
  if (excluded || strength === 0 || passage.block === 'company') return false;
  return strength >= askedFrom || (passage.block === 'other' && (cue === null || cue >= askedFrom));
};

const between = /^[^\p{L}]*(?:(?:[abc][12]|fluent|fliessend|courant|native)[^\p{L}]*)?$/u;
const orBetween =
  /^[^\p{L}]*(?:(?:[abc][12]|fluent|fliessend|courant|native)[^\p{L}]*)?(?:or|oder|ou|o|u|oppure|of|bzw)[^\p{L}]*$/u;

type Choice = readonly LanguageMatch[];

/** "Dutch, Swedish or German": one demand that each of them meets. */
const choicesOf = (named: readonly LanguageMatch[], folded: string): readonly Choice[] => {
  const runs: { readonly languages: LanguageMatch[]; offered: boolean }[] = [];
  for (const one of named) {
    const run = runs.at(-1);
    const last = run?.languages.at(-1);
    const gap = last && folded.slice(last.index + last.length, one.index);
    const offered = gap !== undefined && orBetween.test(gap);
    if (run && gap !== undefined && (offered || between.test(gap))) {
      run.languages.push(one);
      run.offered ||= offered;
    } else runs.push({ languages: [one], offered: false });
  }
  return runs.flatMap(({ languages, offered }) => (offered ? [languages] : languages.map((one) => [one])));
};

const plainLevel = (level: LanguageMatch['level']) => (level === 'native' ? 'C2' : level);

export const findLanguages = (reading: BriefReading, statements: readonly Statement[]): Fact<LanguageDemand>[] => {
  const found = new Map<string, Fact<LanguageDemand>>();
  for (const statement of statements) {
    if (!isAsked(statement)) continue;
    const { passage, text, folded, quote } = statement;
    const speaks = passage.label === 'language' || reading.hits(folded, reading.lexicon.knockouts.speaking).length > 0;
    const words = text.replace(compound, '$1 $2');
    for (const [first, ...rest] of choicesOf(findNamed(words, reading.lexicon), fold(words))) {
      if (first === undefined) continue;
      const { lang } = first;
      const level = plainLevel(first.level);
      if (level === null && !speaks) continue;
      const known = found.get(lang);
      if (known && (known.value.level !== null || level === null)) continue;
      const others = rest.map((one) => ({ lang: one.lang, level: plainLevel(one.level) ?? level }));
      found.set(lang, { value: { lang, level, ...(others.length > 0 ? { others } : {}) }, quote });
    }
  }
  return [...found.values()];
};
