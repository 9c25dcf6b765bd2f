import { describe, expect, it } from 'vitest';
import { findCandidateSignals } from '../../../services/signals/find-candidate-signals.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { linesOf } from '../../../shared/model/document.ts';
import { categories, levels, type Signals } from '../../../shared/model/signal.ts';
import { cvCases } from './cv-cases.ts';
import { shortCases } from './short-cases.ts';
import { type WrittenCv, writtenCv } from './written.ts';

const lexicon = loadLexicon();

const signalsOf = (cv: WrittenCv): Signals => {
  const { text, candidate } = writtenCv(cv);
  return findCandidateSignals(text, candidate, lexicon);
};

const platform = (signals: Signals, id: string) => signals.platforms.find((one) => one.id === id);

/** The three words everybody uses, in every spelling the lexicon knows for a label. */
const withoutLabels = (cv: WrittenCv): WrittenCv => {
  const strip = (text: string): string =>
    text.replace(/\b(?:MES|MOM|ISA-?95|IEC 62264|manufacturing (?:execution systems?|operations management))\b/gi, '');
  return {
    ...cv,
    ...(cv.headline === undefined ? {} : { headline: strip(cv.headline) }),
    ...(cv.summary ? { summary: cv.summary.map(strip) } : {}),
    ...(cv.skills ? { skills: cv.skills.map(strip) } : {}),
    jobs: cv.jobs.map((job) => ({ ...job, title: strip(job.title), did: job.did.map(strip) })),
  };
};

describe('what the described work is', () => {
  it.each(cvCases)('$lesson', ({ cv, scope, reach, solid, core }) => {
    const signals = signalsOf(cv);
    expect(signals.scope).toBe(scope);
    if (reach) expect(signals.reach).toBe(reach);
    if (solid) expect(categories.filter((one) => signals.categories[one].strength >= 0.5)).toEqual(solid);
    if (core) {
      const best = levels.reduce((a, b) => (signals.levels[b].strength > signals.levels[a].strength ? b : a));
      expect(core).toContain(best);
    }
  });

  it.each(shortCases.map(([scope, cv]) => ({ scope, cv, title: cv.jobs[0]?.title })))(
    '$title: $scope',
    ({ scope, cv }) => {
      expect(signalsOf(cv).scope).toBe(scope);
    },
  );

  it('does not hang on the words MES, MOM and ISA-95', () => {
    const everybody = [...cvCases, ...shortCases.map(([scope, cv]) => ({ scope, cv }))];
    const right = (change: (cv: WrittenCv) => WrittenCv) =>
      everybody.filter(({ cv, scope }) => signalsOf(change(cv)).scope === scope).length / everybody.length;
    const drop = right((cv) => cv) - right(withoutLabels);
    expect(drop).toBeLessThanOrEqual(0.05);
  });

  it('proves every strength with lines that stand in the text', () => {
    for (const { cv } of cvCases) {
      const { text, candidate } = writtenCv(cv);
      const lines = new Set(linesOf(text).map((line) => line.text));
      const signals = findCandidateSignals(text, candidate, lexicon);
      for (const level of levels)
        for (const { text: quote } of signals.levels[level].evidence) expect(lines.has(quote)).toBe(true);
      for (const category of categories)
        if (signals.categories[category].strength >= 0.3)
          expect(signals.categories[category].evidence.length).toBeGreaterThan(0);
    }
  });

  it('says the same twice', () => {
    const [first] = cvCases;
    if (first) expect(signalsOf(first.cv)).toEqual(signalsOf(first.cv));
  });
});

describe('charge and phases', () => {
  it('are signals with the lines that say them', () => {
    const { charge = [], phases = [] } = signalsOf({
      jobs: [
        {
          title: 'Head of Plant Systems',
          did: ['Led a team of twelve with a budget of 2 million', 'Hypercare after each go-live', 'Wrote the URS'],
        },
      ],
    });
    expect(charge.map(({ id }) => id).sort()).toEqual(['money', 'people']);
    expect(charge[0]?.evidence[0]?.text).toContain('team of twelve');
    expect(phases.map(({ id }) => id).sort()).toEqual(['deploy', 'requirements']);
  });
});

describe('how much and how many', () => {
  it.each([
    ['Led 22 persons', 'people', 22, null],
    ['Led a team of twelve', 'people', 12, null],
    ['Nine people reporting to me', 'people', 9, null],
    ['Budget EUR 2.9m', 'money', 2_900_000, 'EUR'],
    ['Annual budget of GBP 450,000', 'money', 450_000, 'GBP'],
    ['Budget von 1,2 Mio. €', 'money', 1_200_000, 'EUR'],
    ['Owned the budget', 'money', null, null],
  ])('%s', (line, id, amount, currency) => {
    const { charge = [] } = signalsOf({ jobs: [{ title: 'Head of Plant Systems', did: [line] }] });
    expect(charge.find((one) => one.id === id)).toMatchObject({ amount, currency });
  });
});

