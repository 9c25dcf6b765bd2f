import type { LanguageLevel } from './candidate.ts';
import type { Cell, Level, Reach, Scope, Seniority } from './signal.ts';

/** Whom somebody looks for: all that is given must hold. */
export interface CandidateFilter {
  /** Words with AND, OR, NOT, "phrases", (brackets) and begin* as typed. */
  readonly words?: string | undefined;
  /** Names, all of them worked with. */
  readonly platforms?: readonly string[] | undefined;
  readonly industry?: string | undefined;
  readonly scope?: Scope | undefined;
  readonly reach?: Reach | undefined;
  readonly seniority?: Seniority | undefined;
  /** ISA-95 level the work is on. */
  readonly level?: Level | undefined;
  readonly cell?: Cell | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
  /** At least this well; only together with a language. */
  readonly languageLevel?: LanguageLevel | undefined;
  readonly country?: string | undefined;
  readonly minYears?: number | undefined;
  readonly maxYears?: number | undefined;
  /** Those who are no longer matched, instead of those who are. */
  readonly closed?: boolean | undefined;
}
