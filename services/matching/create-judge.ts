import type { Role } from '../../shared/model/fit.ts';
import { demandsAtMost } from '../fit/answer-demands.ts';
import { compare, type FitOptions, judgeFit, pointsOf } from '../fit/judge-fit.ts';
import { judgeWords } from '../fit/parts/words.ts';
import { vocabularyOf } from '../fit/vocabulary-of.ts';
import { blankFor } from './blank.ts';
import { type Block, personAt, type Values } from './block.ts';
import { demandsByWork } from './demands-by-work.ts';
import { readId } from './id-bytes.ts';
import type { Ranked } from './ranked.ts';
import type { Work } from './slices.ts';
import { lossOf, type Row } from './table.ts';
import { termsShown } from './terms-shown.ts';
import { countInto } from './word-lists.ts';

export interface Judge {
  /** What the row's words and terms take from somebody who was taken for perfect in both (`demandsByWork`). */
  readonly words: (block: Block, row: number) => Row;
  /** In full. */
  readonly fit: (block: Block, row: number) => Ranked;
}

const stemCodes = new WeakMap<readonly string[], Map<string, number>>();

/** Codes of all stems so far; the list only grows. */
const codesOf = (stems: readonly string[]): ReadonlyMap<string, number> => {
  const codes = stemCodes.get(stems) ?? new Map<string, number>();
  stemCodes.set(stems, codes);
  for (let code = codes.size; code < stems.length; code++) codes.set(stems[code] ?? '', code);
  return codes;
};

const slotsOf = (vocabulary: readonly string[], stems: readonly string[]): Int32Array => {
  const slots = new Int32Array(stems.length).fill(-1);
  const codes = codesOf(stems);
  vocabulary.forEach((stem, slot) => {
    const code = codes.get(stem);
    if (code !== undefined) slots[code] = slot;
  });
  return slots;
};

/** For rows of the pool whose values these are. */
export const createJudge = (role: Role, options: FitOptions, values: Values): Judge => {
  const vocabulary = vocabularyOf({ role, lexicon: options.lexicon, weights: options.lexicon.weights });
  const slots = slotsOf(vocabulary, values.stems);
  const counts = new Uint32Array(vocabulary.length);
  const nobody = { ...blankFor(role, options)(), counts };
  const shownBy = termsShown(nobody, values);
  const points = {
    words: pointsOf('words', nobody, options.weights),
    demands: pointsOf('demands', nobody, options.weights),
  };
  const taken = new Map<number, Row>();
  /** Of the demands, before anything but the work was looked at. */
  const takenByWork = (code: number): Row => {
    const known = taken.get(code) ?? lossOf(points.demands, demandsByWork(nobody, values.work[code] as Work));
    taken.set(code, known);
    return known;
  };
  const count = ({ words: { offsets, bytes } }: Block, row: number): void =>
    countInto(counts, slots, { bytes, from: offsets[row] ?? 0, to: offsets[row + 1] ?? 0 });
  return {
    words: (block, row) => {
      count(block, row);
      const work = block.single.work[row] as number;
      const { seniority, studied } = values.work[work] as Work;
      const byWords = lossOf(points.words, judgeWords(nobody).score);
      const atMost = demandsAtMost(nobody, { seniority, studied, counts, shown: shownBy({ block, row }) });
      const [byDemands, before] = [lossOf(points.demands, atMost), takenByWork(work)];
      return { won: byWords.won + byDemands.won - before.won, of: byWords.of + byDemands.of - before.of, factor: 1 };
    },
    fit: (block, row) => {
      count(block, row);
      const comparison = compare(role, personAt({ block, row, values }), { ...options, counts });
      const { total, confidence, verdict, parts, deductions } = judgeFit(comparison, options.weights);
      const scores = parts.map(({ score }) => score);
      const gaps = deductions.map(({ name }) => name);
      return { id: readId(block.ids, row), total, confidence, verdict, scores, gaps };
    },
  };
};