describe('platforms', () => {
  it('counts a listed product that words from inside it bear out in the told work', () => {
    const listed = (did: string) =>
      platform(
        signalsOf({ jobs: [{ title: 'Manufacturing Systems Engineer', did: [did] }], skills: ['Apriso, SQL'] }),
        'apriso',
      );
    expect(listed('Built screens in Process Builder and two DFCs for the packing line')?.handsOn).toBe(true);
    expect(listed('Built screens for the packing line')?.handsOn).toBe(false);
  });

  it('takes hardware for its software only where no newer software of the family is worked with', () => {
    const plc = (...did: string[]) => signalsOf({ jobs: [{ title: 'Controls Engineer', did }] });
    expect(platform(plc('Programmed S7-300 stations for presses'), 'step7')?.handsOn).toBe(true);
    expect(
      platform(plc('Programmed S7-300 stations for presses', 'Programmed lines in TIA Portal'), 'step7'),
    ).toBeUndefined();
  });

  const tells = (...did: string[]) => signalsOf({ jobs: [{ title: 'Systems Engineer', did }] });

  it('counts what was configured and for how long', () => {
    const signals = signalsOf({
      jobs: [
        { title: 'Engineer', start: '2021-01', did: ['Configured DELMIA Apriso for two lines'] },
        { title: 'Analyst', start: '2018-01', end: '2019-12', did: ['Built Apriso reports'] },
      ],
    });
    const apriso = platform(signals, 'apriso');
    expect(apriso?.handsOn).toBe(true);
    expect(apriso?.kinds).toContain('configured');
    expect(apriso?.years).toBeCloseTo(7.9, 1);
  });

  it.each([
    ['a selection', 'Evaluated Opcenter Execution Discrete and Plex, Plex was chosen'],
    ['a course', 'Two-day vendor seminar on Opcenter Execution Discrete'],
    ['another team', 'Worked alongside the Opcenter Execution Discrete team'],
    ['what others do', 'Opcenter Execution Discrete was configured by the vendor'],
    ['a wish', 'Looking for projects with Opcenter Execution Discrete'],
    ['a denial', 'No experience with Opcenter Execution Discrete'],
    ['a plan', 'Opcenter Execution Discrete is planned for 2028'],
  ])('keeps %s apart from work', (_, sentence) => {
    const found = platform(tells(sentence, 'Wrote order screens for the line'), 'opcenter-ds');
    expect(found?.handsOn ?? false).toBe(false);
  });

  it.each([
    'Auswahl und Einführung von PAS-X als Standard, ausgerollt in drei Werken',
    'Selection and rollout of PAS-X in three plants',
  ])('takes what was chosen and brought in for work: %s', (sentence) => {
    expect(platform(tells(sentence), 'pas-x')?.handsOn).toBe(true);
  });

  it('takes the far end of an interface for a mention, unless the job is about it', () => {
    const far = tells('Interface between the line and SAP PP, process orders and confirmations');
    expect(platform(far, 'sap-pp')?.handsOn ?? false).toBe(false);
    const own = signalsOf({ jobs: [{ title: 'Consultant SAP PP', did: ['Interface between SAP PP and the line'] }] });
    expect(platform(own, 'sap-pp')?.handsOn).toBe(true);
  });

  it('does not believe a list that no job supports, and says so', () => {
    const signals = signalsOf({
      jobs: [{ title: 'Engineer', did: ['Authored master batch records in PAS-X'] }],
      skills: ['PAS-X, Syncade, DELMIA Apriso, TrakSYS, Plex MES, Solumina'],
    });
    expect(platform(signals, 'pas-x')?.handsOn).toBe(true);
    expect(signals.platforms.filter((one) => one.handsOn)).toHaveLength(1);
    expect(signals.flags.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['unsupported-skills', 'keyword-stuffing']),
    );
  });

  it('finds a product under a slip of the pen', () => {
    expect(platform(tells('Configured Camestar workflows'), 'opcenter-core')?.handsOn).toBe(true);
    expect(platform(tells('Screens in Factory Talk ProductionCentre'), 'ftpc')?.handsOn).toBe(true);
  });
});

describe('what the person says is not theirs', () => {
  it.each([
    ['de', 'Nicht zuständig für die Fertigungssteuerung und die Feinplanung'],
    ['es', 'No me ocupo del sistema de ejecución de la producción'],
    ['fr', "Je ne m'occupe pas du système d'exécution de la production"],
    ['it', 'Non mi occupo del sistema di esecuzione della produzione'],
    ['pt', 'Não sou responsável pelo sistema de execução da produção'],
  ])('counts for nothing (%s)', (language, sentence) => {
    const signals = signalsOf({ language, jobs: [{ title: 'Analyst', did: [sentence] }] });
    expect(signals.categories.production.strength).toBeLessThan(0.1);
    expect(signals.scope).toBe('none');
  });
});

