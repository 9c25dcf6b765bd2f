import { describe, expect, it } from 'vitest';
import { jobsOf, readCv } from '../read-cv.ts';

const withCareer = (...lines: readonly string[]): string[] =>
  jobsOf(readCv(['# Rosalind Pike', 'rosalind@example.com', '# Experience', ...lines]));

describe('a job that goes on', () => {
  it.each([
    ['Since Nov. 2019 · Leiden'],
    ['Seit 11/2019 · Ulm'],
    ['Depuis novembre 2019 / Rennes'],
    ['11/2019 – atualidade · Braga'],
    ['Novembro de 2019 – até à atualidade'],
    ['Nov 2019 -'],
  ])('%s', (dates) => {
    expect(withCareer('= MES Engineer, Copperbeech Dairies Ltd', dates, '* Built the line')).toEqual([
      'MES Engineer @ Copperbeech Dairies Ltd 2019-11..now',
    ]);
  });

  it('may end its row in a dash, the title below', () => {
    expect(
      withCareer(
        'Copperbeech Dairies Ltd, Leeds\tSept 2020 -',
        'MES Engineer',
        '* Built it',
        '^ Foo Mills Ltd, York\t2015 - Aug 2020',
        'Shift planner',
      ),
    ).toEqual(['MES Engineer @ Copperbeech Dairies Ltd 2020-09..now', 'Shift planner @ Foo Mills Ltd 2015..2020-08']);
  });
});

it('is not dated by the number of a version in front of the month', () => {
  expect(withCareer('= Engenheiro Indústria 4.0\tmarço de 2017 – atualidade', 'Moldes Alva, Lda., Leiria')).toEqual([
    'Engenheiro Indústria 4.0 @ Moldes Alva, Lda. 2017-03..now',
  ]);
});

it.each([
  ['Programmer, Alderway Software GmbH, Wels, May 1999 – March 2009. Shop-floor data collection in C.'],
  ['Programmer, Alderway Software GmbH, Wels (05/1999 – 03/2009). Shop-floor data collection in C.'],
  ['Programmer – Alderway Software GmbH, May 1999 – March 2009: shop-floor data collection.'],
])('may be told in one row: %s', (row) => {
  expect(withCareer(row)).toEqual(['Programmer @ Alderway Software GmbH 1999-05..2009-03']);
});

it('may be broken by a narrow margin before the year of its end', () => {
  expect(withCareer('Mayo 2012 – agosto\tAnalista LIMS', '2018\tQuímica Serena, S.L.', '* Altas de producto')).toEqual([
    'Analista LIMS @ Química Serena, S.L. 2012-05..2018-08',
  ]);
});

describe('a firm over the jobs held there', () => {
  it.each([
    ['alone', ['# CEDARHOLT MILLS LTD, PERTH', '= Programme Lead, “Clear Water”', 'May 2019 – today', '* Built it']],
    [
      'and a sentence about it',
      [
        '# CEDARHOLT MILLS LTD, PERTH',
        'Board for boxes. One mill, two',
        'machines.',
        '= Programme Lead, “Clear Water”',
        'May 2019 – today',
      ],
    ],
  ])('%s', (_, lines) => {
    expect(withCareer(...lines)).toEqual(['Programme Lead, “Clear Water” @ CEDARHOLT MILLS LTD 2019-05..now']);
  });

  it('opens the career where no heading does', () => {
    const cv = readCv([
      '# Rosalind Pike',
      'rosalind@example.com',
      '# CEDARHOLT MILLS LTD, PERTH',
      'Board for boxes. One mill, two machines.',
      '= MES Engineer',
      'May 2019 – today',
      '* Built it',
    ]);
    expect(jobsOf(cv)).toEqual(['MES Engineer @ CEDARHOLT MILLS LTD 2019-05..now']);
  });
});

it.each(['Sales Manager, MES', 'Head of Operations, “One Line”'])('what a title is for is no employer: %s', (title) => {
  expect(withCareer(`= ${title}\t2013 – 2019`, 'Larkfield Distributors, Poole')).toEqual([
    `${title} @ Larkfield Distributors 2013..2019`,
  ]);
});

it.each(['act.', 'att.', 'akt.'])('"%s" is today', (today) => {
  expect(withCareer(`2019 - ${today}\tCopperbeech Dairies Ltd\tMES Engineer`)).toEqual([
    'MES Engineer @ Copperbeech Dairies Ltd 2019..now',
  ]);
});
