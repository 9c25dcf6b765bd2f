import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { BriefType, Weights } from '../../shared/lexicon/schema/weights.ts';
import type { Person, Reason, Role } from '../../shared/model/fit.ts';
import type { TermSignal } from '../../shared/model/signal.ts';

/** One role and one person side by side, with all that is needed to judge them. */
export interface Comparison {
  readonly role: Role;
  readonly person: Person;
  readonly lexicon: Lexicon;
  readonly weights: Weights;
  readonly type: BriefType;
  /** ISO date; "two years ago" counts from here. */
  readonly today: string;
  /** How often the person's text has each stem of `vocabularyOf` the role, in that order. */
  readonly counts: ArrayLike<number>;
  /** Part, gap and demands read the same pairs of industries: worked out by whoever asks first. */
  readonly shared: { industries?: readonly IndustryMatch[] };
}

export interface IndustryMatch {
  readonly wanted: TermSignal;
  readonly have: TermSignal;
  /** Likeness x regulation x how much of the career it was. */
  readonly score: number;
}

/** What one part of a comparison comes to. */
export interface Judgement {
  /** 0..1; null when nobody said enough to judge. */
  readonly score: number | null;
  /** Told from what was matched, for the few fits that are shown: judging a pool tells nothing. */
  readonly reasons: Tell;
}

export type Tell = () => readonly Reason[];

export const noReasons: Tell = () => [];

export const notAssessable: Judgement = { score: null, reasons: noReasons };

/** Which row of points a brief is weighed with: by what it describes, not by the label it wears. */
export const briefTypeOf = ({ signals }: Role): BriefType => {
  const wide = signals.reach === 'multi-site' || signals.reach === 'enterprise';
  switch (signals.scope) {
    case 'operations':
      return wide ? 'mom-enterprise' : 'mom-site';
    case 'control':
    case 'business':
    case 'specialist':
      return signals.scope;
    case 'execution':
    case 'none':
      return wide ? 'mes-network' : 'mes-site';
  }
};
