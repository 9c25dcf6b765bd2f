import type { Brief } from './brief.ts';
import type { Candidate } from './candidate.ts';
import type { Quote } from './document.ts';
import type { BriefSignals, Signals } from './signal.ts';
import type { Told, ToldFlag } from './told.ts';

/** What `scoreFit` knows of one side and the other. */
export interface Person {
  readonly candidate: Candidate;
  readonly signals: Signals;
  /** Stems of the visible text with their counts, for closeness where the lexicon knows nothing. */
  readonly words: Readonly<Record<string, number>>;
}

export interface Role {
  readonly brief: Brief;
  readonly signals: BriefSignals;
  readonly words: Readonly<Record<string, number>>;
}

export type Answer = 'yes' | 'no' | 'unknown';

/** A quote and whose it is. */
export interface SidedQuote extends Quote {
  readonly side: 'candidate' | 'brief';
}

/** One sentence of the explanation; never without a quote. */
export interface Reason extends Told {
  readonly quotes: readonly SidedQuote[];
  /** For, against, or only to know. */
  readonly tone: 'plus' | 'minus' | 'note';
}

export interface FitPart {
  readonly name: string;
  /** As in weights.yml, before the not assessable parts are left out. */
  readonly weight: number;
  /** 0..1; null when nobody said enough to judge. */
  readonly score: number | null;
  readonly reasons: readonly Reason[];
}

/** A gap that outweighs every part: the total is multiplied by `factor`, the verdict held at `cap` or below. */
export interface Deduction {
  readonly name: string;
  /** 0..1 */
  readonly factor: number;
  readonly cap: Verdict | null;
  readonly reasons: readonly Reason[];
}

/** One demand of the brief and what the candidate's text says to it. */
export interface DemandAnswer {
  /** `Demand.id` */
  readonly demand: string;
  readonly text: string;
  readonly strength: number;
  readonly answer: Answer;
  /** 0..1; null when nobody said enough to judge. */
  readonly score: number | null;
  readonly quotes: readonly SidedQuote[];
}

export interface KnockoutAnswer {
  readonly name: string;
  readonly answer: Answer;
  readonly demanded: Quote;
  readonly stated: Quote | null;
  /** For the candidate, when the answer is unknown. */
  readonly question: Told | null;
}

export const verdicts = ['submit', 'talk', 'long-shot', 'do-not-submit'] as const;
export type Verdict = (typeof verdicts)[number];

export interface FitFlag extends ToldFlag {
  readonly kind: string;
  readonly quotes: readonly SidedQuote[];
}

export interface Fit {
  /** 0..100 with one decimal. */
  readonly total: number;
  readonly verdict: Verdict;
  /** 0..1: share of the weights that could be assessed. */
  readonly confidence: number;
  readonly parts: readonly FitPart[];
  readonly deductions: readonly Deduction[];
  readonly knockouts: readonly KnockoutAnswer[];
  /** Every demand the brief makes in so many words, in its order. */
  readonly demands: readonly DemandAnswer[];
  readonly flags: readonly FitFlag[];
  /** What the role would waste of the candidate; what the candidate lacks for the role follows from parts and deductions. */
  readonly wastes: readonly Reason[];
  /** What would change the verdict: answers to get, gaps to close, with what the total would then be. */
  readonly changes: readonly Told[];
  /** The one gap between this candidate and the next verdict, when there is just one. */
  readonly nearMiss: Told | null;
}

/** What a list keeps of a fit: figures, and nothing that quotes anybody. */
export interface FitFigures extends Pick<Fit, 'total' | 'verdict' | 'confidence'> {
  readonly parts: readonly Pick<FitPart, 'name' | 'weight' | 'score'>[];
  readonly deductions: readonly Pick<Deduction, 'name' | 'factor' | 'cap'>[];
}

/** What lists show of a fit: figures without the reasons behind them. */
export interface FitHead extends FitFigures, Pick<Fit, 'knockouts' | 'flags'> {}
