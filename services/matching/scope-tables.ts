/** The kind of work: scope and what is proved of levels and categories together, then what the axes take from it. */
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import type { Role } from '../../shared/model/fit.ts';
import { type Category, categories, type Level, type Signal, scopes } from '../../shared/model/signal.ts';
import { findScopeGap } from '../fit/deductions/work-gaps.ts';
import { judgeScope } from '../fit/parts/scope.ts';
import { type Blank, bestSignal, noSignal } from './blank.ts';
import type { Block, Values } from './block.ts';
import { bySpan } from './slice-figures.ts';

export const proofColumns = ['L1', 'L2', 'L3', 'L4', ...categories] as const satisfies readonly (Level | Category)[];

export interface ScopeTables {
  /** Points of the part; 0 when the brief does not say what kind of work it wants. */
  readonly points: number;
  /** Of each row the key of its scope (first digit) and of how far its levels and categories prove anything. */
  readonly keysOf: (block: Block) => Uint16Array;
  /** By key, not a number until `fill`ed: the most of the part before the axes, and the factor of the gap. */
  readonly kind: Float64Array;
  readonly factor: Float64Array;
  /** By key: 1 where the gap is `scope-narrow`, which is weighed together with that of the products and not in `factor`. */
  readonly narrow: Uint8Array;
  readonly fill: (key: number) => void;
  /** By code: what the axis takes off. */
  readonly breadth: Float64Array;
  readonly mandate: Float64Array;
}

/** Nothing, little, proved. */
const classes = 3;
const keys = scopes.length * classes ** proofColumns.length;

const digitOf = (strength: number, { solid, some }: Weights['strengths']): number =>
  strength >= solid ? 2 : strength >= some ? 1 : 0;

const keysOfBlock = ({ size, single }: Block, values: Values, strengths: Weights['strengths']): Uint16Array => {
  const rows = new Uint16Array(size);
  const add = (codes: Uint32Array, digits: Uint16Array) => {
    for (let row = 0; row < size; row++) rows[row] = (rows[row] as number) + (digits[codes[row] as number] as number);
  };
  add(
    single.work,
    Uint16Array.from(values.work, ({ scope }) => scopes.indexOf(scope)),
  );
  proofColumns.forEach((name, place) => {
    const digit = scopes.length * classes ** place;
    add(
      single[name],
      Uint16Array.from(values[name], ({ strength }) => digitOf(strength, strengths) * digit),
    );
  });
  return rows;
};

/** The same for every role: a block is never changed. */
const known = new WeakMap<Weights, WeakMap<Block, Uint16Array>>();

const keysOfBlocks = (weights: Weights): WeakMap<Block, Uint16Array> => {
  const blocks = known.get(weights) ?? new WeakMap<Block, Uint16Array>();
  known.set(weights, blocks);
  return blocks;
};

/** What an axis takes off is convex and nothing over a whole point, so the least of a span is at one of its ends. */
const lost = (axis: readonly number[], lostAt: (value: number) => number): Float64Array => {
  const { codes, figures } = bySpan(axis);
  const byFigure = figures.map(({ low, high }) => Math.min(lostAt(low), lostAt(high)));
  return Float64Array.from(codes, (figure) => byFigure[figure] ?? 0);
};

export const scopeTables = (
  role: Role,
  { blank, values, points }: { readonly blank: Blank; readonly values: Values; readonly points: number },
): ScopeTables => {
  const { weights } = blank();
  const { solid, some } = weights.strengths;
  /** What each class can come to at most. */
  const most = [some - 1e-9, solid - 1e-9, 1].map((strength): Signal => ({ ...noSignal, strength }));
  const wanted = { breadth: role.signals.axes.breadth, mandate: role.signals.axes.mandate };
  const someone = (scope: (typeof scopes)[number], proofs: Partial<Record<Level | Category, Signal>>) =>
    blank({ ...wanted, work: { scope, reach: null, seniority: null, studied: false }, ...proofs });
  const [kind, factor] = [new Float64Array(keys).fill(Number.NaN), new Float64Array(keys)];
  const narrow = new Uint8Array(keys);
  const fill = (key: number): void => {
    const proofs = proofColumns.map((name, place) => {
      const digit = Math.floor(key / (scopes.length * classes ** place)) % classes;
      return [name, most[digit]];
    });
    const one = someone(scopes[key % scopes.length] ?? 'none', Object.fromEntries(proofs));
    kind[key] = judgeScope(one).score ?? 0;
    const [gap] = findScopeGap(one, []);
    narrow[key] = gap?.name === 'scope-narrow' ? 1 : 0;
    factor[key] = gap && gap.name !== 'scope-narrow' ? weights.deductions[gap.name].factor : 1;
  };
  const ideal = Object.fromEntries(proofColumns.map((name) => [name, bestSignal]));
  const ownWork = { scope: role.signals.scope, reach: null, seniority: null, studied: false };
  const score = ({ breadth = wanted.breadth, mandate = wanted.mandate }: Partial<typeof wanted>): number =>
    judgeScope(blank({ ...ideal, work: ownWork, breadth, mandate })).score ?? 0;
  const top = score({});
  return {
    points: role.signals.scope === 'none' ? 0 : points,
    keysOf: (block) => {
      const found = keysOfBlocks(weights).get(block) ?? keysOfBlock(block, values, weights.strengths);
      keysOfBlocks(weights).set(block, found);
      return found;
    },
    kind,
    factor,
    narrow,
    fill,
    breadth: lost(values.breadth, (breadth) => top - score({ breadth })),
    mandate: lost(values.mandate, (mandate) => top - score({ mandate })),
  };
};
