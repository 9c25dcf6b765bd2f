import { expect, it } from 'vitest';
import type { Row } from '../../../services/text/pdf/columns.ts';
import { stackMarginLabels } from '../../../services/text/pdf/margin-labels.ts';

const edge = 150;
const letter = 5;

/** Rows 14 points apart; `margin | beside`, one of the two may be empty. */
const rowsOf = (...texts: readonly string[]): Row[] =>
  texts.map((text, at) => ({
    place: 'body',
    block: 0,
    segments: text.split('|').flatMap((part, step) => {
      const [words, x] = [part.trim(), step === 0 ? 40 : edge];
      const segment = { text: words, x, y: 100 + at * 14, right: x + words.length * letter, size: 10 };
      return words === '' ? [] : [{ ...segment, boldness: 0, bullet: false, confidence: null }];
    }),
  }));

const read = (...texts: readonly string[]): string[] =>
  stackMarginLabels(rowsOf(...texts)).map(({ segments }) => segments.map(({ text }) => text).join(' | '));

it('sets the firm and the place below a period in the margin before the work they face', () => {
  expect(
    read(
      '03/2014 – 05/2019 | LIMS-Betreuerin',
      'Senfhof Würz- | Stammdaten, Prüfpläne',
      'mittel GmbH | und Etiketten',
      'Ulm | Schulung',
      '2010 – 2014 | Laborantin',
    ),
  ).toEqual([
    '03/2014 – 05/2019 | LIMS-Betreuerin',
    'Senfhof Würz- mittel GmbH',
    'Ulm',
    'Stammdaten, Prüfpläne',
    'und Etiketten',
    'Schulung',
    '2010 – 2014 | Laborantin',
  ]);
});

it('reads on where the work faces the margin a line before it goes on', () => {
  expect(read('depuis 2019 | Cheffe de projet', '| Déploiement', 'Verrerie Aulne | sur trois sites')).toEqual([
    'depuis 2019 | Cheffe de projet',
    'Verrerie Aulne',
    'Déploiement',
    'sur trois sites',
  ]);
});

it.each([[['2018 | Course in validation', '2016 | Green belt']], [['Tools | Opcenter', 'Years | six']]])(
  'leaves tables as they are',
  (rows) => {
    expect(read(...rows)).toEqual(rows);
  },
);
