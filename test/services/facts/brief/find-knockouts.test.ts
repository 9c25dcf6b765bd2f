import { describe, expect, it } from 'vitest';
import { briefFrom } from '../../../support/brief-facts.ts';

const knockoutsIn = async (sentence: string) =>
  (await briefFrom(`MES Engineer\n\nThe conditions of the role follow here, one by one.\n\n${sentence}\n`)).knockouts;

describe('days on site', () => {
  it.each([
    ['Three days a week on site.', 3],
    ['80 % remote.', 1],
    ['100% remote within the EU.', 0],
    ['Two days a week from home, the rest at the plant.', 3],
    ['No home office.', 5],
    ['Fully on site in Cork.', 5],
    ['Work model: hybrid 2/3', 2],
  ])('%s', async (sentence, days) => {
    expect((await knockoutsIn(sentence)).onsiteDaysPerWeek?.value).toBe(days);
  });

  it('does not guess from "hybrid"', async () => {
    expect((await knockoutsIn('Hybrid working, Cork.')).onsiteDaysPerWeek).toBeNull();
  });
});

describe('start', () => {
  it.each([
    ['Start by 1 March 2027.', '2027-03-01'],
    ['Start: Q2 2027', '2027-06-30'],
    ['Start: February', '2027-02-01'],
    ['Start: 15.01.2027', '2027-01-15'],
    ['Start as soon as possible.', '2027-02-20'],
  ])('%s', async (sentence, date) => {
    expect((await knockoutsIn(sentence)).startBy?.value).toBe(date);
  });

  it('takes the latest date over the wished one', async () => {
    expect((await knockoutsIn('- start in January ideally\n- 1 March latest')).startBy?.value).toBe('2027-03-01');
  });
});

describe('contract, travel, permit and languages', () => {
  it.each([
    ['Permanent contract, no freelancers.', { kind: 'permanent', months: null }],
    ['12-month contract, day rate.', { kind: 'contract', months: 12 }],
    ['Contract or perm, both fine.', { kind: 'either', months: null }],
    ['Interim for 9 months.', { kind: 'contract', months: 9 }],
  ])('%s', async (sentence, contract) => {
    expect((await knockoutsIn(sentence)).contract?.value).toEqual(contract);
  });

  it.each([
    ['Travel up to 30 %.', 30],
    ['Occasional travel to Spain.', 15],
    ['Travel: none', 0],
    ['Extensive travel.', 50],
  ])('%s', async (sentence, percent) => {
    expect((await knockoutsIn(sentence)).travelPercent?.value).toBe(percent);
  });

  it('says where a right to work must exist and who will not sponsor', async () => {
    const { workPermit } = await knockoutsIn('You must have the right to work in Ireland; we cannot sponsor.');
    expect(workPermit?.value).toMatchObject({ places: ['IE'], sponsorship: false });
  });

  it('asks for no language that is only welcome', async () => {
    const { languages } = await knockoutsIn('English C1 required. German at B1 helps, but is not a condition.');
    expect(languages.map(({ value }) => value)).toEqual([{ lang: 'en', level: 'C1' }]);
  });

  it('takes no language from an adjective', async () => {
    expect((await knockoutsIn('A German group with Dutch plants.')).languages).toEqual([]);
  });

  it('never asks for a birth: native is read as C2 and reported', async () => {
    const brief = await briefFrom('MES Engineer\n\nLanguages: German native speaker\n');
    expect(brief.knockouts.languages.map(({ value }) => value)).toEqual([{ lang: 'de', level: 'C2' }]);
    expect(brief.protected.map(({ kind }) => kind)).toEqual(['native-speaker']);
  });

  it('states nothing that the text does not state', async () => {
    const { languages, ...others } = await knockoutsIn('We make yoghurt.');
    expect(languages).toEqual([]);
    expect(Object.values(others)).toEqual([null, null, null, null, null, null, null]);
  });
});
