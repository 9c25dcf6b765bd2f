import { describe, expect, it } from 'vitest';
import { findCandidate } from '../../../services/facts/find-candidate.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import { cvOf } from './cv-lines.ts';

const lexicon = loadLexicon();

const read = (lines: readonly string[], language = 'en', fileName = 'cv.pdf'): Candidate =>
  findCandidate(cvOf(lines, language), { lexicon, fileName, modified: null });

const jobs = ({ employments }: Candidate): string[] =>
  employments.map(
    ({ title, employer, start, end, current }) => `${title} @ ${employer} ${start}..${current ? 'now' : end}`,
  );

describe('name', () => {
  it.each([
    ['# HARRIET FEATHERSTONE', 'Harriet Featherstone'],
    ['# H A R R I E T   F E A T H E R S T O N E', 'Harriet Featherstone'],
    ['# Dr.-Ing. Jürgen von der Aue', 'Dr.-Ing. Jürgen von der Aue'],
    ['# MARIA DE LA FUENTE', 'Maria de la Fuente'],
    ['# Lebenslauf Friederike Kästner', 'Friederike Kästner'],
    ['# Curriculum Vitae – Declan O’Rourke', 'Declan O’Rourke'],
    ['Name: Svenja Hülsmann, Dipl.-Ing. (FH)', 'Svenja Hülsmann'],
    ['# Sandeep V. Rao', 'Sandeep V. Rao'],
    ['# HARRIET "HATTIE" FEATHERSTONE', 'Harriet Featherstone'],
    ['# Jorge „Coco“ Aldana', 'Jorge Aldana'],
  ])('%s', (line, expected) => {
    expect(read([line, 'someone@example.com']).name?.value).toBe(expected);
  });

  it('comes from the e-mail address or the file name when the text has none', () => {
    expect(read(['MES Engineer', 'imogen.whitcombe@example.com']).name?.value).toBe('Imogen Whitcombe');
    expect(read(['MES Engineer', 'info@example.com'], 'en', 'CV_Imogen_Whitcombe_2026.pdf').name?.value).toBe(
      'Imogen Whitcombe',
    );
  });
});

describe('contact', () => {
  it('writes telephones in E.164 and leaves fax numbers out', () => {
    const found = read(['# Femke Bakkers', 'Tel. +31 6 0000 1234', 'Fax +31 85 000 4321', 'femke@example.com']);
    expect(found.phones.map(({ value }) => value)).toEqual(['+31600001234']);
  });

  it('takes no period for a telephone', () => {
    expect(
      read(['# Femke Bakkers', 'femke@example.com', '# Work', '04/18 - 03/23', 'Engineer, Polder B.V.']).phones,
    ).toEqual([]);
  });

  it.each([
    ['Gliwice (Poland) | +49 30 23125 417', 'Gliwice', 'Poland', 'stated'],
    ['Cary, NC 27511', 'Cary', 'United States', 'region'],
    ['72764 Reutlingen', 'Reutlingen', 'Germany', 'city'],
    ['Etten-Leur | +31 85 000 4321', 'Etten-Leur', 'Netherlands', 'phone'],
    ['Wohnort: Graz, Österreich', 'Graz', 'Austria', 'stated'],
    ['Geboren te Hasselt, woont in Genk (België)', 'Genk', 'Belgium', 'stated'],
    ['04275 Leipzig, Tel.: 0341 5550 1777', 'Leipzig', 'Germany', 'city'],
    ['Aberdeen, Scotland. 01224 555 0142', 'Aberdeen', 'United Kingdom', 'stated'],
    ['Utrecht, Netherlands hatty@example.com', 'Utrecht', 'Netherlands', 'stated'],
  ])('%s', (line, city, country, known) => {
    const found = read(['# Harriet Featherstone', line, 'harriet@example.com']);
    expect([found.city?.value, found.country?.value, found.countryKnown]).toEqual([city, country, known]);
  });

  it('does not take the place of a client or an employer for home', () => {
    const found = read([
      '# Harriet Featherstone',
      'harriet@example.com',
      '# Experience',
      '= Engineer, Foo GmbH, Berlin',
      '2019 – 2021',
    ]);
    expect(found.country).toBeNull();
  });
});

