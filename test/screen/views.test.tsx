import { describe, expect, it } from 'vitest';
import { renderPage } from '../../services/screen/views/layout.tsx';
import { WhyPage } from '../../services/screen/views/role/why.tsx';
import { RolePage } from '../../services/screen/views/role.tsx';
import { RoleVersionsPage } from '../../services/screen/views/role-versions.tsx';
import type { Fit, Role } from '../../shared/model/fit.ts';
import type { Signal, Signals } from '../../shared/model/signal.ts';
import type { Told } from '../../shared/model/told.ts';

const nothing: Signal = { strength: 0, evidence: [], firstSeen: null, lastSeen: null, years: null };
const quote = { text: 'Owned the <b>MES</b> & the "historian"', page: 1, line: 7 };

const signals: Signals = {
  levels: { L0: nothing, L1: nothing, L2: nothing, L3: nothing, L4: nothing },
  cells: {
    'production.execution': { ...nothing, strength: 0.9, evidence: [{ ...quote, where: 'experience', employment: 0 }] },
  },
  categories: { production: nothing, quality: nothing, maintenance: nothing, inventory: nothing },
  axes: { breadth: 1, reach: 1, mandate: 2 },
  scope: 'execution',
  scopeEvidence: [],
  reach: 'single-site',
  reachEvidence: [],
  label: { stated: 'MOM', agreement: 'narrower', labelled: [], described: [] },
  platforms: [],
  industries: [],
  standards: [],
  integrations: [],
  methods: [],
  skills: [],
  seniority: 'senior',
  seniorityEvidence: [],
  fluency: nothing,
  flags: [],
  employments: [],
};

const role: Role = {
  brief: {
    client: null,
    title: { value: '<script>alert(1)</script>', quote },
    sections: [],
    demands: [
      {
        id: 'd1',
        text: 'Own the <i>batch records</i>',
        modality: 'must',
        strength: 0.85,
        topic: 'function',
        block: 'must',
        alternatives: [],
        openToSimilar: false,
        years: null,
        quote,
        quotes: [quote],
      },
    ],
    knockouts: {
      location: null,
      onsiteDaysPerWeek: null,
      languages: [],
      workPermit: null,
      contract: null,
      startBy: null,
      travelPercent: null,
      minYears: null,
    },
    pay: null,
    positions: null,
    reportsTo: null,
    teamSize: null,
    employerKind: null,
    protected: [],
    language: 'en',
  },
  signals: {
    ...signals,
    clarifications: [
      { topic: 'scope', finding: 'Says MOM', question: 'Is quality part of the role?', quotes: [quote] },
    ],
  },
  words: {},
};

const told = (sentence: string): Told => ({ sentence, phrase: { key: 'as-it-stands', values: {} } });

const fit: Fit = {
  total: 81.5,
  verdict: 'talk',
  confidence: 0.8,
  parts: [
    {
      name: 'scope',
      weight: 20,
      score: 0.5,
      reasons: [
        {
          sentence: 'Works on one site.',
          phrase: { key: 'one-site', values: {} },
          tone: 'minus',
          quotes: [{ ...quote, side: 'candidate' }],
        },
      ],
    },
    { name: 'languages', weight: 5, score: null, reasons: [] },
  ],
  knockouts: [
    {
      name: 'work-permit',
      answer: 'unknown',
      demanded: quote,
      stated: null,
      question: told('May you work in Ireland?'),
    },
  ],
  flags: [{ kind: 'scope-mismatch', message: 'An MES engineer for a MOM role', quotes: [] }],
  deductions: [],
  demands: [
    {
      demand: 'd1',
      text: 'Own the batch records',
      strength: 0.85,
      answer: 'yes',
      score: 1,
      quotes: [{ ...quote, side: 'candidate' }],
    },
  ],
  wastes: [],
  changes: [told('A yes to the work permit would make it 85.')],
  nearMiss: null,
};

const page = (name: string): string =>
  renderPage(
    <RolePage
      id="8b0c1c1e-1f4e-4b52-9a8e-0a7c8f1b2d3e"
      role={role}
      rows={[
        {
          entry: { rank: 1, candidateId: '7b0c1c1e-1f4e-4b52-9a8e-0a7c8f1b2d3e', fit },
          name,
          headline: null,
          scope: 'execution',
          reach: 'single-site',
          platforms: ['PAS-X'],
        },
      ]}
      ranked={null}
      page={{ from: 0, size: 50, total: 1 }}
    />,
  );

const why = (name: string): string =>
  renderPage(
    <WhyPage
      roleId="8b0c1c1e-1f4e-4b52-9a8e-0a7c8f1b2d3e"
      title="MES <b>Engineer</b>"
      candidateId="7b0c1c1e-1f4e-4b52-9a8e-0a7c8f1b2d3e"
      name={name}
      fit={fit}
      briefLanguage="en"
    />,
  );

const brief = (): string =>
  renderPage(
    <RoleVersionsPage
      id="8b0c1c1e-1f4e-4b52-9a8e-0a7c8f1b2d3e"
      title="MES <b>Engineer</b>"
      text="Own the <i>batch</i> records"
      versions={[]}
      lines={[]}
      demands={role.brief.demands}
      cells={role.signals.cells}
      answers={[]}
      most={10}
    />,
  );

describe('a role and its shortlist', () => {
  it('shows markup in names, titles, demands and quotes as text', () => {
    const raw = /<script>alert|<img src=x|<b>MES|<b>Engineer|<i>batch/;
    for (const html of [page('Eve <img src=x onerror=alert(1)>'), why('Eve <img src=x onerror=alert(1)>')]) {
      expect(html).not.toMatch(raw);
      expect(html).toContain('Eve &lt;img src=x onerror=alert(1)>');
    }
    expect(brief()).not.toMatch(raw);
  });

  it('says what is not assessable instead of showing a zero', () => {
    expect(why('Eve')).toContain('not assessable');
  });

  it('shows the question to the client with the words that caused it', () => {
    expect(page('Eve')).toContain('Is quality part of the role?');
  });

  it('shows an unknown knock-out as a question for the candidate', () => {
    expect(page('Eve')).toContain('answer-unknown');
    expect(why('Eve')).toContain('May you work in Ireland?');
  });

  it('says where label and description part ways', () => {
    expect(page('Eve')).toContain('Says MOM, describes something narrower');
  });

  it('opens the sentences of a cell of the activity grid', () => {
    expect(brief()).toMatch(/Production execution: strength 90%/);
  });
});
