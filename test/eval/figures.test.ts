import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bm25Orders, tfIdfOrders } from '../../services/cli/eval/baselines.ts';
import { bootstrapMean } from '../../services/cli/eval/bootstrap.ts';
import { withoutLabelWords } from '../../services/cli/eval/label-words.ts';
import type { Corpus, CorpusDocument } from '../../services/cli/eval/read-corpus.ts';
import { ndcgOf, scoreOrders } from '../../services/cli/eval/score-orders.ts';
import type { DocumentText } from '../../shared/model/document.ts';

const folder = 'test/corpus/dev';

const textOf = (content: string): DocumentText => ({
  format: 'txt',
  pages: [
    {
      number: 1,
      width: null,
      height: null,
      source: 'text',
      lines: content.split('\n').map((text, index) => ({
        page: 1,
        line: index + 1,
        text,
        box: null,
        size: null,
        bold: false,
        heading: false,
        place: 'body',
        bullet: false,
        gapBefore: false,
        confidence: null,
      })),
    },
  ],
  hidden: [],
  language: 'en',
  dated: null,
  attachments: [],
  warnings: [],
});

const document = (key: string, content: string): CorpusDocument => ({
  key,
  file: { name: `${key}.txt`, bytes: new Uint8Array(), modified: null },
  text: textOf(content),
});

const corpus: Corpus = {
  folder: '',
  briefs: [document('b', 'Configure PAS-X batch records and deviations')],
  cvs: [
    document('far', 'Taught history, coached football teams'),
    document('near', 'Configured batch records in PAS-X, wrote deviations'),
    document('half', 'Wrote paper batch instructions for a bakery'),
  ],
};

describe('scoreOrders', () => {
  const graded = readFileSync(`${folder}/grades.csv`, 'utf8').trim().split('\n').slice(1);
  const ordersBy = (sign: number) => {
    const rows = graded
      .map((line) => line.split(','))
      .map(([brief = '', cv = '', grade = '']) => ({ brief, cv, grade }));
    const briefs = [...new Set(rows.map(({ brief }) => brief))];
    return Object.fromEntries(
      briefs.map((key) => [
        key,
        rows
          .filter(({ brief }) => brief === key)
          .sort((a, b) => sign * (Number(b.grade) - Number(a.grade)))
          .map(({ cv }) => cv),
      ]),
    );
  };

  it('gives the perfect order one and the reversed order little', () => {
    const [best, worst] = [scoreOrders(ordersBy(1), folder), scoreOrders(ordersBy(-1), folder)];
    expect(ndcgOf(best)).toBe(1);
    expect(best.perBrief.every(({ zerosInTop5 }) => zerosInTop5 === 0)).toBe(true);
    expect(ndcgOf(worst)).toBeLessThan(0.2);
  });

  it('counts people left out of a list as last', () => {
    expect(ndcgOf(scoreOrders({ 'brief-01': [] }, folder))).toBeLessThan(0.2);
  });
});

describe('baselines', () => {
  it('put the text that shares most words first', () => {
    expect(bm25Orders(corpus).b).toEqual(['near', 'half', 'far']);
    expect(tfIdfOrders(corpus).b).toEqual(['near', 'half', 'far']);
  });
});

describe('bootstrapMean', () => {
  it('is the same every time and holds the mean', () => {
    const values = [0.9, 1, 0.8, 0.95, 1, 0.7];
    const interval = bootstrapMean(values);
    expect(bootstrapMean(values)).toEqual(interval);
    expect(interval?.low).toBeLessThan(0.892);
    expect(interval?.high).toBeGreaterThan(0.892);
  });

  it('is as narrow as the values agree, and nothing for one value', () => {
    expect(bootstrapMean([0.5, 0.5, 0.5])).toEqual({ low: 0.5, high: 0.5 });
    expect(bootstrapMean([0.5])).toBeNull();
  });
});

describe('withoutLabelWords', () => {
  it('takes the labels and leaves the work', () => {
    const bare = withoutLabelWords(
      textOf('MES engineer (ISA-95)\nConfigured batch records in the MES; message queues'),
    );
    expect(bare.pages[0]?.lines.map(({ text }) => text)).toEqual([
      'engineer ( )',
      'Configured batch records in the ; message queues',
    ]);
  });
});
