import { describe, expect, it } from 'vitest';
import { createPhraseFinder, fold, phrasesFor } from '../../../shared/lexicon/phrases.ts';

const find = createPhraseFinder({ four: 4, vier: 4, two: 2 });
const found = (text: string, phrase: string): string[] =>
  find(fold(text), [phrase]).map(({ from, to }) => text.slice(from, to));

describe('phrases', () => {
  it('finds whole words in any case and accent', () => {
    expect(found('PRÉREQUIS: SQL', 'prerequis')).toEqual(['PRÉREQUIS']);
    expect(found('must have', 'mus')).toEqual([]);
  });

  it('reads its signs: grown words, choices, missing words, gaps', () => {
    expect(found('Anforderungen', 'anforder*')).toEqual(['Anforderungen']);
    expect(found('Hochlaufphasen mehr', '*phasen mehr')).toEqual(['Hochlaufphasen mehr']);
    expect(found('based near Cork', 'based in|near')).toEqual(['based near']);
    expect(found('about the group', 'about the? group')).toEqual(['about the group']);
    expect(found('about group', 'about the? group')).toEqual(['about group']);
    expect(found('two days every week on site', 'days .. on site')).toEqual(['days every week on site']);
  });

  it('leaves no clause in a gap', () => {
    expect(found('two days, then on site', 'days .. on site')).toEqual([]);
  });

  it('reads numbers in digits and words, and ranges', () => {
    const numbers = (text: string) => find(fold(text), ['{n} days'])[0]?.numbers;
    expect(numbers('four days')).toEqual([4, 4]);
    expect(numbers('2-3 days')).toEqual([2, 3]);
    expect(numbers('two or 3 days')).toEqual([2, 3]);
    expect(numbers('working days')).toBeUndefined();
  });

  it('tells where the rest of a clause stands', () => {
    const [hit] = find(fold('Reports to the COO. Starts now'), ['reports to {x}']);
    expect(hit?.rest).toEqual([11, 18]);
  });

  it('looks in the language of the text and in English, in all when it is unknown', () => {
    const book = { en: ['must'], de: ['muss'], fr: ['doit'] };
    expect(phrasesFor(book, 'de')).toEqual(['muss', 'must']);
    expect(phrasesFor(book, 'en')).toEqual(['must']);
    expect(phrasesFor(book, null)).toEqual(['must', 'muss', 'doit']);
  });

  it('stays quick on hostile input', () => {
    const text = fold(`${'days '.repeat(20_000)}on the`);
    expect(find(text, ['{n} days .. on site'])).toEqual([]);
  });
});
