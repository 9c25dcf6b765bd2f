import { describe, expect, it } from 'vitest';
import { readCv } from '../read-cv.ts';

describe('a place', () => {
  it.each([
    ['Zgierz near Łódź, Poland · r@example.com', 'Zgierz', 'Poland'],
    ['Neuhausen bei Tuttlingen, Deutschland · r@example.com', 'Neuhausen', 'Germany'],
    ['Igny près de Paris, France · r@example.com', 'Igny', 'France'],
    ['Gélos (64) – r@example.com', 'Gélos', 'France'],
    ['Gelos (2A) · 06 39 98 00 00 · r@example.com', 'Gelos', 'France'],
  ])('%s', (line, city, country) => {
    const cv = readCv(['# Rosalind Pike', line, '# Experience']);
    expect([cv.city?.value, cv.country?.value]).toEqual([city, country]);
  });

  it('stands around the address, whatever its heading', () => {
    const cv = readCv([
      '# Rosalind Pike',
      '# Experience',
      'Engineer',
      '2019 – 2021',
      'Foo Ltd',
      '# Data',
      'Oakhollow, Ireland',
      'r@example.com',
    ]);
    expect([cv.city?.value, cv.country?.value]).toEqual(['Oakhollow', 'Ireland']);
  });
});

describe('languages', () => {
  it.each([
    ['SPEAKS', 'German – native', 'English – C1'],
    ['Ich spreche', 'Deutsch: Muttersprache', 'Englisch C1'],
    ['Other language(s)\tListening\tReading', 'GERMAN\tC1\tC1', 'ENGLISH\tC1\tC1'],
  ])('%s', (heading, ...lines) => {
    const cv = readCv(['# Rosalind Pike', 'r@example.com', `# ${heading}`, ...lines]);
    expect(cv.languages.map(({ lang }) => lang)).toEqual(['de', 'en']);
  });
});
