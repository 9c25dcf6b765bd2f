import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment, EmploymentCount } from '../../../shared/model/candidate.ts';
import type { DocumentDate } from '../../../shared/model/document.ts';
import { endMonth, type MonthSpan, startMonth, unionMonths } from '../dates/count-months.ts';
import { fold } from '../phrases/fold.ts';
import { careerWords } from './career-words.ts';

/** How an entry counts, by the words of its header: internships and evening work are listed, not counted. */
export const countOf = (header: string, lexicon: Lexicon): EmploymentCount => {
  const { training, side } = careerWords(lexicon);
  const folded = fold(header);
  if (training(folded).length > 0) return 'training';
  return side(folded).length > 0 ? 'side' : 'work';
};

/** Months of an employment up to the document's date; null when it has no start. A lone year stands for half of it. */
export const spanOf = (employment: Employment, today: string): MonthSpan | null => {
  if (employment.start === null) return null;
  const from = startMonth(employment.start);
  if (employment.current) return { from, to: Math.max(from, endMonth(today)) };
  if (employment.end === null) return null;
  if (employment.end === employment.start && employment.start.length === 4) return { from: from - 3, to: from + 2 };
  return { from, to: Math.max(from, endMonth(employment.end)) };
};

/** Years of work, one decimal: the union of months, so parallel jobs count once. null when nothing is dated. */
export const countTotalYears = (employments: readonly Employment[], dated: DocumentDate | null): number | null => {
  const counted = employments.filter(({ counts = 'work' }) => counts === 'work');
  const today = dated?.date ?? null;
  const spans = counted.flatMap((employment) =>
    today === null && employment.current ? [] : (spanOf(employment, today ?? '') ?? []),
  );
  return spans.length === 0 ? null : Math.round((unionMonths(spans) / 12) * 10) / 10;
};