describe('employments', () => {
  it('keeps titles with commas whole and names the employer below', () => {
    const found = read([
      '# Experience',
      '= Director, Operations Systems\t06/2020 – present',
      'Ravenhill Drives plc – 11 plants',
      '* Led it',
    ]);
    expect(jobs(found)).toEqual(['Director, Operations Systems @ Ravenhill Drives plc 2020-06..now']);
  });

  it('reads a firm that stands once above two jobs', () => {
    const found = read([
      '# Experience',
      '= Blackmere Castings plc, Leeds',
      '= MES Lead',
      '2021 – now',
      '* A',
      '= MES Engineer',
      '2018 – 2021',
      '* B',
    ]);
    expect(jobs(found)).toEqual([
      'MES Lead @ Blackmere Castings plc 2021..now',
      'MES Engineer @ Blackmere Castings plc 2018..2021',
    ]);
  });

  it('leaves breaks and service out, and does not count internships and evening work', () => {
    const found = read([
      '# Beruflicher Werdegang',
      '^ seit 01/2022\tMES-Ingenieur, Kranich GmbH, Ulm',
      '^ 01/2021 – 12/2021\tElternzeit',
      '^ 01/2019 – 12/2020\tMES-Ingenieur, Lindenhof AG, Ulm',
      '^ 06/2018 – 11/2018\tPraktikant, Lindenhof AG',
      '^ 08/2017 – 05/2018\tBundesfreiwilligendienst, Werkstatt',
    ]);
    expect(jobs(found)).toHaveLength(3);
    expect(found.employments.map(({ counts }) => counts)).toEqual(['work', 'work', 'training']);
    expect(found.totalYears).toBe(6.9);
  });

  it('counts parallel jobs once', () => {
    const found = read([
      '# Experience',
      '= Engineer – Foo Ltd',
      '01/2020 – 12/2021',
      '= Consultant – Bar Ltd',
      '01/2021 – 12/2022',
    ]);
    expect(found.totalYears).toBe(3);
  });

  it('cuts title and employer at the comma where no other line names an employer', () => {
    const found = read([
      '# Experience',
      '^ Global MES Rollout Lead, Oosterduin Coatings Group, Rotterdam',
      'Since May 2019',
      'Own the template for 12 plants: fit-gap, release governance.',
      '^ MES Consultant, Zandvliet Industrial IT',
      'Aug 2013 - Apr 2019',
      'Implemented Wonderware MES at 8 customers in food and chemicals; technical lead from 2016.',
      '^ Automation Engineer, Delfland Controls',
      "'10 - '13",
      'InTouch, S7.',
    ]);
    expect(jobs(found)).toEqual([
      'Global MES Rollout Lead @ Oosterduin Coatings Group 2019-05..now',
      'MES Consultant @ Zandvliet Industrial IT 2013-08..2019-04',
      'Automation Engineer @ Delfland Controls 2010..2013',
    ]);
  });

  it('takes no told work for an employer', () => {
    const found = read([
      '# Experience',
      'Product Owner MES, Baltic Fitness Clubs, 2020 – present',
      'Lead the Member Experience squads: app, loyalty, API gateway on middleware (ActiveMQ).',
      'Front-end developer, Sado Media, 2015 – 2020',
      'React, Node.js.',
    ]);
    expect(jobs(found)).toEqual([
      'Product Owner MES @ Baltic Fitness Clubs 2020..now',
      'Front-end developer @ Sado Media 2015..2020',
    ]);
  });

  it('keeps a function in the title where the next line names the employer', () => {
    const found = read([
      '# Experience',
      'Director, Manufacturing Technology\t2018 – Present',
      'Silver Creek Furniture Group',
      '* Accountable for 18 plants',
      '^ Senior Manager, Plant Systems\t2011 – 2018',
      'Wabash Castings Inc.',
      '* Led the rollout',
    ]);
    expect(jobs(found)).toEqual([
      'Director, Manufacturing Technology @ Silver Creek Furniture Group 2018..now',
      'Senior Manager, Plant Systems @ Wabash Castings Inc. 2011..2018',
    ]);
  });

  it('begins an entry at a dated line that ends with the dot of a legal form', () => {
    const found = read([
      '# Esperienze lavorative',
      '05/2015 – oggi  Responsabile LIMS, Salumi Valdarno S.p.A., Parma',
      '* piani di campionamento, certificati di analisi',
      '2008 – 2015  Analista di laboratorio, Salumi Valdarno S.p.A.',
    ]);
    expect(jobs(found)).toEqual([
      'Responsabile LIMS @ Salumi Valdarno S.p.A. 2015-05..now',
      'Analista di laboratorio @ Salumi Valdarno S.p.A. 2008..2015',
    ]);
  });

  it('reads careers told in sentences that begin with their period', () => {
    const french = read([
      '# Parcours',
      'Depuis janvier 2021 : chef de projet MES chez Brasserie du Pont Neuf, à Lille. Déploiement sur 4 sites, rendement.',
      'De 2016 à 2020 : ingénieur d’application chez Nordelec Automatismes (Douai). Développement Wonderware.',
      'De 2013 à 2016 : technicien automatisme au sein de Sucrerie de la Lys. Siemens S7, supervision.',
    ]);
    expect(jobs(french)).toEqual([
      'chef de projet MES @ Brasserie du Pont Neuf 2021-01..now',
      'ingénieur d’application @ Nordelec Automatismes 2016..2020',
      'technicien automatisme @ Sucrerie de la Lys 2013..2016',
    ]);
    const dutch = read([
      '# Loopbaan',
      'Sinds september 2018 ben ik MES-verantwoordelijke bij Maasduin Glas NV in Lommel. Ik stuur twee ontwikkelaars aan.',
      'Van 2012 tot 2018 werkte ik als automatiseringsingenieur bij Demer Systems. Daar programmeerde ik SCADA.',
      'Daarvoor (2009-2012): onderhoudstechnicus, Haspengouw Conserven.',
    ]);
    expect(jobs(dutch)).toEqual([
      'MES-verantwoordelijke @ Maasduin Glas NV 2018-09..now',
      'automatiseringsingenieur @ Demer Systems 2012..2018',
      'onderhoudstechnicus @ Haspengouw Conserven 2009..2012',
    ]);
  });

  it('reads forms that give each end of the period a row of its own', () => {
    const found = read([
      '# Work experience',
      '^ MES Engineer',
      'Company: Warta Foods',
      'From: 02.2021',
      'To: present',
      'Tasks: dispatching, reports',
      '^ PLC Programmer',
      'Company: Cybina Automation',
      'From: 09.2017',
      'To: 01.2021',
    ]);
    expect(jobs(found)).toEqual([
      'MES Engineer @ Warta Foods 2021-02..now',
      'PLC Programmer @ Cybina Automation 2017-09..2021-01',
    ]);
  });

  it('gives the firm above a group to all its jobs and to none of another group', () => {
    const found = read([
      '# Ervaring',
      'De Leieweverij NV (Kortrijk)',
      'Manager operations IT    2021 - heden',
      'MES project lead         2017 - 2021',
      'Scheldechemie (Antwerpen)',
      'Procesingenieur          2012 - 2017',
      '* batch, DCS',
    ]);
    expect(jobs(found)).toEqual([
      'Manager operations IT @ De Leieweverij NV 2021..now',
      'MES project lead @ De Leieweverij NV 2017..2021',
      'Procesingenieur @ Scheldechemie 2012..2017',
    ]);
  });

  it('reads numbered assignments beside the permanent roles below them', () => {
    const found = read([
      '# Assignments',
      '1. Pennine Bakeries, Huddersfield, Jul 2022 - Feb 2024',
      'Role: MES Lead',
      '2. Humber Tinplate plc, Scunthorpe, Jan 2019 - Jun 2022',
      'Role: MES Consultant',
      '^ Permanent roles',
      'Don Valley Steels Ltd, Process Control Engineer, 2009 - 2018',
    ]);
    expect(jobs(found)).toEqual([
      'MES Lead @ Pennine Bakeries 2022-07..2024-02',
      'MES Consultant @ Humber Tinplate plc 2019-01..2022-06',
      'Process Control Engineer @ Don Valley Steels Ltd 2009..2018',
    ]);
  });

  it('takes lengths and kinds of contract in brackets for no part of a name', () => {
    const found = read([
      '# Contracts',
      'Nov 2025 – Apr 2026: PI System Consultant, Granite Coast Energy (6 months, extended once)',
      'Feb 2025 – Oct 2025: MES Test Manager, Lossie Spirits Group',
      '2019 – 2022: Senior Integration Engineer, Firth Controls Ltd (permanent)',
    ]);
    expect(jobs(found)).toEqual([
      'PI System Consultant @ Granite Coast Energy 2025-11..2026-04',
      'MES Test Manager @ Lossie Spirits Group 2025-02..2025-10',
      'Senior Integration Engineer @ Firth Controls Ltd 2019..2022',
    ]);
  });

  it('gives the agency of one contract to no other client', () => {
    const found = read([
      '# Projekthistorie',
      '^ 01/2025 – heute',
      'Kunde: Maschinenbauer (über Projektpartner Ilm GmbH)',
      'Rolle: Projektleiter MES-Rollout',
      '^ 03/2022 – 12/2024',
      'Kunde: Automobilzulieferer, Zwickau',
      'Rolle: Solution Architect MES',
    ]);
    expect(jobs(found)).toEqual([
      'Projektleiter MES-Rollout @ Projektpartner Ilm GmbH 2025-01..now',
      'Solution Architect MES @ null 2022-03..2024-12',
    ]);
  });

  it.each([
    ['2008 – 2011  Inbetriebnehmer bei Fördertechnik Unstrut', 'Inbetriebnehmer @ Fördertechnik Unstrut 2008..2011'],
    [
      'Cerâmica Ria Sul — Gestor de sistemas, mar. 2019 até ao presente',
      'Gestor de sistemas @ Cerâmica Ria Sul 2019-03..now',
    ],
  ])('%s', (line, expected) => {
    expect(jobs(read(['# Experience', line]))).toEqual([expected]);
  });

  it('takes no study for a job where nothing is headed', () => {
    const found = read([
      '# Harriet Featherstone',
      '= MES Engineer, Foo Ltd, Leeds',
      '2019 – 2022',
      '* Work',
      '2012 – 2016\tBSc Chemistry, Sheffield',
    ]);
    expect(jobs(found)).toEqual(['MES Engineer @ Foo Ltd 2019..2022']);
  });

  it('gives a job all lines said about it, and projects of another section to the job of their time', () => {
    const found = read([
      '# Experience',
      '= MES Engineer, Foo Ltd, Leeds',
      '2019 – 2022',
      '* Built the interface to the',
      'historian in 2020',
      '= Tester, Bar Ltd, Leeds',
      '2016 – 2018',
      '# Projects',
      '= Traceability',
      '03/2020 – 09/2020',
      '* Serial numbers on six lines',
    ]);
    expect(found.employments[0]?.lines).toEqual([1, 2, 3, 4, 8, 9, 10]);
    expect(found.employments[1]?.lines).toEqual([5, 6]);
  });

  it('tells an agency from the client', () => {
    const found = read([
      '# Experience',
      '= CSV Lead – MES (contract through Quill Services)',
      'Client: a vaccine maker, Dublin – Feb 2022 to date',
    ]);
    expect(found.employments[0]).toMatchObject({
      title: 'CSV Lead – MES',
      employer: 'Quill Services',
      client: 'a vaccine maker, Dublin',
    });
  });

  it('reads months before days where the document can only mean that', () => {
    const found = read([
      '# Experience',
      '= Engineer – Foo LLC',
      '06/01/2014 – 05/31/2019',
      '= Engineer – Bar LLC',
      '02/01/2012 – 05/30/2014',
    ]);
    expect(found.employments.map(({ start, end }) => [start, end])).toEqual([
      ['2014-06', '2019-05'],
      ['2012-02', '2014-05'],
    ]);
  });
});

