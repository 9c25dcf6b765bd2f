import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import { type Deduction, type Fit, type Verdict, verdicts } from '../../shared/model/fit.ts';

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

const names: Readonly<Record<Verdict, string>> = {
  submit: 'submit',
  talk: 'worth a talk',
  'long-shot': 'long shot',
  'do-not-submit': 'do not submit',
};

const without = ({ total, deductions }: Standing, gap: Deduction, weights: Weights) => {
  const left = deductions.filter((one) => one !== gap);
  const reached = Math.min(100, total / gap.factor);
  return { reached, verdict: verdictOf(reached, left, weights) };
};

const plain = (name: string): string => name.replaceAll('-', ' ');

/** What would move the verdict: each gap closed by itself, and each open question answered with no. */
export const findChanges = (standing: Standing, weights: Weights): readonly string[] => {
  const closed = standing.deductions.map((gap) => {
    const { reached, verdict } = without(standing, gap, weights);
    const gapSaid = gap.reasons[0]?.sentence ?? `There is a gap: ${plain(gap.name)}.`;
    return `${gapSaid} Without that the total would be ${Math.round(reached)} (${names[verdict]}).`;
  });
  const open = standing.knockouts.flatMap(({ name, answer }) => {
    if (answer !== 'unknown') return [];
    const { factor, cap } = weights.knockouts[name as keyof Weights['knockouts']];
    const total = standing.total * factor;
    const verdict = verdictOf(total, [...standing.deductions, { cap }], weights);
    return verdict === standing.verdict
      ? []
      : [`Should the answer on ${plain(name)} be no, the total falls to ${Math.round(total)} (${names[verdict]}).`];
  });
  return [...closed, ...open];
};

/** Somebody one gap away from the next verdict: which gap, and where closing it leads. */
export const findNearMiss = (standing: Standing, weights: Weights): string | null => {
  const [gap, ...more] = standing.deductions;
  if (!gap || more.length > 0) return null;
  const { verdict } = without(standing, gap, weights);
  if (verdicts.indexOf(verdict) >= verdicts.indexOf(standing.verdict)) return null;
  return `One gap away from "${names[verdict]}": ${plain(gap.name)}. ${gap.reasons[0]?.sentence ?? ''}`.trim();
};
