import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFit } from '../../../services/fit/explain-fit.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { explanations } from '../../../shared/lexicon/schema/explanations.ts';
import { lexiconLanguages } from '../../../shared/lexicon/schema/term.ts';
import { briefTypes, knockoutNames, partNames, weights } from '../../../shared/lexicon/schema/weights.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { scopes, seniorities } from '../../../shared/model/signal.ts';

const lexicon = loadLexicon();
const golden = join(import.meta.dirname, '../../golden/shortlist');

const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));

describe('explanations.yml', () => {
  it('has a word for everything that can stand in a gap', () => {
    for (const word of [...scopes, ...seniorities, ...knockoutNames])
      expect(lexicon.explanations.words).toHaveProperty([word]);
    for (const { id, name } of lexicon.industries)
      expect(lexicon.explanations.words[`industry-${id}`]).toMatchObject({ en: name });
  });

  it('tells nothing that no code says', () => {
    const code = ['fit', 'signals']
      .flatMap((stop) => sourcesUnder(join(import.meta.dirname, '../../../services', stop)))
      .join('\n');
    for (const key of Object.keys(lexicon.explanations.sentences)) expect(code).toContain(`'${key}'`);
  });

  it('tells every sentence in every language, with the same gaps', () => {
    const told = [...Object.entries(lexicon.explanations.sentences), ...Object.entries(lexicon.explanations.words)];
    for (const [key, said] of told)
      for (const language of lexiconLanguages) expect([key, said]).toHaveProperty([1, language]);
    const crooked = { sentences: { one: { en: 'Knows {wanted}.', de: 'Kennt {have}.' } }, words: {} };
    expect(explanations.safeParse(crooked).success).toBe(false);
  });

  it.each(lexiconLanguages)('leaves no gap open in %s', (language) => {
    for (const slug of readdirSync(golden)) {
      const sides = JSON.parse(readFileSync(join(golden, slug, 'sides.json'), 'utf8')) as {
        role: Role;
        people: Record<string, Person>;
      };
      for (const person of Object.values(sides.people)) {
        const fit = scoreFit(sides.role, person, { lexicon, today: '2026-11-20' });
        for (const { sentence, phrase } of explainFit(fit, { language, lexicon, most: 100 })) {
          expect(sentence).not.toMatch(/[{}]|@[a-z]|#[a-z]{2}\b|undefined/);
          expect(sentence).not.toBe(phrase.key);
        }
      }
    }
  });
});

describe('weights.yml', () => {
  it('shares a hundred points among the parts of every type of brief', () => {
    for (const type of briefTypes) {
      const sum = partNames.reduce((total, part) => total + lexicon.weights.parts[part][type], 0);
      expect(sum).toBe(100);
    }
    const { scope } = lexicon.weights.parts;
    const skewed = { ...lexicon.weights, parts: { ...lexicon.weights.parts, scope: { ...scope, 'mes-site': 90 } } };
    expect(weights.safeParse(skewed).success).toBe(false);
  });

  it('never prefers another kind of work or another level to the wanted one', () => {
    for (const table of [lexicon.weights.scopes, lexicon.weights.seniorities, lexicon.weights.reaches])
      for (const [wanted, row] of Object.entries(table))
        for (const value of Object.values(row)) expect(value).toBeLessThanOrEqual(row[wanted as keyof typeof row]);
  });
});
