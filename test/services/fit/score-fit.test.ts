import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainFit } from '../../../services/fit/explain-fit.ts';
import { transferFactor } from '../../../services/fit/platforms/transfer.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Fit, Person, Role } from '../../../shared/model/fit.ts';
import { levels, seniorities } from '../../../shared/model/signal.ts';
import { evidence, fact, personWith, platform, quote, roleWith, term } from '../../support/fit-fixtures.ts';

const lexicon = loadLexicon();
const score = (role: Role, person: Person): Fit => scoreFit(role, person, { lexicon, today: '2026-11-20' });
const part = (fit: Fit, name: string) => fit.parts.find((one) => one.name === name);
const gaps = (fit: Fit): readonly string[] => fit.deductions.map(({ name }) => name);

const operations = {
  scope: 'operations',
  reach: 'enterprise',
  seniority: 'architect',
  categories: { production: 1, quality: 1, maintenance: 1, inventory: 1 },
  axes: { breadth: 4, reach: 4, mandate: 4 },
} as const;

describe('scope', () => {
  it('names an MES specialist for a MOM role as a risk and holds the verdict', () => {
    const fit = score(roleWith(operations), personWith({ reach: 'enterprise', seniority: 'architect' }));
    expect(gaps(fit)).toContain('scope-mismatch');
    expect(['long-shot', 'do-not-submit']).toContain(fit.verdict);
    expect(fit.flags.find(({ kind }) => kind === 'scope-mismatch')?.message).toContain('manufacturing operations');
  });

  it('lets evidence of the further categories lift the mismatch by degrees', () => {
    const withFurther = (further: Record<string, number>) =>
      score(
        roleWith(operations),
        personWith({ reach: 'enterprise', seniority: 'architect', categories: { production: 1, ...further } }),
      );
    const [none, one, all] = [{}, { quality: 1 }, { quality: 1, maintenance: 1, inventory: 1 }].map(withFurther);
    expect(gaps(none as Fit)).toContain('scope-mismatch');
    expect(gaps(one as Fit)).toContain('scope-narrow');
    expect(gaps(all as Fit)).not.toContain('scope-narrow');
    expect((none as Fit).total).toBeLessThan((one as Fit).total);
    expect((one as Fit).total).toBeLessThan((all as Fit).total);
  });

  it('does not send a MOM strategist to build at one site', () => {
    const fit = score(roleWith(), personWith({ ...operations, seniority: 'executive' }));
    expect(gaps(fit)).toContain('role-mismatch');
    expect(fit.wastes.length).toBeGreaterThan(0);
  });

  it('does not take a maintenance specialist for a quality specialist', () => {
    const lims = roleWith({ scope: 'specialist', categories: { quality: 1 } });
    const specialist = (category: 'quality' | 'maintenance') =>
      score(lims, personWith({ scope: 'specialist', categories: { [category]: 1 } }));
    expect(gaps(specialist('quality'))).toEqual([]);
    expect(gaps(specialist('maintenance'))).toContain('scope-mismatch');
  });

  it('leaves what nobody stated out of the scale', () => {
    const axes = { breadth: 0, reach: 0, mandate: 0 };
    const fit = score(roleWith({ scope: 'none', reach: null, seniority: null, axes }), personWith());
    for (const name of ['scope', 'reach', 'seniority', 'platforms', 'languages', 'years'])
      expect(part(fit, name)?.score).toBeNull();
    expect(fit.total).toBe(100);
    expect(fit.confidence).toBeLessThan(0.3);
  });
});

