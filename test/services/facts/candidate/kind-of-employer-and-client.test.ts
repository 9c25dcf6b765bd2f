import { describe, expect, it } from 'vitest';
import { readCv } from '../read-cv.ts';

const firstJob = (...lines: readonly string[]) => readCv(['# Experience', ...lines]).employments[0];

describe('kind of employer, where its name or header shows it', () => {
  it.each([
    ['= MES Engineer, Foo Breweries Ltd', 'manufacturer'],
    ['= MES Engineer, Foo Systems Integration Ltd (system integrator)', 'integrator'],
    ['= MES Consultant, Foo Consulting GmbH', 'consultancy'],
    ['= MES Consultant, Foo Software GmbH', 'vendor'],
    ['= MES Consultant, Foo Recruitment Ltd', 'agency'],
    ['= MES Engineer, Foo Ltd', null],
  ])('%s', (header, kind) => {
    expect(firstJob(`${header}\t2019 – 2021`, '* A')?.employerKind ?? null).toBe(kind);
  });
});

describe('client of a consultant', () => {
  it('is kept apart from the employer', () => {
    expect(
      firstJob('= MES Consultant, Quill Consulting Ltd\t2019 – 2021', 'Client: Ravenhill Drives plc, Leeds', '* A'),
    ).toMatchObject({ employer: 'Quill Consulting Ltd', title: 'MES Consultant' });
    expect(
      firstJob(
        '= CSV Lead – MES (contract through Quill Services)',
        'Client: a vaccine maker, Dublin – Feb 2022 to date',
      ),
    ).toMatchObject({ employer: 'Quill Services', client: 'a vaccine maker, Dublin' });
  });
});