describe('the day "present" means', () => {
  const modified = new Date('2030-01-10');
  const of = (lines: readonly string[], dated: Candidate['dated']) =>
    findCandidate({ ...cvOf(lines), dated }, { lexicon, fileName: 'cv.pdf', modified }).dated;

  it('is what the person wrote under the text, then metadata, then the file', () => {
    const job = ['# Experience', '= Engineer – Foo Ltd', '03/2024 – present', '* A', '* B', '* C', '* D'];
    expect(of([...job, 'Leeds, October 2026'], { date: '2026-11-22', known: 'metadata' })).toEqual({
      date: '2026-10',
      known: 'text',
    });
    expect(of(job, { date: '2026-11-22', known: 'metadata' })).toEqual({ date: '2026-11-22', known: 'metadata' });
    expect(of(job, null)).toEqual({ date: '2030-01-10', known: 'file' });
  });

  it('never lies before a job began', () => {
    expect(
      of(['# Experience', '= Engineer – Foo Ltd', '03/2024 – present'], { date: '2019-01-01', known: 'metadata' })
        ?.known,
    ).toBe('file');
  });

  it('follows from the durations a network prints', () => {
    const found = of(['# Experience', '= Foo Ltd', 'Engineer', 'September 2021 - Present (5 years 3 months)'], {
      date: '2028-01-01',
      known: 'metadata',
    });
    expect(found).toEqual({ date: '2026-11', known: 'text' });
  });
});

