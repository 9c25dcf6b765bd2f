/** A brief as plain text, where nothing is bold: a line alone over a list is its heading, and the role stands below the kind of paper. */
import { describe, expect, it } from 'vitest';
import type { Brief } from '../../../../shared/model/brief.ts';
import { briefOf, readBriefText } from '../../../support/brief-facts.ts';

const read = async (...lines: readonly string[]): Promise<Brief> =>
  briefOf(await readBriefText(lines.join('\n'), 'brief.txt'), 'brief.txt');

const body = ['Tasks', '- Model the orders', '', 'You must have', '- three years of MES work'];

describe('a line alone over a list', () => {
  it.each([
    ['It helps if you', '- speak Dutch or Swedish'],
    ['We would like', '- Swedish B2'],
    ['Desirable – and welcome', '1. Swedish B2'],
  ])('"%s" makes it wishes', async (heading, item) => {
    const { demands, knockouts } = await read('MES Engineer', '', ...body, '', heading, item);
    expect(demands.find(({ text }) => item.includes(text))?.modality).toBe('nice');
    expect(knockouts.languages).toEqual([]);
  });

  it('is an item like the others inside a list', async () => {
    const { demands } = await read('MES Engineer', '', ...body, '- it helps to know SQL', '- English C1');
    expect(demands.find(({ text }) => text === 'English C1')?.modality).toBe('must');
  });

  it('leaves no number of an item as a demand', async () => {
    const { demands } = await read('MES Engineer', '', 'Requirements', '1. Three years of MES work', '2. English C1');
    expect(demands.map(({ text }) => text)).toEqual(['MES Engineer', 'Three years of MES work', 'English C1']);
  });
});

describe('the title', () => {
  it.each([
    [['ROLE PROFILE', '', 'MOM Programme Director', 'Ostervale SE, Cologne'], 'MOM Programme Director'],
    [['Fiche de poste – recrutement externe', '', 'Ingénieur MES atelier (H/F)'], 'Ingénieur MES atelier (H/F)'],
    [['Corrib Devices Ltd – Ballybrit, Galway', 'Vacancy 2026-118: MES Engineer'], 'MES Engineer'],
    [['MES Engineer', 'Reports to the engineering manager'], 'MES Engineer'],
    [['[chat, forwarded 19 Nov]', 'MES Rollout Lead, Leeds'], 'MES Rollout Lead'],
    [['MES Engineer - permanent, full time'], 'MES Engineer'],
    [['Group MES Manager - vacancy'], 'Group MES Manager'],
  ])('of %j', async (top, title) => {
    expect((await read(...top, '', ...body)).title?.value).toBe(title);
  });
});

describe('conditions', () => {
  const languagesOf = async (line: string) =>
    (await read('MES Engineer', '', 'Requirements', `- ${line}`)).knockouts.languages.map(({ value }) => value);

  it('take languages joined by "or" for one demand', async () => {
    expect(await languagesOf('Fluent German or Dutch')).toEqual([
      { lang: 'de', level: 'C1', others: [{ lang: 'nl', level: 'C1' }] },
    ]);
    expect(await languagesOf('English C1 and German B2')).toEqual([
      { lang: 'en', level: 'C1' },
      { lang: 'de', level: 'B2' },
    ]);
  });

  it('rule out no other contract where one is only preferred', async () => {
    const kindOf = async (line: string) =>
      (await read('MES Engineer', '', 'Requirements', '- SQL', '', 'Conditions', line)).knockouts.contract?.value.kind;
    expect(await kindOf('Permanent preferred; freelance considered.')).toBe('either');
    expect(await kindOf('Permanent.')).toBe('permanent');
  });

  it('take a hall for no town', async () => {
    const { knockouts } = await read(
      'MES-Ingenieur',
      '',
      'Aufgaben',
      '- Anlaufbegleitung in der Halle, Schulung der Schichten',
    );
    expect(knockouts.location).toBeNull();
  });
});
