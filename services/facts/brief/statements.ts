/** Passages -> statements: clauses with the strength they have in their place. Demands and knock-outs both read these. */

import type { BriefLabel } from '../../../shared/lexicon/schema/brief-headings.ts';
import type { BriefBlock } from '../../../shared/model/brief.ts';
import type { Quote } from '../../../shared/model/document.ts';
import type { BriefPassage, BriefReading } from './brief-reading.ts';
import { findYears } from './find-years.ts';
import { quotesOf } from './passages.ts';
import type { Span } from './split-sentences.ts';
import { type Clause, weighClauses } from './weigh-clauses.ts';

export interface Statement {
  readonly passage: BriefPassage;
  readonly text: string;
  readonly folded: string;
  /** 0..1 after briefs.md section 2, before its place in the list counts. */
  readonly strength: number;
  readonly excluded: boolean;
  /** What its own words make it worth; null when they say nothing. */
  readonly cue: number | null;
  readonly quotes: readonly Quote[];
  readonly quote: Quote;
}

const explicitMust = 0.85;
const weakCue = 0.65;
const mustStrength = 0.75;
const toldStrength = 0.15;
/** What a story around the list of demands may weigh at most. */
const mostForTold = 0.35;

const verbStrength = (reading: BriefReading, folded: string): number | null => {
  const found = reading.lexicon.modality.verbs.find(({ phrases }) => reading.hits(folded, phrases).length > 0);
  return found?.strength ?? null;
};

/** S1, S2 and the cues of 2.1. */
const strengthOf = (reading: BriefReading, passage: BriefPassage, clause: Clause, folded: string): number => {
  const { block, strength } = passage;
  if (clause.excluded || clause.cue === 0) return 0;
  const cue =
    !tellsYears.includes(block) && asksYears(reading, clause, folded)
      ? Math.max(clause.cue ?? 0, mustStrength)
      : clause.cue;
  if (block === 'tasks') return cue === null || cue === weakCue ? (verbStrength(reading, folded) ?? strength) : cue;
  if (block === 'nice') return strength;
  if (block === 'must' || block === 'logistics') {
    if (cue === null || (cue === weakCue && strength >= explicitMust)) return strength;
    return cue >= explicitMust ? Math.max(cue, strength) : cue;
  }
  if (!reading.structured) return cue ?? (block === 'other' && passage.bullet ? weakCue : toldStrength);
  return Math.min(cue ?? toldStrength, mostForTold);
};

/** Labels whose values are no wishes, whatever words stand in them ("plus 8 % bonus"). */
const plainLabels: readonly (BriefLabel | null)[] = ['contract', 'duration', 'pay', 'start', 'location', 'onsite'];

const unweighed = (passage: BriefPassage, clause: Clause): Clause =>
  plainLabels.includes(passage.label) && !clause.excluded && clause.cue !== null && clause.cue < explicitMust
    ? { ...clause, cue: null }
    : clause;

/** Years of a roadmap or a history, not of experience. */
const tellsYears: readonly BriefBlock[] = ['tasks', 'context', 'company', 'organisation', 'environment'];

/** "5+ years" is a demand in itself, unless it is wished for. */
const asksYears = (reading: BriefReading, { cue }: Clause, folded: string): boolean =>
  (cue === null || cue === weakCue) && findYears(reading, folded)?.counted === true;

const saysWhatItIs = (reading: BriefReading, folded: string): boolean => {
  const { affirmations, negations } = reading.lexicon.modality;
  return reading.hits(folded, affirmations).length > 0 && reading.hits(folded, negations).length === 0;
};

const isItemNumber = /^\s*\d{1,2}[.)]\s*$/;

const statementOf = (reading: BriefReading, passage: BriefPassage, clause: Clause): Statement | null => {
  const folded = passage.folded.slice(clause.from, clause.to);
  const quotes = quotesOf(passage, reading.lines, clause.from, clause.to);
  const [quote] = quotes;
  if (!quote || !/\p{L}{2}|\d/u.test(folded) || isItemNumber.test(folded)) return null;
  const inExclusion = passage.block === 'exclusion' && !saysWhatItIs(reading, folded);
  return {
    passage,
    text: passage.text.slice(clause.from, clause.to),
    folded,
    strength: inExclusion ? 0 : strengthOf(reading, passage, clause, folded),
    excluded: inExclusion || clause.excluded,
    cue: clause.cue,
    quotes,
    quote,
  };
};

/** "All applications through …" belongs to the procedure, wherever it stands. */
const inProcess = (reading: BriefReading, passage: BriefPassage, span: Span): BriefPassage => {
  const folded = passage.folded.slice(span.from, span.to);
  const procedure = passage.label === null && reading.hits(folded, reading.lexicon.modality.procedure).length > 0;
  return procedure ? { ...passage, block: 'process', strength: 0 } : passage;
};

export const findStatements = (reading: BriefReading): Statement[] =>
  reading.passages.flatMap((passage) =>
    passage.sentences.flatMap((span) =>
      weighClauses(reading, passage.folded, span).flatMap(
        (clause) => statementOf(reading, inProcess(reading, passage, clause), unweighed(passage, clause)) ?? [],
      ),
    ),
  );

/** Blocks that tell of the company or the procedure: nothing in them is asked of a person. */
export const silentBlocks: readonly BriefBlock[] = ['company', 'process', 'pay'];
