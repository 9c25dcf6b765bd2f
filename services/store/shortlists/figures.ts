/** Figures of a fit as a list keeps them: rows without names of columns, because a night may write tens of thousands. */
import { type FitFigures, type Verdict, verdicts } from '../../../shared/model/fit.ts';

interface KeptFigures {
  readonly confidence: number;
  /** Name, weight, score. */
  readonly parts: readonly (readonly [string, number, number | null])[];
  /** Name, factor, cap. */
  readonly deductions: readonly (readonly [string, number, Verdict | null])[];
}

/** Total and verdict have columns of their own. */
export const toKept = ({ confidence, parts, deductions }: FitFigures): KeptFigures => ({
  confidence,
  parts: parts.map(({ name, weight, score }) => [name, weight, score]),
  deductions: deductions.map(({ name, factor, cap }) => [name, factor, cap]),
});

const nothingKept: KeptFigures = { confidence: 0, parts: [], deductions: [] };

/** @param kept null on lists of before figures were kept: there are only total and verdict */
export const fromKept = (row: {
  readonly total: number;
  readonly verdict: string;
  readonly figures: unknown;
}): FitFigures => {
  const { confidence, parts, deductions } = (row.figures as KeptFigures | null) ?? nothingKept;
  return {
    total: row.total,
    verdict: verdicts.find((one) => one === row.verdict) ?? 'do-not-submit',
    confidence,
    parts: parts.map(([name, weight, score]) => ({ name, weight, score })),
    deductions: deductions.map(([name, factor, cap]) => ({ name, factor, cap })),
  };
};
