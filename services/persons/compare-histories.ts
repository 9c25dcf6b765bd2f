import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Identity, Stint } from '../../shared/model/identity.ts';
import { endMonth, type MonthSpan, startMonth, unionMonths } from '../../shared/months.ts';
import { spelledAlike } from '../../shared/words.ts';
import { spellingOf } from './spelling.ts';

/**
 * `overlaps`: one life, told twice. `touches`: colleagues could tell the same. `contradicts`: years in work without an employer
 * in common. `open`: too little is dated to tell.
 */
export interface HistoryLikeness {
  readonly kind: 'overlaps' | 'touches' | 'contradicts' | 'open';
  /** Months that both spent at the same employers. */
  readonly commonMonths: number;
  readonly employers: readonly string[];
}

interface Dated {
  readonly stint: Stint;
  readonly span: MonthSpan;
}

const datedStints = ({ stints, dated }: Identity): readonly Dated[] =>
  stints.flatMap((stint) => {
    const until = stint.end ?? (stint.current ? dated : null);
    if (stint.start === null || until === null) return [];
    const from = startMonth(stint.start);
    return [{ stint, span: { from, to: Math.max(from, endMonth(until)) } }];
  });

const common = (one: MonthSpan, other: MonthSpan): MonthSpan[] => {
  const span = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
  return span.from <= span.to ? [span] : [];
};

const commonOfAll = (ours: readonly Dated[], theirs: readonly Dated[]): MonthSpan[] =>
  ours.flatMap((one) => theirs.flatMap((other) => common(one.span, other.span)));

/** Colleagues share months; the month in which somebody began is the person's own. A bare year says half of that. */
const beganTogether = (one: Stint, other: Stint): boolean => {
  if (one.start === null || other.start === null) return false;
  if (one.start.length === 4 || other.start.length === 4) return one.start.slice(0, 4) === other.start.slice(0, 4);
  return Math.abs(startMonth(one.start) - startMonth(other.start)) <= 1;
};

const sameEmployer = (one: string, other: string, lexicon: Lexicon): boolean => {
  const { employerWords } = spellingOf(lexicon);
  const [shorter = [], longer = []] = [employerWords(one), employerWords(other)].sort((a, b) => a.length - b.length);
  if (shorter.length === 0) return false;
  const { employer } = lexicon['same-person'].history;
  if (spelledAlike(shorter.join(' '), longer.join(' ')) >= employer) return true;
  return shorter.every((word, at) => spelledAlike(word, longer[at] ?? '') >= employer);
};

export const compareHistories = (one: Identity, other: Identity, lexicon: Lexicon): HistoryLikeness => {
  const rules = lexicon['same-person'].history;
  const [ours, theirs] = [datedStints(one), datedStints(other)];
  const pairs = ours.flatMap((mine) =>
    theirs.flatMap((yours) => {
      const spans = common(mine.span, yours.span);
      const same = spans.length > 0 && sameEmployer(mine.stint.employer, yours.stint.employer, lexicon);
      return same ? [{ mine, yours, spans }] : [];
    }),
  );
  const both = unionMonths(commonOfAll(ours, theirs));
  const commonMonths = unionMonths(pairs.flatMap(({ spans }) => spans));
  const employers = [...new Set(pairs.map(({ mine }) => mine.stint.employer))];
  if (pairs.length === 0) {
    return { kind: both >= rules.contradictMonths ? 'contradicts' : 'open', commonMonths, employers };
  }
  const together = pairs.some(({ mine, yours }) => beganTogether(mine.stint, yours.stint));
  const overlaps = together && commonMonths >= rules.commonMonths && commonMonths >= rules.agreement * both;
  return { kind: overlaps ? 'overlaps' : 'touches', commonMonths, employers };
};
