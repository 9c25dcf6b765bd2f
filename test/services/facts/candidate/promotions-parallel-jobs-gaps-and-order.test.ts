import { describe, expect, it } from 'vitest';
import { jobsOf, readCv } from '../read-cv.ts';

describe('a career', () => {
  it('counts promotions inside one employer as jobs of that employer and as one stretch of years', () => {
    const found = readCv([
      '# Experience',
      '= Blackmere Castings plc, Leeds',
      'MES Lead\t01/2021 – 12/2022',
      '* A',
      'MES Engineer\t01/2018 – 12/2020',
      '* B',
    ]);
    expect(jobsOf(found)).toEqual([
      'MES Lead @ Blackmere Castings plc 2021-01..2022-12',
      'MES Engineer @ Blackmere Castings plc 2018-01..2020-12',
    ]);
    expect(found.totalYears).toBe(5);
  });

  it.each([
    ['parallel jobs once', '01/2020 – 12/2021', '01/2021 – 12/2022', 3],
    ['no gap between two jobs', '01/2020 – 12/2020', '01/2022 – 12/2022', 2],
  ])('counts %s', (_, first, second, years) => {
    const found = readCv([
      '# Experience',
      `= Engineer – Foo Ltd\t${first}`,
      '* A',
      `= Consultant – Bar Ltd\t${second}`,
    ]);
    expect(found.totalYears).toBe(years);
  });

  const projects = [
    '# Projects',
    '= 03/2025 – 11/2026 | Forge, Sheffield',
    'MES roll-out in three halls',
    '= 01/2023 – 02/2025 | Cold rolling mill, Hagen',
    'Coil tracking',
  ];

  it('goes on in projects begun when the last job listed had ended', () => {
    const found = readCv([...projects, '# Before', '= Engineer – Foo Ltd\t2012 – 2016']);
    expect(found.employments.map(({ start }) => start)).toEqual(['2025-03', '2023-01', '2012']);
  });

  it('keeps projects within the job they were done in', () => {
    const found = readCv([...projects, '# Experience', '= Engineer – Foo Ltd\t2012 – today']);
    expect(found.employments.map(({ start }) => start)).toEqual(['2012']);
  });

  it('is told newest first, however the person orders it', () => {
    const [older, newer] = ['= Engineer – Foo Ltd\t2012 – 2016', '= Consultant – Bar Ltd\t2016 – 2020'];
    const expected = ['Consultant @ Bar Ltd 2016..2020', 'Engineer @ Foo Ltd 2012..2016'];
    expect(jobsOf(readCv(['# Experience', older, '* A', newer, '* B']))).toEqual(expected);
    expect(jobsOf(readCv(['# Experience', newer, '* B', older, '* A']))).toEqual(expected);
  });

  it('counts a list of projects under one self-employment as one job', () => {
    const found = readCv(
      [
        '# Heiko Brinkmann',
        'Freier Berater Fertigungs-IT, Dortmund',
        '# Projekte (selbständig, 01/2013 bis heute)',
        '03/2023 – heute: Aluminiumband, Niederrhein. FORCAM an 60 Maschinen',
        '01/2013 – 02/2023: verschiedene Gießereien. Lastenheft, Auswahl',
        '# Festanstellung davor',
        '10/2001 – 12/2012: Rohrwerk Hombruch AG, Softwareentwickler Werksinformatik. Eigenes Rückmeldesystem',
      ],
      'de',
    );
    expect(jobsOf(found)).toEqual([
      'Freier Berater Fertigungs-IT @ selbständig 2013-01..now',
      'Softwareentwickler Werksinformatik @ Rohrwerk Hombruch AG 2001-10..2012-12',
    ]);
    expect(found.totalYears).toBe(25.2);
  });
});

it('cuts a row of capitals where the firm begins', () => {
  const found = readCv([
    '# Work experience',
    '^ 02/2021 – CURRENT Poznań, Poland',
    'MES ENGINEER WARTA FOODS SP. Z O.O.',
    '* A',
    '^ 09/2017 – 01/2021 Kalisz, Poland',
    'PLC PROGRAMMER CYBINA GMBH',
  ]);
  expect(jobsOf(found)).toEqual([
    'MES ENGINEER @ WARTA FOODS SP. Z O.O. 2021-02..now',
    'PLC PROGRAMMER @ CYBINA GMBH 2017-09..2021-01',
  ]);
});

describe('one line that names firm and job', () => {
  it.each([
    [
      'Cervezas Arlanza, Burgos. Técnica de datos de envasado (abril 2023 - hoy)',
      'Técnica de datos de envasado @ Cervezas Arlanza 2023-04..now',
    ],
    [
      '03/2019 – heute\tHohenlohe Dichtungen AG, Heilbronn. Leiterin Produktionssysteme (11 MA, Budget 4 Mio. €)',
      'Leiterin Produktionssysteme @ Hohenlohe Dichtungen AG 2019-03..now',
    ],
    [
      'Analista sistemi, Officine Grigna S.p.A., 03/2009 – 04/2016: raccolta dati in reparto',
      'Analista sistemi @ Officine Grigna S.p.A. 2009-03..2016-04',
    ],
    ['Head of Plant IT, 14 people – Foo Ltd\t2019 – 2022', 'Head of Plant IT @ Foo Ltd 2019..2022'],
  ])('%s', (line, expected) => {
    expect(jobsOf(readCv(['# Experience', line, '* Three lines']))).toEqual([expected]);
  });
});