describe('conditions', () => {
  const other = (...lines: string[]): Candidate =>
    read(['# Harriet Featherstone', 'h@example.com', '# Other information', ...lines]);

  it('reads notice in words and figures of seven languages', () => {
    expect(other('Notice three months, negotiable.').availability?.value.noticeWeeks).toBe(13);
    expect(other('Kündigungsfrist sechs Wochen').availability?.value.noticeWeeks).toBe(6);
    expect(other('opzegtermijn één maand').availability?.value.noticeWeeks).toBe(4);
    expect(other('Préavis de trois mois').availability?.value.noticeWeeks).toBe(13);
    expect(other('Verfügbar ab 01.03.2027').availability?.value.from).toBe('2027-03-01');
  });

  it('reads permits as the person puts them, and a nationality field as none', () => {
    expect(other('Irish citizen').permit?.value).toEqual({ places: ['IE', 'EU'], needsSponsorship: false });
    expect(other('Visa sponsorship is required for Europe').permit?.value.needsSponsorship).toBe(true);
    expect(other('Stamp 4, no sponsorship needed').permit?.value).toEqual({ places: ['IE'], needsSponsorship: false });
    expect(other('Nationality: Polish').permit).toBeNull();
  });

  it('tells willing from unwilling', () => {
    expect(other('Ready to relocate to any location.').relocation?.value).toEqual({ willing: true, places: [] });
    expect(other('Not looking to relocate; would consider remote.').relocation?.value).toEqual({
      willing: false,
      places: ['remote'],
    });
  });

  it('reads travel, contract and pay where they are stated', () => {
    expect(other('Reisebereitschaft bis 30 %').travelPercent?.value).toBe(30);
    expect(other('Looking for a permanent role').contract?.value).toEqual({ permanent: true, freelance: false });
    expect(other('Gehaltsvorstellung: 85.000 € brutto/Jahr').pay?.value).toMatchObject({
      min: 85_000,
      currency: 'EUR',
      period: 'year',
    });
    expect(other('Day rate £550').pay?.value).toMatchObject({ min: 550, currency: 'GBP', period: 'day' });
  });

  it('leaves unknown what nobody stated', () => {
    const found = other('Hobbies: sea fishing');
    for (const fact of [
      found.permit,
      found.relocation,
      found.contract,
      found.availability,
      found.travelPercent,
      found.onsiteDays,
      found.pay,
    ])
      expect(fact).toBeNull();
  });

  it('recognises sensitive details only to keep them out', () => {
    const kinds = other('Nationality: Polish', 'Born 12.04.1981', 'Married, two children').sensitive.map(
      ({ kind }) => kind,
    );
    expect(new Set(kinds)).toEqual(new Set(['nationality', 'birth', 'family']));
  });
});

