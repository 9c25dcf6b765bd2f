import type { EmployerKind, Fact, LanguageLevel, Money } from './candidate.ts';
import type { Quote } from './document.ts';

export const modalities = ['must', 'strong', 'nice', 'context', 'excluded'] as const;
export type Modality = (typeof modalities)[number];

export const demandTopics = [
  'platform',
  'function',
  'level',
  'industry',
  'standard',
  'integration',
  'skill',
  'years',
  'language',
  'degree',
  'certificate',
  'leadership',
  'logistics',
  'soft',
] as const;
export type DemandTopic = (typeof demandTopics)[number];

export const briefBlocks = [
  'title',
  'company',
  'context',
  'tasks',
  'must',
  'nice',
  'environment',
  'organisation',
  'logistics',
  'pay',
  'process',
  'exclusion',
  'other',
] as const;
export type BriefBlock = (typeof briefBlocks)[number];

/** One thing the client asks for, with the weight the text itself gives it. */
export interface Demand {
  /** Stable within the brief: "d1", "d2" … in reading order. */
  readonly id: string;
  readonly text: string;
  readonly modality: Modality;
  /** 0..1 after briefs.md section 2 (1 hard, 0.85 must, 0.65 strong wish, 0.40 nice, 0.15 mention, 0 not required). */
  readonly strength: number;
  readonly topic: DemandTopic;
  readonly block: BriefBlock;
  /** One of them is enough; [] when the demand is not a choice. */
  readonly alternatives: readonly string[];
  /** "or similar": neighbours count by their transfer factor. */
  readonly openToSimilar: boolean;
  readonly years: number | null;
  readonly quote: Quote;
  /** All of its words, line by line; `quote` is the first. */
  readonly quotes: readonly Quote[];
}

/** Stretch of lines with one purpose: indices into `linesOf(text)`, `to` not included. */
export interface BriefSection {
  readonly block: BriefBlock;
  readonly heading: string | null;
  readonly from: number;
  readonly to: number;
}

export interface LanguageDemand {
  readonly lang: string;
  readonly level: LanguageLevel | null;
  /** Languages that would do as well: "German or Dutch". */
  readonly others?: readonly Omit<LanguageDemand, 'others'>[];
}

export interface Knockouts {
  /** As written, with every city and country found in it (English names). */
  readonly location: Fact<{
    readonly text: string;
    readonly cities: readonly string[];
    readonly countries: readonly string[];
    readonly remote: boolean;
  }> | null;
  readonly onsiteDaysPerWeek: Fact<number> | null;
  readonly languages: readonly Fact<LanguageDemand>[];
  /** ISO codes or 'EU' where a right to work must exist; `sponsorship` is true when the client would sponsor. */
  readonly workPermit: Fact<{
    readonly text: string;
    readonly places: readonly string[];
    readonly sponsorship: boolean | null;
  }> | null;
  readonly contract: Fact<{
    readonly kind: 'permanent' | 'contract' | 'either';
    readonly months: number | null;
  }> | null;
  /** Latest start, ISO date. */
  readonly startBy: Fact<string> | null;
  readonly travelPercent: Fact<number> | null;
  /** Years in MES/MOM work (or as the text says) without which nobody is considered. */
  readonly minYears: Fact<number> | null;
}

export interface ProtectedDemand {
  readonly kind: 'age' | 'gender' | 'nationality' | 'family' | 'native-speaker' | 'religion' | 'health';
  readonly quote: Quote;
}

export interface Brief {
  readonly client: Fact<string> | null;
  readonly title: Fact<string> | null;
  readonly sections: readonly BriefSection[];
  readonly demands: readonly Demand[];
  readonly knockouts: Knockouts;
  readonly pay: Fact<Money> | null;
  readonly positions: Fact<number> | null;
  readonly reportsTo: Fact<string> | null;
  readonly teamSize: Fact<number> | null;
  readonly employerKind: EmployerKind | null;
  /** Asked for and never matched on. */
  readonly protected: readonly ProtectedDemand[];
  /** ISO 639-1 of the brief; questions are drafted in it. */
  readonly language: string | null;
}
