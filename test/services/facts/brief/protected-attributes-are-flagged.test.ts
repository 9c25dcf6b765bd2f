import { expect, it } from 'vitest';
import { readRemark } from './read-remark.ts';

it.each([
  ['en', 'We want a young, dynamic person.', 'age'],
  ['en', 'max. 35 years old', 'age'],
  ['en', 'male engineer', 'gender'],
  ['en', 'EU citizens only', 'nationality'],
  ['en', 'German native speaker', 'native-speaker'],
  ['de', 'Muttersprachler Deutsch', 'native-speaker'],
  ['de', 'nur Männer', 'gender'],
  ['fr', 'jeune diplômé', 'age'],
  ['es', 'hombre menor de 40 años', 'age'],
  ['it', 'madrelingua italiano', 'native-speaker'],
  ['nl', 'maximaal 40 jaar', 'age'],
  ['pt', 'homem até 35 anos', 'age'],
] as const)('%s: %s', async (language, line, kind) => {
  const brief = await readRemark(language, line);
  expect(brief.protected.map((one) => one.kind)).toContain(kind);
});

it('asks for the ability and for a right to work, not for a birth or a passport', async () => {
  const { knockouts } = await readRemark('en', 'German native speaker required');
  expect(knockouts.languages.map(({ value }) => value)).toEqual([{ lang: 'de', level: 'C2' }]);
  const permit = (await readRemark('en', 'EU citizens only')).knockouts.workPermit?.value;
  expect(permit?.places).toEqual(['EU']);
});

it('matches nobody on what a client may not ask for, and loses nothing that stands beside it', async () => {
  const { demands } = await readRemark(
    'en',
    'Young dynamic male engineer. You have configured batch records. You write SQL and test interfaces. German native speaker.',
  );
  const texts = demands.map(({ text }) => text).join(' | ');
  expect(texts).not.toMatch(/young|male/i);
  expect(texts).toMatch(/batch records.*SQL.*native speaker/);
});
