import { describe, expect, it } from 'vitest';
import { briefFrom } from '../../../support/brief-facts.ts';
import { readRemark, type Spoken } from './read-remark.ts';

const read = async (language: Spoken, line: string) => (await readRemark(language, line)).knockouts;

describe('travel', () => {
  it.each<readonly [Spoken, string, number]>([
    ['en', 'About half the time travelling.', 50],
    ['en', 'Expect to be away 30% of the week.', 30],
    ['es', 'Un viaje de dos días al mes a Burgos (10 %).', 10],
    ['fr', 'Déplacements sur Lille et Gand (25 %).', 25],
  ])('%s: %s', async (language, line, share) => {
    expect((await read(language, line)).travelPercent?.value).toBe(share);
  });

  it('may be a share of the time at another place', async () => {
    const brief = await briefFrom(
      '# MES Lead\n\nFoo Foods Ltd\n\n## Terms\n\n- Leeds, York about 20% of the time\n- 40% of the time at home\n',
      'x.md',
    );
    expect(brief.knockouts.travelPercent?.value).toBe(20);
  });
});

describe('a right to work', () => {
  it.each<readonly [Spoken, string, string]>([
    ['en', 'You need to be able to work in the UK already.', 'GB'],
    ['en', 'Must be free to work in the EU.', 'EU'],
    ['es', 'Hay que poder trabajar legalmente en España.', 'ES'],
    ['nl', 'Je moet vrij om te werken in Nederland zijn.', 'NL'],
  ])('%s: %s', async (language, line, place) => {
    expect((await read(language, line)).workPermit?.value.places).toContain(place);
  });

  it('is not asked for by somebody who can work in a team', async () => {
    expect((await read('en', 'You are able to work in a team.')).workPermit).toBeNull();
  });
});

it.each([['Joining within 60 days.'], ['Start in max. 60 days, please.'], ['Start: within 60 days']])(
  'a start may be counted from the day of the brief: %s',
  async (line) => {
    const brief = await briefFrom(
      `Date: 1 March 2027\nSubject: MES Lead\n\nWe need somebody for the plant.\n${line}\n`,
    );
    expect(brief.knockouts.startBy?.value).toBe('2027-04-30');
  },
);

it.each<readonly [Spoken, string, number]>([
  ['en', '5 days plant.', 5],
  ['en', '3 days WFO.', 3],
  ['fr', '4 jours usine.', 4],
])('days at the site in few words: %s: %s', async (language, line, days) => {
  expect((await read(language, line)).onsiteDaysPerWeek?.value).toBe(days);
});

it.each<readonly [Spoken, string, string]>([
  ['en', 'The floor is Portuguese, no discussion.', 'pt'],
  ['en', 'With the owners we write English.', 'en'],
  ['de', 'Im Haus sprechen wir Niederländisch.', 'nl'],
  ['fr', "On parle anglais avec l'usine.", 'en'],
])('a language may be said by where it is spoken: %s: %s', async (language, line, lang) => {
  expect((await read(language, line)).languages.map(({ value }) => value.lang)).toContain(lang);
});

it('a place nobody listed may follow words that lead to one', async () => {
  const { location } = await read('en', 'Three days a week on site in Thornwick and two at home.');
  expect(location?.value.cities).toEqual(['Thornwick']);
});

describe('a title', () => {
  it.each([
    [
      'a label of its own',
      'Notes, 3 May\n\nFoo Board N.V.\n\nTitle in their system: "MES Manager". HR said so.\nCEO speaks for an hour:\n- eight sites\n',
      'MES Manager',
    ],
    [
      'a short subject',
      'From: A <a@example.com>\nSub: Urgent - MES Lead - Pune\n\nDear team,\n\nFoo Pvt Ltd needs help.\n',
      'MES Lead',
    ],
  ])('may stand behind %s', async (_, text, title) => {
    expect((await briefFrom(text)).title?.value).toBe(title);
  });

  it('is not who speaks in a chat', async () => {
    const chat =
      'Ana Prado: we need somebody for the mill\nRecruiter: for the line?\nAna Prado: for all of it\nRecruiter: when?\n';
    expect((await briefFrom(chat)).title).toBeNull();
  });
});
