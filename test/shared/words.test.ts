import { describe, expect, it } from 'vitest';
import { countWords, normalise, stem, tokenise } from '../../shared/words.ts';
import { writtenCv } from '../services/signals/written.ts';

describe('normalise', () => {
  it('makes spellings of one word equal', () => {
    expect(normalise('Prüfpläne')).toBe('prufplane');
    expect(normalise('Spezi\u00adfikation')).toBe('spezifikation');
    expect(normalise('ﬁnal œuvre Straße')).toBe('final oeuvre strasse');
    expect(normalise('Łódź')).toBe('lodz');
  });
});

describe('tokenise', () => {
  it('cuts at everything that is no letter or digit', () => {
    expect(tokenise('Opcenter (PAS-X), S7-1500')).toEqual(['opcenter', 'pas', 'x', 's7', '1500']);
  });
});

describe('stem', () => {
  it('takes the inflection off in the language of the text', () => {
    expect(stem('configured')).toBe(stem('configuring'));
    expect(stem('Rückmeldungen', 'de')).toBe(stem('Rückmeldung', 'de'));
    expect(stem('recetas', 'es')).toBe(stem('receta', 'es'));
  });

  it('falls back to English for languages it does not know', () => {
    expect(stem('plants', 'xx')).toBe('plant');
  });
});

describe('countWords', () => {
  it('counts visible stems and leaves out numbers and single letters', () => {
    const { text } = writtenCv({
      jobs: [{ title: 'Engineer', employer: 'Example', did: ['Engineers engineered 40 x 3 lines'] }],
      hidden: 'hidden words',
    });
    const counts = countWords(text);
    expect(counts[stem('engineer')]).toBe(3);
    expect(counts[stem('hidden')]).toBeUndefined();
    expect(Object.keys(counts)).not.toContain('40');
  });
});

it.each([
  ['de', 'Leiterin', 'Leiter'],
  ['de', 'Ingenieurinnen', 'Ingenieur'],
  ['de', 'Technologin', 'Technologe'],
  ['fr', 'directrice', 'directeur'],
  ['fr', 'ingénieure', 'ingénieur'],
  ['fr', 'techniciennes', 'technicien'],
  ['es', 'ingeniera', 'ingeniero'],
  ['pt', 'engenheira', 'engenheiro'],
  ['it', 'consulente', 'consulenti'],
] as const)('stems what a woman and a man are called alike (%s %s)', (language, hers, his) => {
  expect(stem(hers, language)).toBe(stem(his, language));
});