describe('platforms', () => {
  const role = roleWith({ platforms: [platform('pas-x', { demand: 0.85 })] });
  const total = (...platforms: Parameters<typeof platform>[]) =>
    score(role, personWith({ platforms: platforms.map((one) => platform(...one)) }));

  it('counts the product, then its neighbour, then a stranger', () => {
    const [exact, neighbour, stranger] = [total(['pas-x']), total(['pharmasuite']), total(['maximo'])];
    expect(part(exact, 'platforms')?.score).toBe(1);
    expect(exact.total).toBeGreaterThan(neighbour.total);
    expect(neighbour.total).toBeGreaterThan(stranger.total);
    expect(gaps(stranger)).toContain('core-platform-missing');
  });

  it('takes a name in a skills list for a name', () => {
    const listed = total(['pas-x', { handsOn: false, kinds: ['listed'] }]);
    expect(part(listed, 'platforms')?.score).toBeLessThan(0.25);
    expect(gaps(listed)).toContain('core-platform-missing');
    expect(part(listed, 'platforms')?.reasons[0]?.sentence).toContain('no work with it is described');
  });

  it('tells validating from building', () => {
    expect(gaps(total(['pas-x', { kinds: ['validated'] }]))).toContain('core-platform-not-built');
  });

  it('lets experience fade', () => {
    const at = (lastSeen: string) => part(total(['pas-x', { lastSeen }]), 'platforms')?.score ?? 0;
    expect(at('2026-05')).toBeGreaterThan(at('2021-05'));
    expect(at('2021-05')).toBeGreaterThan(at('2012'));
  });

  it('takes the house product of a brief that demands none for the wanted one', () => {
    const inPassing = roleWith({ platforms: [platform('opcenter', { demand: 0.15 })] });
    const having = (id: string) => score(inPassing, personWith({ platforms: [platform(id)] }));
    expect(part(having('opcenter-ds'), 'platforms')?.score).toBeGreaterThan(0.8);
    expect(having('opcenter-ds').total).toBeGreaterThan(having('maximo').total);
    expect(gaps(having('opcenter-ds'))).toEqual([]);
  });

  it('names the house product as missing where nothing else is a must, and only to those who shall build with it', () => {
    const wanting = (shape: Parameters<typeof roleWith>[0]) =>
      roleWith({ ...shape, platforms: [platform('opcenter', { demand: 0.15 })] });
    const stranger = personWith({ platforms: [platform('hydra')] });
    expect(gaps(score(wanting({}), stranger))).toContain('house-platform-missing');
    expect(gaps(score(wanting(operations), stranger))).not.toContain('house-platform-missing');
  });

  it('weighs a product that is not negotiable heavier than a must', () => {
    const lacking = (demand: number) =>
      score(roleWith({ platforms: [platform('pas-x', { demand })] }), personWith({ platforms: [platform('maximo')] }));
    expect(gaps(lacking(1))).toContain('core-platform-required');
    expect(lacking(1).total).toBeLessThan(lacking(0.85).total);
  });

  it('takes what a head of programmes built in the present job for work done through others', () => {
    const heading = (employment: number) =>
      score(
        roleWith({ platforms: [platform('pas-x', { demand: 0.85 })] }),
        personWith({
          seniority: 'programme',
          platforms: [platform('pas-x', { evidence: [{ ...evidence('Built PAS-X'), employment }] })],
        }),
      );
    expect(part(heading(0), 'platforms')?.score).toBeLessThan(part(heading(1), 'platforms')?.score ?? 0);
  });

  it('needs more than one industry in common to take two products for the same group', () => {
    const inCommon = (wanted: string, have: string) => transferFactor(wanted, have, lexicon);
    expect(inCommon('sap-dm', 'aveva-mes')).toBe(lexicon['product-transfer'].relations.sameType);
  });

  it('does not make the ERP at the far end of an interface a must', () => {
    const role = roleWith({ platforms: [platform('pas-x', { demand: 0.85 }), platform('s4hana', { demand: 0.85 })] });
    expect(gaps(score(role, personWith({ platforms: [platform('pas-x')] })))).toEqual([]);
  });

  it('does not make a tool beside the work a core must', () => {
    const role = roleWith({ platforms: [platform('pas-x', { demand: 0.85 }), platform('jira', { demand: 0.85 })] });
    expect(gaps(score(role, personWith({ platforms: [platform('pas-x')] })))).toEqual([]);
  });

  it('tells who knew the product long ago from who never did', () => {
    expect(gaps(total(['pas-x', { lastSeen: '2010' }]))).toEqual(['core-platform-old']);
  });

  it('is met by one of several alternatives', () => {
    const demand = {
      id: 'd1',
      text: 'SAP DM or SAP ME',
      modality: 'must',
      strength: 0.85,
      topic: 'platform',
      block: 'must',
      alternatives: ['SAP DM', 'SAP ME'],
      openToSimilar: false,
      years: null,
      quote: quote('SAP DM or SAP ME'),
      quotes: [quote('SAP DM or SAP ME')],
    } as const;
    const wanted = ['sap-dm', 'sap-me'].map((id) => platform(id, { demand: 0.85 }));
    const either = roleWith({ platforms: wanted }, {}, { demands: [demand] });
    const fit = score(either, personWith({ platforms: [platform('sap-me')] }));
    expect(part(fit, 'platforms')?.score).toBe(1);
    expect(gaps(fit)).toEqual([]);
  });
});

