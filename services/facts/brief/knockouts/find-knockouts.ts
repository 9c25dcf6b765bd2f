/** What the brief insists on. Only what it states: everything else stays null and becomes a question. */
import type { Knockouts } from '../../../../shared/model/brief.ts';
import type { Fact } from '../../../../shared/model/candidate.ts';
import type { BriefReading } from '../brief-reading.ts';
import { findYears } from '../find-years.ts';
import type { Statement } from '../statements.ts';
import { findContract } from './find-contract.ts';
import { findLanguages } from './find-languages.ts';
import { findLocation } from './find-location.ts';
import { findOnsite } from './find-onsite.ts';
import { findPermit } from './find-permit.ts';
import { findStart } from './find-start.ts';
import { findTravel } from './find-travel.ts';

const mustFrom = 0.75;

const findMinYears = (reading: BriefReading, statements: readonly Statement[]): Fact<number> | null => {
  for (const { folded, strength, quote, passage } of statements) {
    const asked =
      passage.block === 'must' ||
      passage.block === 'logistics' ||
      passage.block === 'other' ||
      passage.block === 'title';
    const found = asked && strength >= mustFrom ? findYears(reading, folded) : null;
    if (found?.counted) return { value: found.years, quote };
  }
  return null;
};

export const findKnockouts = (
  reading: BriefReading,
  statements: readonly Statement[],
  today: string | null,
): Knockouts => ({
  location: findLocation(reading, statements),
  onsiteDaysPerWeek: findOnsite(reading, statements),
  languages: findLanguages(reading, statements),
  workPermit: findPermit(reading, statements),
  contract: findContract(reading, statements),
  startBy: findStart(reading, statements, today),
  travelPercent: findTravel(reading, statements),
  minYears: findMinYears(reading, statements),
});