describe('flags', () => {
  it('reports hidden text and never reads it', () => {
    const signals = signalsOf({
      jobs: [{ title: 'Data Engineer', did: ['Python pipelines for sales data'] }],
      hidden: 'MES MOM Opcenter PAS-X multi-site template',
    });
    expect(signals.flags.map(({ kind }) => kind)).toContain('hidden-text');
    expect(signals.platforms).toEqual([]);
    expect(signals.scope).toBe('none');
  });

  it('survives a line of one phrase ten thousand times', () => {
    const signals = signalsOf({ jobs: [{ title: 'Engineer', did: ['no MES, Opcenter and PI '.repeat(10_000)] }] });
    expect(signals.employments).toHaveLength(1);
  });

  it('asks about years before a product was born', () => {
    const signals = signalsOf({
      jobs: [{ title: 'Engineer', start: '2005-01', did: ['Built models in HighByte'] }],
    });
    expect(signals.flags.map(({ kind }) => kind)).toContain('impossible-years');
  });

  it('quotes label and description when they differ', () => {
    const { label, flags } = signalsOf({
      headline: 'MOM Architect',
      jobs: [{ title: 'MOM Architect', did: ['Configured order screens and genealogy in Apriso for one line'] }],
    });
    expect(label.stated).toBe('MOM');
    expect(label.agreement).toBe('narrower');
    expect(label.labelled.length).toBeGreaterThan(0);
    expect(label.described.length).toBeGreaterThan(0);
    expect(flags.map(({ kind }) => kind)).toContain('label-differs');
  });
});

describe('seniority', () => {
  const of = (title: string, start: string, ...did: string[]) => signalsOf({ jobs: [{ title, start, did }] }).seniority;
  const work = 'Configured order release and genealogy in Apriso';

  it.each([
    ['Junior MES Engineer', '2025-06', 'junior'],
    ['MES Engineer', '2023-01', 'mid'],
    ['MES Engineer', '2016-01', 'senior'],
    ['Senior-Berater MES', '2019-01', 'senior'],
    ['Responsable informatique industrielle', '2015-01', 'lead'],
  ] as const)('%s since %s is %s', (title, start, expected) => {
    expect(of(title, start, work)).toBe(expected);
  });

  const design = 'Designed the order release and genealogy template in Apriso for six plants';

  it.each([
    ['Arquitecto de soluciones MES', 'architect'],
    ['Programme Manager Operations Systems', 'programme'],
    ['VP Manufacturing IT', 'executive'],
  ] as const)('%s who designs for several plants is %s', (title, expected) => {
    expect(of(title, '2015-01', design)).toBe(expected);
  });

  it.each(['MES Architect', 'Arquitecto de soluciones MES', 'Director of Plant Systems'])(
    'takes %s of one line who configures for the senior engineer it is',
    (title) => {
      expect(of(title, '2015-01', work, 'Built operator screens for line 3')).toBe('senior');
    },
  );

  const owned = 'Own the roadmap of plant systems in 14 plants: order execution, inspection, asset care, material flow';

  it.each([
    ['Leiter Fertigungssysteme', 'executive', ['Budget of 3 million a year', 'Team of 20 in three countries']],
    ['Plant Systems Manager', 'programme', ['Budget of 3 million a year']],
    ['Plant Systems Manager', 'lead', []],
    ['Programme Manager Plant Systems', 'programme', ['Budget of 3 million a year', 'Team of 20']],
  ] as const)('%s with the whole enterprise to answer for: %s', (title, expected, more) => {
    expect(of(title, '2015-01', owned, ...more)).toBe(expected);
  });

  it('takes the head of something at two sites for a lead', () => {
    expect(of('Head of Shop-Floor Systems', '2015-01', 'Led the rollout of Apriso order screens at two plants')).toBe(
      'lead',
    );
  });

  it('is not raised by a title without the work', () => {
    expect(of('MOM Lead', '2019-01', 'Entered counts on the terminal', 'Used the scanner', 'Operated line 4')).toBe(
      'junior',
    );
  });
});

describe('fluency', () => {
  const of = (...did: string[]) => signalsOf({ jobs: [{ title: 'Engineer', did }] }).fluency.strength;

  it('climbs from naming the standard to governing by it', () => {
    expect(of('Wrote reports')).toBe(0);
    expect(of('Training on ISA-95')).toBe(1);
    expect(of('Built the equipment hierarchy for the plant model')).toBe(2);
    expect(of('Exchanged orders and performance over B2MML')).toBe(3);
    expect(of('Owner of the capability map for all plants')).toBe(4);
  });
});
