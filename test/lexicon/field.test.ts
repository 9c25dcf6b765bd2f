/**
 * Sentences as people of the trade write them, one a CV, in seven languages: what an expert reads in each is read, in every one.
 *
 * All of them were written before anybody looked whether they are read.
 */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { lexiconLanguages } from '../../shared/lexicon/schema/term.ts';
import { isReadRight, readField, tellMisread } from './field-reading.ts';

const fewest = 560;
const fewestOfLanguage = 60;
const read = readField(join(import.meta.dirname, 'field'), loadLexicon());

describe('the field bed', () => {
  it(`holds at least ${fewest} sentences, none twice`, () => {
    expect(read.length).toBeGreaterThanOrEqual(fewest);
    expect(new Set(read.map(({ language, kind, sentence }) => `${language} ${kind} ${sentence}`)).size).toBe(
      read.length,
    );
  });

  it.each(lexiconLanguages)(`holds at least ${fewestOfLanguage} sentences in %s, each read right`, (language) => {
    const found = read.filter((one) => one.language === language);
    expect(found.length).toBeGreaterThanOrEqual(fewestOfLanguage);
    expect(found.filter((one) => !isReadRight(one)).map(tellMisread)).toEqual([]);
  });
});
