import { describe, expect, it } from 'vitest';
import { findPeriods } from '../../../../services/facts/dates/find-periods.ts';
import { loadLexicon } from '../../../../shared/lexicon/load.ts';

const lexicon = loadLexicon();

const said = (text: string): string =>
  findPeriods(text, lexicon)
    .map(({ start, end, current }) => `${start}..${current ? 'now' : end}`)
    .join(' | ');

describe('findPeriods', () => {
  it.each([
    ['03/2019 – 07/2022', '2019-03..2022-07'],
    ['2014 Sep – 2020 Mar', '2014-09..2020-03'],
    ['2020 Apr – now', '2020-04..now'],
    ['2016 März bis 2019 Mai', '2016-03..2019-05'],
    ['2018, mars – 2021, juin', '2018-03..2021-06'],
    ['Mar 2019–present', '2019-03..now'],
    ['2019-2022', '2019..2022'],
    ["'19–'22", '2019..2022'],
    ['seit 2021', '2021..now'],
    ['since June 2020', '2020-06..now'],
    ['2019-03 – 2021-04', '2019-03..2021-04'],
    ['2014-16', '2014..2016'],
    ['2007–08', '2007..2008'],
    ['Feb 2022 to till date', '2022-02..now'],
    ['sinds juni 2019 – heden', '2019-06..now'],
    ['depuis septembre 2021', '2021-09..now'],
    ['sept. 2013 – feb. 2020', '2013-09..2020-02'],
    ['[ 01/09/2019 – Current ]', '2019-09..now'],
    ['01.03.2019 bis heute', '2019-03..now'],
    ['dal 2019 ad oggi', '2019..now'],
    ['da gennaio 2018 a marzo 2020', '2018-01..2020-03'],
    ['março de 2020 – até o momento', '2020-03..now'],
    ['desde abril de 2019 hasta la fecha', '2019-04..now'],
    ['mrt 2018 t/m dec 2020', '2018-03..2020-12'],
    ['Jan – Mar 2019', '2019-01..2019-03'],
    ['03 – 07/2022', '2022-03..2022-07'],
    ['1. März 2019 – 31. Mai 2020', '2019-03..2020-05'],
    ['March 1, 2019 – May 31, 2020', '2019-03..2020-05'],
    ['Q3 2020 – Q1 2022', '2020-07..2022-03'],
    ['Sommer 2018 – Herbst 2019', '2018-07..2019-10'],
    ["Jan '18 – Feb '20", '2018-01..2020-02'],
    ['2003-2008 and 2010-2012', '2003..2008 | 2010..2012'],
    ['2017 –', '2017..now'],
  ])('reads %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('finds no period in a lone date, a sum or a count', () => {
    for (const text of [
      '2018',
      'from 2010)',
      '2 plants 2020, and 2021',
      'Tel. 030 23125 417',
      'S7-1500',
      '46.000 bot./h',
    ])
      expect(said(text)).toBe('');
  });

  it('says where the period stands', () => {
    const text = 'MES Engineer\t03/2019 – 07/2022';
    const [period] = findPeriods(text, lexicon);
    expect(text.slice(period?.index, (period?.index ?? 0) + (period?.length ?? 0))).toBe('03/2019 – 07/2022');
  });

  it('marks an end that is missing, for a question to the candidate', () => {
    expect(findPeriods('2017 –', lexicon)[0]?.open).toBe(true);
    expect(findPeriods('seit 2017', lexicon)[0]?.open).toBe(false);
  });
});
