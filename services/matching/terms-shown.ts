/** What a row shows of the terms that a role's demands name, without a person being put together. */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Cell, Signal, TermSignal } from '../../shared/model/signal.ts';
import { answerActivity, lists, termsAsked } from '../fit/answer-demands.ts';
import type { Comparison } from '../fit/comparison.ts';
import { shownOf } from '../fit/parts/terms.ts';
import type { Place, Values } from './block.ts';
import { figuresBy } from './figures.ts';

const byId = figuresBy(
  ({ id }: TermSignal) => id,
  ({ id }) => id,
);

/** The row's work in the activity model. */
const cellsAt = ({ block, row }: Place, { cells }: Values): Partial<Record<Cell, Signal>> => {
  const { offsets, codes } = block.several.cells;
  const shown: Partial<Record<Cell, Signal>> = {};
  for (let place = offsets[row] ?? 0; place < (offsets[row + 1] ?? 0); place++) {
    const signal = cells[codes[place] as number];
    if (signal) shown[signal.cell] = signal;
  }
  return shown;
};

const keyOf = ({ file, id }: Pick<TermHit, 'file' | 'id'>): string => `${file} ${id}`;

/** @returns by row: 0..1 for a term, 1 for what neither lists nor activities tell */
export const termsShown = (comparison: Comparison, values: Values): ((place: Place) => (hit: TermHit) => number) => {
  const slots = new Map([...new Set(termsAsked(comparison).map(keyOf))].map((key, slot) => [key, slot]));
  const columns = lists.map((name) => {
    const { codes, figures } = byId(values[name]);
    const slotOf = Int16Array.from(figures, (id) => slots.get(keyOf({ file: name, id })) ?? -1);
    return { name, codes, slotOf, signals: values[name] };
  });
  const scores = new Float64Array(slots.size);
  const silent = shownOf(undefined, comparison);
  return ({ block, row }) => {
    scores.fill(silent);
    for (const { name, codes, slotOf, signals } of columns) {
      const list = block.several[name];
      for (let place = list.offsets[row] ?? 0; place < (list.offsets[row + 1] ?? 0); place++) {
        const code = list.codes[place] as number;
        const slot = slotOf[codes[code] as number] as number;
        if (slot >= 0) scores[slot] = Math.max(scores[slot] as number, shownOf(signals[code], comparison));
      }
    }
    const person = { signals: { cells: cellsAt({ block, row }, values) } };
    return (hit) => {
      if (hit.file === 'cells') return answerActivity(hit.id, { person, lexicon: comparison.lexicon })?.score ?? 1;
      const slot = slots.get(keyOf(hit));
      return slot === undefined ? 1 : (scores[slot] as number);
    };
  };
};
