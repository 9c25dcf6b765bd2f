/** Sentences as people write them, in seven languages: each a term in its field's sense, or one that only looks like it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readMentions } from '../../services/signals/read-mentions.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { lexiconLanguages } from '../../shared/lexicon/schema/term.ts';

/**
 * claimed: the person works with it · negated, wished: nothing of it is left · mentioned: chosen, learnt about,
 * replaced or others' work, so little is left · other: the words mean something else.
 */
const readings = ['claimed', 'mentioned', 'negated', 'wished', 'other'] as const;
type Reading = (typeof readings)[number];

/** "file/entry" -> reading -> sentences. */
const bed = z.record(
  z.string().regex(/^[a-z0-9.-]+\/[a-z0-9-]+$/),
  z.partialRecord(z.enum(readings), z.array(z.string()).min(1)),
);

const lexicon = loadLexicon();
const solid = 0.5;

const readAs = (text: string, term: string, language: string): Reading => {
  const line = {
    page: 1,
    line: 1,
    text,
    box: null,
    size: null,
    bold: false,
    heading: false,
    place: 'body',
    bullet: true,
    gapBefore: false,
    confidence: null,
  } as const;
  const place = {
    where: 'experience',
    employment: 0,
    worth: 1,
    header: false,
    block: 0,
    continues: false,
    language,
  } as const;
  const found = readMentions([line], [place], lexicon).mentions.filter(
    (mention) => `${mention.file}/${mention.id}` === term && !mention.hit.weak,
  );
  const [best] = found.toSorted((a, b) => b.truth - a.truth);
  if (!best) return 'other';
  if (best.truth > solid) return 'claimed';
  if (best.truth > 0) return 'mentioned';
  return best.effects.has('wished') && !best.effects.has('negated') ? 'wished' : 'negated';
};

const cases = lexiconLanguages.flatMap((language) => {
  const file = `sentences.${language}.yml`;
  const content = bed.parse(load(readFileSync(join(import.meta.dirname, file), 'utf8')));
  return Object.entries(content).flatMap(([term, byReading]) =>
    readings.flatMap((reading) => (byReading[reading] ?? []).map((text) => ({ language, term, reading, text }))),
  );
});

describe('the sentence test bed', () => {
  it('holds at least 500 sentences, no sentence twice for one term', () => {
    expect(cases.length).toBeGreaterThanOrEqual(500);
    expect(new Set(cases.map(({ term, text }) => `${term} ${text}`)).size).toBe(cases.length);
  });

  it('has a file for each language and no other', () =>
    expect(readdirSync(import.meta.dirname).filter((name) => name.endsWith('.yml'))).toEqual(
      lexiconLanguages.map((language) => `sentences.${language}.yml`),
    ));

  it('speaks of entries that exist', () => {
    const known = new Set(
      Object.entries(lexicon).flatMap(([file, content]) =>
        Array.isArray(content) ? content.map((entry: { id?: string }) => `${file}/${entry.id}`) : [],
      ),
    );
    expect(cases.filter(({ term }) => !known.has(term)).map(({ term }) => term)).toEqual([]);
  });

  for (const language of lexiconLanguages)
    it(`is read right in ${language}`, () => {
      const wrong = cases
        .filter((one) => one.language === language)
        .map((one) => ({ ...one, read: readAs(one.text, one.term, language) }))
        .filter(({ read, reading }) => read !== reading)
        .map(({ term, reading, read, text }) => `${term}: ${reading}, read ${read}: ${text}`);
      expect(wrong).toEqual([]);
    });
});
