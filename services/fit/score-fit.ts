/**
 * A role and a person -> a fit: how well the work, the products and the conditions of the two agree, and the
 * sentences that say so, told from the matches that were judged. Deterministic: same role, person, lexicon and day
 * give the same bytes.
 */
import type { Fit, Person, Role } from '../../shared/model/fit.ts';
import { answerByKnockouts } from './answer-by-knockouts.ts';
import { tellDemand } from './answer-demands.ts';
import { compare, type FitOptions, judgeFit } from './judge-fit.ts';
import { tellKnockout } from './knockouts/answer-knockouts.ts';
import { findFlags, findWastes } from './summary.ts';
import { findChanges, findNearMiss } from './verdict.ts';
import { countVocabulary } from './vocabulary-of.ts';

/** Scores one person for one role. Never throws for what a text lacks; nobody is rejected on what nobody stated. */
export const scoreFit = (role: Role, person: Person, options: FitOptions): Fit => {
  const { lexicon } = options;
  const counts = countVocabulary(role, person.words, lexicon);
  const comparison = compare(role, person, { ...options, counts });
  const judged = judgeFit(comparison, options.weights);
  const { total, verdict, confidence } = judged;
  const parts = judged.parts.map((part) => ({ ...part, reasons: part.reasons() }));
  const deductions = judged.deductions.map((one) => ({ ...one, reasons: one.reasons() }));
  const knockouts = judged.knockouts.map((one) => tellKnockout(one, lexicon));
  const standing = { total, verdict, deductions, knockouts };
  return {
    total,
    verdict,
    confidence,
    parts,
    deductions,
    knockouts,
    demands: judged.demands.map((one) => answerByKnockouts(tellDemand(one), { asked: one.demand.quotes, knockouts })),
    flags: findFlags(comparison, deductions),
    wastes: findWastes(comparison),
    changes: findChanges(standing, lexicon),
    nearMiss: findNearMiss(standing, lexicon),
  };
};
