import type { DocumentDate, Quote } from './document.ts';

/** A value with the words that state it. Absent facts are `null` or `[]`, never a guess. */
export interface Fact<T> {
  readonly value: T;
  readonly quote: Quote;
}

/** "2019" or "2019-04": as precise as the text was. */
export type PartialDate = string;

export const sectionKinds = [
  'contact',
  'summary',
  'experience',
  'projects',
  'education',
  'skills',
  'languages',
  'certificates',
  'publications',
  'interests',
  'references',
  'other',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Lines `from` (the heading, when there is one) up to but not including `to`: indices into `linesOf(text)`. */
export interface Section {
  readonly kind: SectionKind;
  readonly heading: string | null;
  readonly from: number;
  readonly to: number;
  /** ISO 639-1; null when too short to tell, absent in what was read before it was told. */
  readonly language?: string | null;
}

export const employerKinds = ['manufacturer', 'integrator', 'consultancy', 'vendor', 'agency'] as const;
export type EmployerKind = (typeof employerKinds)[number];

export const employmentCounts = ['work', 'training', 'side'] as const;
export type EmploymentCount = (typeof employmentCounts)[number];

export interface Employment {
  readonly title: string | null;
  readonly employer: string | null;
  readonly client: string | null;
  readonly place: string | null;
  readonly start: PartialDate | null;
  /** null with `current` true means "still there at the document's date"; null with `current` false means not stated. */
  readonly end: PartialDate | null;
  readonly current: boolean;
  readonly employerKind: EmployerKind | null;
  /** 'training' (internship, student job) and 'side' (evenings, lectureship) do not count in total years; absent means work. */
  readonly counts?: EmploymentCount;
  /** Indices into `linesOf(text)` of everything said about this employment, header first. */
  readonly lines: readonly number[];
  /** The line that names it. */
  readonly quote: Quote;
}

export const cefrLevels = ['A1', 'A2', 'B1', 'B2', 'C1', 'C2', 'native'] as const;
export type LanguageLevel = (typeof cefrLevels)[number];

export interface SpokenLanguage {
  /** ISO 639-1. */
  readonly lang: string;
  readonly level: LanguageLevel | null;
  readonly quote: Quote;
}

export interface Education {
  readonly degree: 'vocational' | 'technician' | 'bachelor' | 'master' | 'doctorate' | null;
  readonly title: string;
  readonly quote: Quote;
}

export interface Money {
  readonly min: number | null;
  readonly max: number | null;
  /** ISO 4217. */
  readonly currency: string | null;
  readonly period: 'hour' | 'day' | 'month' | 'year' | null;
}

/** Where a person may work, as the person states it; `sponsorship` true when the person says one is needed. */
export interface WorkPermit {
  /** ISO 3166-1 alpha-2 codes, or 'EU'. */
  readonly places: readonly string[];
  readonly needsSponsorship: boolean;
}

/** Recognised only to be kept out: never matched on, never in the blind view. */
export interface SensitiveDetail {
  readonly kind: 'nationality' | 'birth' | 'gender' | 'family' | 'photo' | 'religion' | 'health';
  readonly quote: Quote;
}

export const countryKnowns = ['stated', 'region', 'city', 'phone'] as const;
export type CountryKnown = (typeof countryKnowns)[number];

export interface Candidate {
  readonly name: Fact<string> | null;
  readonly email: Fact<string> | null;
  /** E.164 where the country is known, else as written. */
  readonly phones: readonly Fact<string>[];
  readonly links: readonly Fact<string>[];
  readonly city: Fact<string> | null;
  /** English name, e.g. "Germany". */
  readonly country: Fact<string> | null;
  /** How the country is known; only 'stated' is the person's own word, the rest are hints. */
  readonly countryKnown?: CountryKnown | null;
  /** The line under the name, e.g. "MES Engineer". */
  readonly headline: Fact<string> | null;
  readonly sections: readonly Section[];
  /** Newest first. */
  readonly employments: readonly Employment[];
  /** Years in work: the union of months of all employments, one decimal; null when nothing is dated. */
  readonly totalYears: number | null;
  readonly education: readonly Education[];
  readonly certificates: readonly Fact<string>[];
  readonly languages: readonly SpokenLanguage[];
  readonly permit: Fact<WorkPermit> | null;
  /** Places (cities, countries, 'remote') the person would work in besides the place of residence; `relocation` false when ruled out. */
  readonly relocation: Fact<{ readonly willing: boolean; readonly places: readonly string[] }> | null;
  readonly contract: Fact<{ readonly permanent: boolean; readonly freelance: boolean }> | null;
  /** Earliest start: ISO date, or weeks of notice. */
  readonly availability: Fact<{ readonly from: string | null; readonly noticeWeeks: number | null }> | null;
  /** Most travel the person accepts, in percent of working time. */
  readonly travelPercent: Fact<number> | null;
  /** Most days per week on site, when limited. */
  readonly onsiteDays: Fact<number> | null;
  readonly pay: Fact<Money> | null;
  readonly sensitive: readonly SensitiveDetail[];
  /** The day "present" means. */
  readonly dated: DocumentDate | null;
}
