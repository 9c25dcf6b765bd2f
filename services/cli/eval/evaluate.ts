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
import { describeBrief } from '../result/describe-brief.ts';
import { describeCandidate } from '../result/describe-candidate.ts';
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
  /** Each part's weight and each gap's and knock-out's factor 30 % less and 30 % more; a factor is at most 1. */
  readonly sensitivity: readonly Change[];
  readonly withoutLabelWords: LabelWords;
}

/** The words MES, MOM, ISA-95 taken out of every text. */
export interface LabelWords {
  readonly ranking: Change;
  /** Share of the documents whose scope is read right: with the words, and without. */
  readonly scopes: Readonly<Record<'cvs' | 'briefs' | 'all', readonly [number, number]>>;
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

const factorNames = ['deductions', 'knockouts'] as const;

/** The lexicon with other factors for one gap or knock-out. */
const withFactor = (
  lexicon: Lexicon,
  kind: (typeof factorNames)[number],
  { name, factor }: { readonly name: string; readonly factor: (is: number) => number },
): Lexicon => {
  const { weights } = lexicon;
  const all: Readonly<Record<string, { readonly factor: number }>> = weights[kind];
  const one = { ...all[name], factor: Math.min(1, factor(all[name]?.factor ?? 1)) };
  return { ...lexicon, weights: { ...weights, [kind]: { ...all, [name]: one } } };
};

const moves = [
  ['-30 %', 0.7],
  ['+30 %', 1.3],
] as const;

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
  const factors = (factor: (is: number) => number) =>
    factorNames.flatMap((kind) =>
      Object.keys(lexicon.weights[kind]).map((name) => {
        const other = withFactor(lexicon, kind, { name, factor });
        return { name, orders: ordersOf(sides, { ...options, lexicon: other }) };
      }),
    );
  return {
    withoutPart: partNames.map((part) => change(part, times(part, 0))),
    withoutDeduction: factors(() => 1).map(({ name, orders }) => change(name, orders)),
    sensitivity: moves.flatMap(([said, by]) => [
      ...partNames.map((part) => change(`${part} ${said}`, times(part, by))),
      ...factors((is) => is * by).map(({ name, orders }) => change(`${name} ${said}`, orders)),
    ]),
  };
};

/** How many scopes are read right, as the scorer counts. */
const scopesOf = ({ people, roles }: Sides, folder: string): Readonly<Record<'cvs' | 'briefs' | 'all', number>> => {
  const candidates = people.map(([key, person]) => describeCandidate(key, person));
  const briefs = roles.map(([key, role]) => describeBrief(key, role, []));
  const { figures } = scoreResult({ version: 1, candidates, briefs }, folder);
  const [ofCvs, ofBriefs] = [figures['signals.scope'] ?? 0, figures['brief.scope'] ?? 0];
  const right = ofCvs * people.length + ofBriefs * roles.length;
  return { cvs: ofCvs, briefs: ofBriefs, all: right / Math.max(1, people.length + roles.length) };
};

const labelWords = (sides: Sides, options: EvalOptions): LabelWords => {
  const { corpus } = options;
  const bare = (documents: Corpus['cvs']) => documents.map((one) => ({ ...one, text: withoutLabelWords(one.text) }));
  const without = sidesOf({ ...corpus, cvs: bare(corpus.cvs), briefs: bare(corpus.briefs) }, options.lexicon);
  const ndcg = ndcgOf(scoreOrders(ordersOf(without, options), corpus.folder));
  const before = ndcgOf(scoreOrders(ordersOf(sides, options), corpus.folder));
  const [withThem, withoutThem] = [scopesOf(sides, corpus.folder), scopesOf(without, corpus.folder)];
  return {
    ranking: { name: 'nDCG@10', ndcg, difference: ndcg - before },
    scopes: {
      cvs: [withThem.cvs, withoutThem.cvs],
      briefs: [withThem.briefs, withoutThem.briefs],
      all: [withThem.all, withoutThem.all],
    },
  };
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
