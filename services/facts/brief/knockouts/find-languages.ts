/**
 * Languages without which nobody is considered, with the level where one is said. "Native" is read as C2: the ability
 * may be asked for, the birth may not (briefs.md section 8).
 */
import type { LanguageDemand } from '../../../../shared/model/brief.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import { findLanguages as findNamed } from '../../spoken-languages.ts';
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

export const findLanguages = (reading: BriefReading, statements: readonly Statement[]): Fact<LanguageDemand>[] => {
  const found = new Map<string, Fact<LanguageDemand>>();
  for (const statement of statements) {
    if (!isAsked(statement)) continue;
    const { passage, text, folded, quote } = statement;
    const speaks = passage.label === 'language' || reading.hits(folded, reading.lexicon.knockouts.speaking).length > 0;
    for (const { lang, level: named } of findNamed(text.replace(compound, '$1 $2'), reading.lexicon)) {
      const level = named === 'native' ? 'C2' : named;
      if (level === null && !speaks) continue;
      const known = found.get(lang);
      if (!known || (known.value.level === null && level !== null)) found.set(lang, { value: { lang, level }, quote });
    }
  }
  return [...found.values()];
};
