import type { Change, Evaluation, Method } from './evaluate.ts';

const columns = [
  ['nDCG@10', 'ranking.nDCG@10'],
  ['MAP', 'ranking.MAP(grade>=2)'],
  ['P@3', 'ranking.P@3(grade>=2)'],
  ['3s in top 5', 'ranking.grade3InTop5'],
  ['0s in top 5', 'ranking.grade0InTop5 (count a brief, lower is better)'],
] as const;

const fixed = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value) ? 'n/a' : value.toFixed(3);

const row = ({ name, scored, interval }: Method): string => {
  const cells = columns.map(([heading, key]) => fixed(scored.figures[key]).padStart(heading.length));
  const sure = interval ? `${fixed(interval.low)}-${fixed(interval.high)}` : '';
  return `${name.padEnd(22)} ${cells.join('  ')}  ${sure}`;
};

const signed = (value: number): string => `${value >= 0 ? '+' : ''}${value.toFixed(3)}`;

const changeRow = ({ name, ndcg, difference }: Change): string =>
  `  ${name.padEnd(28)} ${fixed(ndcg)}  ${signed(difference)}`;

const worst = (changes: readonly Change[]): readonly Change[] =>
  [...changes].sort((a, b) => a.difference - b.difference);

/** The evaluation as lines for a terminal. */
export const showEvaluation = (evaluation: Evaluation): string => {
  const [ours] = evaluation.methods;
  const others = Object.entries(ours?.scored.figures ?? {}).filter(([name]) => !name.startsWith('ranking.'));
  return [
    `${''.padEnd(22)} ${columns.map(([heading]) => heading).join('  ')}  nDCG 95 %`,
    ...evaluation.methods.map(row),
    '',
    'Per brief (nDCG@10, P@3, grade of the first, grade 0 among the first five)',
    ...(ours?.scored.perBrief ?? []).map(
      (one) => `  ${one.brief}  ${fixed(one.ndcg10)}  ${fixed(one.p3)}  ${one.top1}  ${one.zerosInTop5}`,
    ),
    '',
    'nDCG@10 without one part',
    ...worst(evaluation.withoutPart).map(changeRow),
    '',
    'nDCG@10 without one deduction',
    ...worst(evaluation.withoutDeduction).map(changeRow),
    '',
    'nDCG@10 with one weight 30 % less or more: the three that cost most',
    ...worst(evaluation.sensitivity).slice(0, 3).map(changeRow),
    '',
    changeRow(evaluation.withoutLabelWords),
    ...(others.length > 0
      ? ['', 'Reading, facts and signals', ...others.map(([name, value]) => `  ${name}: ${fixed(value)}`)]
      : []),
  ].join('\n');
};
