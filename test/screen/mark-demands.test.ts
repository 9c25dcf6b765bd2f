import { expect, it } from 'vitest';
import { markDemands } from '../../services/screen/views/role/mark-demands.ts';
import type { Demand } from '../../shared/model/brief.ts';
import { sampleText } from '../support/store-samples.ts';

const demand = (id: string, ...quotes: readonly { readonly line: number; readonly text: string }[]): Demand => ({
  ...{ id, text: '', modality: 'must', strength: 0.85, topic: 'skill', block: 'must', alternatives: [] },
  ...{ openToSimilar: false, years: null, quote: { text: '', page: 1, line: 1 } },
  quotes: quotes.map((quote) => ({ ...quote, page: 1 })),
});
const marked = (lines: readonly string[], demands: readonly Demand[]) =>
  markDemands(
    sampleText(...lines).pages.flatMap((page) => page.lines),
    demands,
  ).map(({ pieces }) => pieces.map((piece) => (piece.demand ? `[${piece.demand.id} ${piece.text}]` : piece.text)));

it('marks each demand where it stands, over as many lines as it takes', () => {
  const asked = [
    demand('d1', { line: 1, text: 'PAS-X' }, { line: 2, text: 'for two years' }),
    demand('d2', { line: 1, text: 'English' }),
  ];
  expect(marked(['You know PAS-X and English.', 'for two years', 'Regards'], asked)).toEqual([
    ['You know ', '[d1 PAS-X]', ' and ', '[d2 English]', '.'],
    ['[d1 for two years]'],
    ['Regards'],
  ]);
});

it('never shows a word twice, and leaves out what does not stand in the line', () => {
  const asked = [
    demand('d1', { line: 1, text: 'PAS-X and SAP' }),
    demand('d2', { line: 1, text: 'SAP or more' }),
    demand('d3', { line: 1, text: 'elsewhere' }),
  ];
  expect(marked(['PAS-X and SAP or more'], asked)).toEqual([['[d1 PAS-X and SAP]', ' or more']]);
});
