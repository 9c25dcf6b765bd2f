import { describe, expect, it } from 'vitest';
import { jobsOf, readCv } from '../read-cv.ts';

const career = (...lines: string[]): string[] => jobsOf(readCv(['# Experience', ...lines]));

describe('a "since" in what is told', () => {
  it.each([
    ['rounds of the night shift, paper log', 'on tablets since 2018, quarterly review'],
    ['Führung der Schicht, Protokoll auf Papier,', 'seit 2018 am Rechner'],
    ['rapports de poste sur papier,', 'depuis 2018 sur tablette'],
    ['partes de turno en papel,', 'desde 2018 en pantalla'],
    ['rapporti di turno su carta,', 'dal 2018 a terminale'],
    ['ploegrapport op papier,', 'sinds 2018 op scherm'],
    ['relatórios de turno em papel,', 'desde 2018 no ecrã'],
  ])('%s %s', (told, since) => {
    expect(career('^ MES Engineer, Quill Foods Ltd\t2015 – 2021', '^ Told', told, since)).toEqual([
      'MES Engineer @ Quill Foods Ltd 2015..2021',
    ]);
  });

  it('dates a job behind its title, in a cell of its own, and below its title', () => {
    const expected = ['MES Engineer @ Quill Foods Ltd 2019..now'];
    expect(career('^ MES Engineer, Quill Foods Ltd (since 2019)')).toEqual(expected);
    expect(career('^ MES Engineer, Quill Foods Ltd\tsince 2019')).toEqual(expected);
    expect(career('= MES Engineer', 'Quill Foods Ltd, Leeds, since 2019')).toEqual(expected);
    expect(career('^ since 2019', 'Quill Foods Ltd, Leeds', 'MES Engineer')).toEqual(expected);
  });
});

describe('a bracket', () => {
  it.each([
    ['seit 2014', '03/2009 – 06/2020'],
    ['since 2014', '03/2009 – 06/2020'],
    ['depuis 2014', '03/2009 – 06/2020'],
    ['dal 2014; prima: pianificatore', '03/2009 – 06/2020'],
    ['desde 2014', '03/2009 – 06/2020'],
  ])('behind the only title of an entry tells no second job: (%s)', (bracket, period) => {
    expect(career(`^ ${period}`, 'Quill Foods GmbH, Ulm', `Analyst (${bracket})`, '* A')).toEqual([
      'Analyst @ Quill Foods GmbH 2009-03..2020-06',
    ]);
  });

  it.each(['my last day is 18 May', '40 %, parallel with the next', 'CDI', 'befristet', 'tiempo parcial'])(
    'behind the dates is a remark: (%s)',
    (remark) => {
      expect(career('^ Analyst, Quill Foods Ltd, Leeds', `March 2019 – present (${remark})`, '* A')).toEqual([
        'Analyst @ Quill Foods Ltd 2019-03..now',
      ]);
    },
  );

  it('may hold the role held before at the same firm', () => {
    expect(
      career('^ Site Manager, Quill Foods Ltd, Leeds', 'May 2017 to date (planner, same firm, from June 2011)', '* A'),
    ).toEqual(['Site Manager @ Quill Foods Ltd 2017-05..now', 'planner @ Quill Foods Ltd 2011-06..2017-04']);
  });
});

describe('what stands beside the dates', () => {
  it('is where, when the row above names title and employer', () => {
    expect(career('^ Jefa de planta, Conservas Ría, S.A.', '2014 – 2019\tNoia, Boiro, Muros', '* A')).toEqual([
      'Jefa de planta @ Conservas Ría, S.A. 2014..2019',
    ]);
  });

  it('is told, when it is a sentence behind the full stop', () => {
    expect(career('^ Laboratory Assistant, Quill Foods Ltd', 'June 2003 – August 2006. Cleaned a great deal.')).toEqual(
      ['Laboratory Assistant @ Quill Foods Ltd 2003-06..2006-08'],
    );
  });

  it('says that a job was done beside the studies', () => {
    const found = readCv([
      '# Experience',
      '^ Technician, Quill Foods Ltd',
      '2020 – 2022',
      '^ Pharmacy assistant · Farmacia Sol, S.L.',
      '2016 – 2018, media jornada durante la carrera',
    ]);
    expect(found.employments).toHaveLength(2);
    expect(found.totalYears).toBe(2);
  });
});

describe('a numbered list of jobs', () => {
  it.each(['1) ', '1. ', '[3] ', '(2) '])('%s', (number) => {
    const row = /^\d/.test(number) ? `* ${number}` : `^ ${number}`;
    expect(career(`${row}Analyst - Quill Foods Ltd, Leeds`, 'Nov 2021 to till date', '* A')).toEqual([
      'Analyst @ Quill Foods Ltd 2021-11..now',
    ]);
  });
});

describe('a list of assignments', () => {
  const list = [
    '^ 09/2024 – 08/2025\tGlass works, Airdrie',
    'Line integration, two furnaces.',
    '^ 01/2023 – 08/2024\tSyrup plant, Alva',
    'Test lead for the batch area: protocols.',
    '^ 02/2021 – 12/2022\tWire mill, Tranent',
    'Alarms.',
  ];

  it('that names clients only takes them for clients, and the title from the first words below', () => {
    expect(career(...list)).toEqual([
      'null @ Glass works 2024-09..2025-08',
      'Test lead @ Syrup plant 2023-01..2024-08',
      'null @ Wire mill 2021-02..2022-12',
    ]);
  });

  it('leaves out times without work', () => {
    expect(career(...list, '^ 01/2020 – 01/2021\tno work, lockdown', '^ 2018 – 2019\tOdd jobs, Leeds')).toHaveLength(3);
  });
});

describe('a table', () => {
  it('keeps one order of its columns', () => {
    expect(
      career(
        'Nov 2021 – now\tQuill & Hart, Uttoxeter\tLead Developer',
        'May 2016 – Oct 2021\tQuill & Hart, Uttoxeter\tSoftware Developer',
        'Sep 2012 – Jul 2013\tPixel Yard\tJunior',
      ),
    ).toEqual([
      'Lead Developer @ Quill & Hart 2021-11..now',
      'Software Developer @ Quill & Hart 2016-05..2021-10',
      'Junior @ Pixel Yard 2012-09..2013-07',
    ]);
  });
});

describe('an unknown heading over a dated job', () => {
  it.each(['Where you find me today', 'Ma vie avant', 'Bei wem ich war', 'Cosa facevo', 'Lo de antes', 'Hiervoor'])(
    '%s',
    (heading) => {
      const found = readCv([
        '# Harriet Featherstone',
        'h@example.com',
        '# Experience',
        '= Analyst, Quill Foods Ltd, Leeds',
        '2018 – 2021',
        '* A',
        '# Languages',
        'English',
        `# ${heading}`,
        '= Planner, Ravenhill Drives plc, Leeds',
        '2012 – 2018',
        '* B',
      ]);
      expect(jobsOf(found)).toEqual([
        'Analyst @ Quill Foods Ltd 2018..2021',
        'Planner @ Ravenhill Drives plc 2012..2018',
      ]);
    },
  );
});