describe('knock-outs', () => {
  const permit = { workPermit: fact({ text: 'right to work in Ireland', places: ['IE'], sponsorship: false }) };

  it('asks when nobody stated anything', () => {
    const fit = score(roleWith({}, permit), personWith());
    expect(fit.knockouts).toMatchObject([{ name: 'work-permit', answer: 'unknown' }]);
    expect(fit.knockouts[0]?.question?.sentence).toContain('right to work');
    expect(gaps(fit)).toEqual([]);
  });

  it('says no to who needs a sponsor where none is to be had, and yes to a stated right', () => {
    const withPermit = (places: readonly string[], needsSponsorship: boolean) =>
      score(roleWith({}, permit), personWith({}, { permit: fact({ places, needsSponsorship }) }));
    expect(withPermit([], true).knockouts[0]?.answer).toBe('no');
    expect(withPermit(['EU'], false).knockouts[0]?.answer).toBe('yes');
    expect(withPermit(['GB'], true).knockouts[0]?.answer).toBe('yes');
    expect(withPermit(['US'], false).knockouts[0]?.answer).toBe('unknown');
  });

  it('never reads a permit out of a nationality', () => {
    const sensitive = [{ kind: 'nationality', quote: quote('Nationality: Indian') }] as const;
    expect(score(roleWith({}, permit), personWith({}, { sensitive }))).toEqual(
      score(roleWith({}, permit), personWith()),
    );
  });

  it('asks for a sponsor first where the brief is silent and the candidate needs one', () => {
    const poland = { location: fact({ text: 'Wrocław', cities: ['Wrocław'], countries: ['Poland'], remote: false }) };
    const needing = (places: readonly string[]) =>
      gaps(score(roleWith({}, poland), personWith({}, { permit: fact({ places, needsSponsorship: true }) })));
    expect(needing([])).toContain('sponsor-needed');
    expect(needing(['EU'])).not.toContain('sponsor-needed');
  });

  it('holds the verdict of who fails one, and ranks who fails two lower still', () => {
    const both = { ...permit, contract: fact({ kind: 'permanent', months: null } as const) };
    const sponsor = { permit: fact({ places: [], needsSponsorship: true }) };
    const freelance = { contract: fact({ permanent: false, freelance: true }) };
    const [none, one, two] = [{}, sponsor, { ...sponsor, ...freelance }].map((facts) =>
      score(roleWith({}, both), personWith({}, facts)),
    );
    expect(one?.verdict).toBe('long-shot');
    expect(none?.total).toBeGreaterThan(one?.total ?? 100);
    expect(one?.total).toBeGreaterThan(two?.total ?? 100);
    expect(one?.nearMiss?.sentence).toContain('Right to work');
    expect(two?.nearMiss).toBeNull();
  });

  it('needs a refusal to move before a place is a no', () => {
    const place = {
      location: fact({ text: 'Cork', cities: ['Cork'], countries: ['Ireland'], remote: false }),
    };
    const from = (facts: Parameters<typeof personWith>[1]) =>
      score(roleWith({}, place), personWith({}, { country: fact('Spain'), ...facts })).knockouts[0]?.answer;
    expect(from({})).toBe('unknown');
    expect(from({ relocation: fact({ willing: false, places: [] }) })).toBe('no');
    expect(from({ relocation: fact({ willing: true, places: [] }) })).toBe('yes');
    expect(from({ city: fact('Cork'), country: fact('Ireland') })).toBe('yes');
  });

  it('tells a language spoken too little from one not mentioned', () => {
    const dutch = { languages: [fact({ lang: 'nl', level: 'B2' } as const)] };
    const speaking = (languages: Person['candidate']['languages']) =>
      score(roleWith({}, dutch), personWith({}, { languages })).knockouts[0]?.answer;
    expect(speaking([{ lang: 'nl', level: 'C1', quote: quote('Dutch C1') }])).toBe('yes');
    expect(speaking([{ lang: 'nl', level: 'A1', quote: quote('Dutch A1') }])).toBe('no');
    expect(speaking([{ lang: 'en', level: 'C1', quote: quote('English C1') }])).toBe('unknown');
    expect(speaking([])).toBe('unknown');
  });
});

describe('demands', () => {
  const demanding = (text: string, changes: Partial<Role['brief']['demands'][number]> = {}): Role =>
    roleWith(
      {},
      {},
      {
        demands: [
          {
            id: 'd1',
            text,
            modality: 'must',
            strength: 0.85,
            topic: 'skill',
            block: 'must',
            alternatives: [],
            openToSimilar: false,
            years: null,
            quote: quote(text, 7),
            quotes: [quote(text, 7)],
            ...changes,
          },
        ],
      },
    );

  it('is answered by the same standard, and open where the text is silent', () => {
    const role = demanding('GAMP 5 in daily work');
    const [hit] = scoreFit(role, personWith(), { lexicon, today: '2026-11-20' }).demands;
    expect(hit).toMatchObject({ answer: 'unknown' });
    const met = score(role, personWith({ standards: [term('gamp', 'GAMP 5')] })).demands[0];
    expect(met).toMatchObject({ answer: 'yes', score: 1 });
  });

  it('is answered by work in the same cell of the activity model, in other words', () => {
    const role = demanding('Downtime tracking on the filling lines');
    const cells = { 'production.analysis': { ...term('x', 'OEE losses by reason'), strength: 0.9 } };
    const collected = { 'production.collection': { ...term('y', 'reasons of stops'), strength: 0.9 } };
    expect(score(role, personWith({ cells: { ...cells, ...collected } })).demands[0]?.answer).toBe('yes');
    expect(score(role, personWith()).demands[0]?.answer).not.toBe('yes');
  });

  it('leaves soft skills, logistics and descriptions alone', () => {
    for (const changes of [{ topic: 'soft' }, { block: 'logistics' }] as const)
      expect(score(demanding('Team player in Cork', changes), personWith()).demands[0]?.score).toBeNull();
    expect(score(demanding('We make vaccines', { strength: 0.15 }), personWith()).demands).toEqual([]);
  });
});

