import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import { tell } from '../../shared/lexicon/tell.ts';
import { type Deduction, type Fit, type Verdict, verdicts } from '../../shared/model/fit.ts';
import type { Phrase, Told } from '../../shared/model/told.ts';

const bandOf = (total: number, { verdicts: bands }: Weights): Verdict => {
  if (total >= bands.submit) return 'submit';
  if (total >= bands.talk) return 'talk';
  return total >= bands['long-shot'] ? 'long-shot' : 'do-not-submit';
};

const lower = (a: Verdict, b: Verdict): Verdict => (verdicts.indexOf(a) > verdicts.indexOf(b) ? a : b);

/** The band of the total, held at the lowest cap of the deductions. */
export const verdictOf = (total: number, deductions: readonly Pick<Deduction, 'cap'>[], weights: Weights): Verdict =>
  deductions.reduce((verdict, { cap }) => (cap === null ? verdict : lower(verdict, cap)), bandOf(total, weights));

type Standing = Pick<Fit, 'total' | 'verdict' | 'deductions' | 'knockouts'>;

const without = ({ total, deductions }: Standing, gap: Deduction, weights: Weights) => {
  const left = deductions.filter((one) => one !== gap);
  const reached = Math.min(100, total / gap.factor);
  return { reached, verdict: verdictOf(reached, left, weights) };
};

const figures = (total: number, verdict: Verdict): Phrase['values'] => ({
  total: String(Math.round(total)),
  verdict: `@${verdict}`,
});

/** What would move the verdict: each gap that can be shown closed by itself, and each open question answered with no. */
export const findChanges = (standing: Standing, lexicon: Lexicon): readonly Told[] => {
  const { weights } = lexicon;
  const closed = standing.deductions.flatMap((gap) => {
    const { reached, verdict } = without(standing, gap, weights);
    if (verdict === standing.verdict) return [];
    return gap.reasons
      .slice(0, 1)
      .map(({ phrase }) => tell({ key: 'gap-closed', values: { gap: phrase, ...figures(reached, verdict) } }, lexicon));
  });
  const open = standing.knockouts.flatMap(({ name, answer }) => {
    if (answer !== 'unknown') return [];
    const { factor, cap } = weights.knockouts[name as keyof Weights['knockouts']];
    const total = standing.total * factor;
    const verdict = verdictOf(total, [...standing.deductions, { cap }], weights);
    if (verdict === standing.verdict) return [];
    return [tell({ key: 'answer-no', values: { condition: `@${name}`, ...figures(total, verdict) } }, lexicon)];
  });
  return [...closed, ...open];
};

/** Somebody one gap away from the next verdict: which gap, and where closing it leads. */
export const findNearMiss = (standing: Standing, lexicon: Lexicon): Told | null => {
  const [gap, ...more] = standing.deductions;
  const reason = gap?.reasons[0];
  if (!gap || !reason || more.length > 0) return null;
  const { verdict } = without(standing, gap, lexicon.weights);
  if (verdicts.indexOf(verdict) >= verdicts.indexOf(standing.verdict)) return null;
  return tell({ key: 'near-miss', values: { verdict: `@${verdict}`, gap: reason.phrase } }, lexicon);
};
