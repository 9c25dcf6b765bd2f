/** The kind of work: scope and what is proved of levels and categories together, then what the axes take from it. */
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import { type Category, categories, type Level, scopes } from '../../shared/model/signal.ts';
import { findScopeGap } from '../fit/deductions/work-gaps.ts';
import { judgeScope } from '../fit/parts/scope.ts';
import type { Asking } from './asking.ts';
import type { Block, Values } from './block.ts';
import { bySpan } from './slice-figures.ts';

export const proofColumns = ['L1', 'L2', 'L3', 'L4', ...categories] as const satisfies readonly (Level | Category)[];

/** By key, not a number until filled. */
interface Kinds {
  /** The most of the part before the axes. */
  readonly kind: Float64Array;
  /** Of the gap. */
  readonly factor: Float64Array;
  /** 1 where the gap is `scope-narrow`, which is weighed together with that of the products and not in `factor`. */
  readonly narrow: Uint8Array;
}

export interface ScopeTables extends Kinds {
  /** Points of the part; 0 when the brief does not say what kind of work it wants. */
  readonly points: number;
  /** Of each row the key of its scope (first digit) and of how far its levels and categories prove anything. */
  readonly keysOf: (block: Block) => Uint16Array;
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
      Uint16Array.from(values[name], (strength) => digitOf(strength, strengths) * digit),
    );
  });
  return rows;
};

/** What holds for as long as weights do: of blocks, because they are never changed, and of roles that want the same. */
interface Kept {
  readonly blocks: WeakMap<Block, Uint16Array>;
  readonly kinds: Map<string, Kinds>;
}
const kept = new WeakMap<Weights, Kept>();

const keptFor = (weights: Weights): Kept => {
  const known = kept.get(weights) ?? { blocks: new WeakMap(), kinds: new Map() };
  kept.set(weights, known);
  return known;
};

/** Roles of one scope that describe the same categories see the same kinds of work in everybody. */
const kindsFor = ({ role, empty: { weights } }: Asking): Kinds => {
  const described = categories.filter((one) => role.signals.categories[one].strength >= weights.strengths.solid);
  const name = [role.signals.scope, ...described].join(' ');
  const { kinds } = keptFor(weights);
  const known = kinds.get(name) ?? {
    kind: new Float64Array(keys).fill(Number.NaN),
    factor: new Float64Array(keys),
    narrow: new Uint8Array(keys),
  };
  kinds.set(name, known);
  return known;
};

/** What an axis takes off is convex and nothing over a whole point, so the least of a span is at one of its ends. */
const lost = (axis: readonly number[], lostAt: (value: number) => number): Float64Array => {
  const { codes, figures } = bySpan(axis);
  const byFigure = figures.map(({ low, high }) => Math.min(lostAt(low), lostAt(high)));
  return Float64Array.from(codes, (figure) => byFigure[figure] ?? 0);
};

export const scopeTables = (asking: Asking): ScopeTables => {
  const { role, blank, values, points } = asking;
  const { weights } = asking.empty;
  const { solid, some } = weights.strengths;
  /** What each class can come to at most. */
  const most = [some - 1e-9, solid - 1e-9, 1];
  const wanted = { breadth: role.signals.axes.breadth, mandate: role.signals.axes.mandate };
  const kinds = kindsFor(asking);
  const fill = (key: number): void => {
    const proofs = proofColumns.map((name, place) => {
      const digit = Math.floor(key / (scopes.length * classes ** place)) % classes;
      return [name, most[digit]];
    });
    const scope = scopes[key % scopes.length] ?? 'none';
    const work = { scope, reach: null, seniority: null, studied: false };
    const one = blank({ ...wanted, work, ...Object.fromEntries(proofs) });
    kinds.kind[key] = judgeScope(one).score ?? 0;
    const [gap] = findScopeGap(one, []);
    kinds.narrow[key] = gap?.name === 'scope-narrow' ? 1 : 0;
    kinds.factor[key] = gap && gap.name !== 'scope-narrow' ? weights.deductions[gap.name].factor : 1;
  };
  const ideal = Object.fromEntries(proofColumns.map((name) => [name, 1]));
  const ownWork = { scope: role.signals.scope, reach: null, seniority: null, studied: false };
  const score = ({ breadth = wanted.breadth, mandate = wanted.mandate }: Partial<typeof wanted>): number =>
    judgeScope(blank({ ...ideal, work: ownWork, breadth, mandate })).score ?? 0;
  const top = score({});
  return {
    ...kinds,
    points: points('scope'),
    keysOf: (block) => {
      const { blocks } = keptFor(weights);
      const found = blocks.get(block) ?? keysOfBlock(block, values, weights.strengths);
      blocks.set(block, found);
      return found;
    },
    fill,
    breadth: lost(values.breadth, (breadth) => top - score({ breadth })),
    mandate: lost(values.mandate, (mandate) => top - score({ mandate })),
  };
};
