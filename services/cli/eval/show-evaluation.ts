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
  `  ${name.padEnd(32)} ${fixed(ndcg)}  ${signed(difference)}`;

const scopeRow = (name: string, [before, after]: readonly [number, number]): string =>
  `  ${name.padEnd(32)} ${fixed(after)}  ${signed(after - before)}`;

/** What the ranking shall reach on the labelled corpus, and whether it does. */
const goalsOf = ({
  methods: [ours],
  sensitivity,
  withoutLabelWords,
}: Evaluation): readonly (readonly [string, boolean])[] => {
  const figures = ours?.scored.figures ?? {};
  const [before, after] = withoutLabelWords.scopes.all;
  return [
    ['nDCG@10 at least 0.97', (figures['ranking.nDCG@10'] ?? 0) >= 0.97],
    ['nobody of grade 0 among the first five', (ours?.scored.perBrief ?? []).every((one) => one.zerosInTop5 === 0)],
    ['everybody of grade 3 among the first five', figures['ranking.grade3InTop5'] === 1],
    ['no weight moved by 30 % costs more than 0.02', sensitivity.every(({ difference }) => difference >= -0.02)],
    ['scope falls by at most 0.05 without the words MES, MOM, ISA-95', before - after <= 0.05],
  ];
};

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
    ...goalsOf(evaluation).map(([goal, reached]) => `${reached ? 'Reached' : 'MISSED '}  ${goal}`),
    '',
    'Per brief (nDCG@10, P@3, grade of the first, grade 0 among the first five)',
    ...(ours?.scored.perBrief ?? []).map(
      (one) => `  ${one.brief}  ${fixed(one.ndcg10)}  ${fixed(one.p3)}  ${one.top1}  ${one.zerosInTop5}`,
    ),
    '',
    'nDCG@10 without one part',
    ...worst(evaluation.withoutPart).map(changeRow),
    '',
    'nDCG@10 without one gap or knock-out',
    ...worst(evaluation.withoutDeduction).map(changeRow),
    '',
    `nDCG@10 with one weight or factor 30 % less or more: the five of ${evaluation.sensitivity.length} that cost most`,
    ...worst(evaluation.sensitivity).slice(0, 5).map(changeRow),
    '',
    'Without the words MES, MOM, ISA-95 in any text',
    changeRow(evaluation.withoutLabelWords.ranking),
    scopeRow('scope read right', evaluation.withoutLabelWords.scopes.all),
    scopeRow('scope of the CVs read right', evaluation.withoutLabelWords.scopes.cvs),
    scopeRow('scope of the briefs read right', evaluation.withoutLabelWords.scopes.briefs),
    ...(others.length > 0
      ? ['', 'Reading, facts and signals', ...others.map(([name, value]) => `  ${name}: ${fixed(value)}`)]
      : []),
  ].join('\n');
};
