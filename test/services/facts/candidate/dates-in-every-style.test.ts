import { describe, expect, it } from 'vitest';
import { jobsOf, readCv } from '../read-cv.ts';

const datesOf = (written: string): string | undefined =>
  jobsOf(
    readCv([
      '# Experience',
      `= MES Engineer, Foo GmbH\t${written}`,
      '* A',
      '= PLC Programmer, Bar AG\t01/2010 – 12/2011',
    ]),
  )[0];

describe('start and end', () => {
  it.each([
    ['03/2019 – 07/2022', '2019-03..2022-07'],
    ['Mar 2019–present', '2019-03..now'],
    ['2019-2022', '2019..2022'],
    ["'19–'22", '2019..2022'],
    ['seit 2021', '2021..now'],
    ['since June 2020', '2020-06..now'],
    ['Sommer 2018', '2018-07..2018-07'],
    ['été 2018', '2018-07..2018-07'],
    ['S1 2019 – S2 2020', '2019-01..2020-12'],
    ['early 2019 – late 2021', '2019-01..2021-12'],
    ['Anfang 2019 – Ende 2021', '2019-01..2021-12'],
    ['FY19 – FY22', '2019..2022'],
    ['10.2019 – lfd.', '2019-10..now'],
    ['2019 bis auf Weiteres', '2019..now'],
    ['2015 – 2020 (5 Jahre)', '2015..2020'],
    ['(5 Jahre) 2015 – 2020', '2015..2020'],
  ])('%s', (written, dates) => {
    expect(datesOf(written)).toBe(`MES Engineer @ Foo GmbH ${dates}`);
  });

  it('stay unknown where only a length is told, and no years are guessed from it', () => {
    const found = readCv([
      '# Experience',
      'MES Engineer, Foo GmbH (3 years)',
      '* Looked after two lines',
      '^ Process Technician, Bar AG, 4 Jahre',
    ]);
    expect(jobsOf(found)).toEqual(['MES Engineer @ Foo GmbH null..null', 'Process Technician @ Bar AG null..null']);
    expect(found.totalYears).toBeNull();
  });

  it('are not told twice where a length stands beside them', () => {
    const found = readCv(['# Experience', '= MES Engineer, Foo GmbH (3 years)', '2019 – 2022', '* Built it']);
    expect(jobsOf(found)).toEqual(['MES Engineer @ Foo GmbH 2019..2022']);
  });
});