describe('languages', () => {
  it('are read behind a label in the middle of a line', () => {
    const found = read([
      '# Education',
      'BSc Chemistry, 2004',
      '^ U.S. citizen. Not open to relocation. Languages: English, Portuguese (B1).',
    ]);
    expect(found.languages.map(({ lang, level }) => [lang, level])).toEqual([
      ['en', null],
      ['pt', 'B1'],
    ]);
  });
});

describe('every fact', () => {
  it('quotes words that stand in a line of the document', () => {
    const text = cvOf([
      '# Harriet Featherstone',
      'Leeds, UK | +44 7700 900231 | harriet@example.com',
      '# Languages',
      'English native',
      '# Other',
      'Notice 4 weeks',
    ]);
    const found = findCandidate(text, { lexicon, fileName: 'cv.pdf', modified: null });
    const lines = text.pages.flatMap((page) => page.lines);
    const facts = [found.name, found.email, found.city, found.country, found.availability, ...found.phones];
    const quotes = [
      ...facts.flatMap((fact) => (fact === null ? [] : [fact.quote])),
      ...found.languages.map(({ quote }) => quote),
    ];
    expect(quotes).toHaveLength(7);
    for (const quote of quotes) expect(lines.find(({ line }) => line === quote.line)?.text).toContain(quote.text);
  });

  it('is still found beside a line longer than any paragraph', () => {
    const found = read(['# Harriet Featherstone', '1 '.repeat(40_000), 'harriet@example.com']);
    expect([found.name?.value, found.email?.value]).toEqual(['Harriet Featherstone', 'harriet@example.com']);
  });

  it('is absent in an empty document', () => {
    const found = read([]);
    expect([found.name, found.email, found.totalYears, found.dated?.known]).toEqual([null, null, null, 'metadata']);
    expect(found.employments).toEqual([]);
  });
});
