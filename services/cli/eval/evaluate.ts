/**
 * A labelled corpus and a result of `rank` -> how good the ranking is, beside what a text search does, how sure
 * the figure is, what each part is worth and how little hangs on the exact weights.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { type PartName, partNames } from '../../../shared/lexicon/schema/weights.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { briefTypeOf } from '../../fit/comparison.ts';
import { scoreFit } from '../../fit/score-fit.ts';
import { rankShortlist } from '../../shortlist/rank-shortlist.ts';
import { bm25Orders, tfIdfOrders } from './baselines.ts';
import { bootstrapMean, type Interval } from './bootstrap.ts';
import { withoutLabelWords } from './label-words.ts';
import { type Corpus, personOf, roleOf } from './read-corpus.ts';
import { ndcgOf, type Orders, type Scored, scoreOrders, scoreResult } from './score-orders.ts';

export interface EvalOptions {
  /** Read from a folder with cvs/, briefs/, labels/ and grades.csv; evaluate.mjs lies beside it. */
  readonly corpus: Corpus;
  readonly lexicon: Lexicon;
  /** ISO date. */
  readonly today: string;
  /** What `rank --json` made of the corpus; left out, the stops are run in process. */
  readonly result?: unknown;
  /** More orders to set beside ours, by name: PostgreSQL's full-text rank, say. */
  readonly others?: Readonly<Record<string, Orders>>;
}

export interface Method {
  readonly name: string;
  readonly scored: Scored;
  readonly interval: Interval | null;
}

/** nDCG@10 when something is changed, and the difference to the unchanged one. */
export interface Change {
  readonly name: string;
  readonly ndcg: number;
  readonly difference: number;
}

export interface Evaluation {
  readonly lexicon: string;
  /** Ours first. */
  readonly methods: readonly Method[];
  readonly withoutPart: readonly Change[];
  readonly withoutDeduction: readonly Change[];
  /** Each part's weight 30 % less and 30 % more. */
  readonly sensitivity: readonly Change[];
  /** The words MES, MOM, ISA-95 taken out of every text. */
  readonly withoutLabelWords: Change;
}

interface Sides {
  readonly people: readonly (readonly [string, Person])[];
  readonly roles: readonly (readonly [string, Role])[];
}

const sidesOf = (corpus: Corpus, lexicon: Lexicon): Sides => ({
  people: corpus.cvs.map((cv) => [cv.key, personOf(cv, lexicon)]),
  roles: corpus.briefs.map((brief) => [brief.key, roleOf(brief, lexicon)]),
});

type Points = Readonly<Partial<Record<PartName, number>>>;

const ordersOf = (
  { people, roles }: Sides,
  { lexicon, today }: EvalOptions,
  pointsFor: (role: Role) => Points = () => ({}),
): Orders =>
  Object.fromEntries(
    roles.map(([key, role]) => {
      const options = { lexicon, today, weights: pointsFor(role) };
      const fits = people.map(([candidateId, person]) => ({ candidateId, fit: scoreFit(role, person, options) }));
      return [key, rankShortlist(fits).map(({ candidateId }) => candidateId)];
    }),
  );

const methodOf = (name: string, scored: Scored): Method => ({
  name,
  scored,
  interval: bootstrapMean(scored.perBrief.flatMap(({ ndcg10 }) => (ndcg10 === null ? [] : [ndcg10]))),
});

/** The lexicon with one deduction that deducts nothing. */
const withoutDeduction = (lexicon: Lexicon, name: keyof Lexicon['weights']['deductions']): Lexicon => {
  const { weights } = lexicon;
  const nothing = { ...weights.deductions[name], factor: 1 };
  return { ...lexicon, weights: { ...weights, deductions: { ...weights.deductions, [name]: nothing } } };
};

const changesOf = (
  sides: Sides,
  options: EvalOptions,
): Pick<Evaluation, 'withoutPart' | 'withoutDeduction' | 'sensitivity'> => {
  const { lexicon } = options;
  const { folder } = options.corpus;
  const unchanged = ndcgOf(scoreOrders(ordersOf(sides, options), folder));
  const change = (name: string, orders: Orders): Change => {
    const ndcg = ndcgOf(scoreOrders(orders, folder));
    return { name, ndcg, difference: ndcg - unchanged };
  };
  const times = (part: PartName, factor: number) =>
    ordersOf(sides, options, (role) => ({ [part]: factor * lexicon.weights.parts[part][briefTypeOf(role)] }));
  const deductions = Object.keys(lexicon.weights.deductions) as (keyof Lexicon['weights']['deductions'])[];
  return {
    withoutPart: partNames.map((part) => change(part, times(part, 0))),
    withoutDeduction: deductions.map((name) =>
      change(name, ordersOf(sides, { ...options, lexicon: withoutDeduction(lexicon, name) })),
    ),
    sensitivity: partNames.flatMap((part) => [
      change(`${part} -30 %`, times(part, 0.7)),
      change(`${part} +30 %`, times(part, 1.3)),
    ]),
  };
};

const labelWords = (sides: Sides, options: EvalOptions): Change => {
  const { corpus } = options;
  const bare = (documents: Corpus['cvs']) => documents.map((one) => ({ ...one, text: withoutLabelWords(one.text) }));
  const without = { ...corpus, cvs: bare(corpus.cvs), briefs: bare(corpus.briefs) };
  const ndcg = ndcgOf(scoreOrders(ordersOf(sidesOf(without, options.lexicon), options), corpus.folder));
  const before = ndcgOf(scoreOrders(ordersOf(sides, options), corpus.folder));
  return { name: 'without MES, MOM, ISA-95', ndcg, difference: ndcg - before };
};

/** The same text goes to us and to the baselines. */
export const evaluate = (options: EvalOptions): Evaluation => {
  const { corpus, lexicon, result, others = {} } = options;
  const { folder } = corpus;
  const sides = sidesOf(corpus, lexicon);
  const ours = result === undefined ? scoreOrders(ordersOf(sides, options), folder) : scoreResult(result, folder);
  const baselines: readonly (readonly [string, Orders])[] = [
    ['BM25 on stems', bm25Orders(corpus)],
    ['TF-IDF cosine', tfIdfOrders(corpus)],
    ...Object.entries(others),
  ];
  return {
    lexicon: lexicon.version,
    methods: [
      methodOf('shortlist95', ours),
      ...baselines.map(([name, orders]) => methodOf(name, scoreOrders(orders, folder))),
    ],
    ...changesOf(sides, options),
    withoutLabelWords: labelWords(sides, options),
  };
};