describe('what is never used', () => {
  it('does not look at names, contact data or sensitive details', () => {
    const role = roleWith({ platforms: [platform('pas-x', { demand: 0.85 })] });
    const plain = personWith({ platforms: [platform('pas-x')] });
    const other = personWith(
      { platforms: [platform('pas-x')] },
      {
        name: fact('Abdul Other'),
        email: fact('other@example.com'),
        phones: [fact('+353 1 555 0100')],
        sensitive: [
          { kind: 'birth', quote: quote('born 1962') },
          { kind: 'gender', quote: quote('male') },
        ],
      },
    );
    expect(score(role, other)).toEqual(score(role, plain));
  });

  it('counts no year beyond those asked for', () => {
    const role = roleWith({}, { minYears: fact(5) });
    const [six, thirty] = [6, 30].map((totalYears) => score(role, personWith({}, { totalYears })));
    expect(six?.total).toBe(thirty?.total);
  });
});

describe('explanation', () => {
  const role = roleWith({
    ...operations,
    platforms: [platform('pas-x', { demand: 0.85 })],
    industries: [term('pharma')],
  });
  const person = personWith({ industries: [term('automotive')], platforms: [platform('opcenter-ph')] });

  it('makes no claim without a quote', () => {
    const fit = score(role, person);
    const reasons = [...fit.parts, ...fit.deductions].flatMap((one) => one.reasons);
    expect(reasons.length).toBeGreaterThan(3);
    for (const reason of reasons) expect(reason.quotes.length).toBeGreaterThan(0);
  });

  it('is silent where there is nothing to quote', () => {
    const bare = personWith({ scopeEvidence: [], reachEvidence: [], seniorityEvidence: [] });
    const fit = score(roleWith({ scopeEvidence: [], reachEvidence: [], seniorityEvidence: [] }), bare);
    expect(part(fit, 'scope')).toMatchObject({ score: 1, reasons: [] });
  });

  it('says the same in the language of the brief', () => {
    const fit = score(role, person);
    const [english, german] = ['en', 'de'].map((language) => explainFit(fit, { language, lexicon }));
    expect(german?.length).toBe(english?.length);
    expect(german?.map(({ quotes }) => quotes)).toEqual(english?.map(({ quotes }) => quotes));
    expect(german?.some(({ sentence }) => sentence.startsWith('Die Ausschreibung beschreibt'))).toBe(true);
    for (const { sentence } of [...(english ?? []), ...(german ?? [])]) expect(sentence).not.toMatch(/[@{}]/);
  });
});

describe('in general', () => {
  it('gives identical bytes for identical input', () => {
    const role = roleWith(operations);
    expect(JSON.stringify(score(role, personWith()))).toBe(JSON.stringify(score(role, personWith())));
  });

  it('never lowers the levels for more evidence of a level', () => {
    const strengths = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...levels), strengths, strengths, (level, before, more) => {
        const role = roleWith({ levels: { L1: 0.3, L2: 0.6, L3: 1, L4: 0.4 } });
        const at = (strength: number) =>
          part(score(role, personWith({ levels: { L3: 0.5, [level]: strength } })), 'levels');
        expect(at(Math.min(1, before + more))?.score ?? 0).toBeGreaterThanOrEqual(at(before)?.score ?? 0);
      }),
    );
  });

  it('keeps every figure within its bounds', () => {
    const someone = fc.record({
      seniority: fc.constantFrom(...seniorities, null),
      breadth: fc.double({ min: 0, max: 4, noNaN: true }),
      mandate: fc.double({ min: 0, max: 4, noNaN: true }),
      quality: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(someone, ({ seniority, breadth, mandate, quality }) => {
        const shown = { seniority, axes: { breadth, reach: 1, mandate }, categories: { production: 1, quality } };
        const fit = score(roleWith(operations), personWith({ ...shown, scopeEvidence: [evidence('work')] }));
        expect(fit.total).toBeGreaterThanOrEqual(0);
        expect(fit.total).toBeLessThanOrEqual(100);
        for (const { score: own } of fit.parts) if (own !== null) expect(own >= 0 && own <= 1).toBe(true);
      }),
    );
  });
});
