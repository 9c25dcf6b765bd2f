import type { PhraseHit } from '../../../shared/lexicon/phrases.ts';
import type { BriefReading } from './brief-reading.ts';

export interface FoundYears {
  readonly years: number;
  /** A number stands there; otherwise a word that stands for one ("several years"). */
  readonly counted: boolean;
  readonly hit: PhraseHit;
}

const mostYears = 40;

/** Years asked for in a clause: the lower end of a range, the first number when there are several (briefs.md S9). */
export const findYears = (reading: BriefReading, folded: string): FoundYears | null => {
  const { years, fuzzyYears } = reading.lexicon.knockouts;
  for (const hit of reading.hits(folded, years)) {
    const low = hit.numbers?.[0];
    if (low !== undefined && low > 0 && low <= mostYears) return { years: low, counted: true, hit };
  }
  for (const { value, phrases } of fuzzyYears) {
    const [hit] = reading.hits(folded, phrases);
    if (hit) return { years: value, counted: false, hit };
  }
  return null;
};
