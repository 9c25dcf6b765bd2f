import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { impactOf, type Scored } from '../../../services/cli/audit/impact-ratios.ts';
import { readCategories } from '../../../services/cli/audit/read-categories.ts';
import { showAudit } from '../../../services/cli/audit/show-audit.ts';
import { swapNames } from '../../../services/cli/audit/swap-names.ts';
import { personOf, readCorpus, roleOf } from '../../../services/cli/eval/read-corpus.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { sampleText } from '../../support/store-samples.ts';

const people = (sex: string, above: number, below: number, selected: boolean | null = null): readonly Scored[] =>
  Array.from({ length: above + below }, (_, index) => ({
    categories: { sex, origin: index % 2 === 0 ? 'here' : 'there' },
    above: index < above,
    selected,
  }));

describe('impactOf', () => {
  it('sets each group beside the best one, and flags what is below four fifths', () => {
    const { groups, unknown } = impactOf(
      [...people('f', 30, 70), ...people('m', 50, 50), { categories: null, above: true, selected: null }],
      ['sex'],
    );
    expect(unknown).toBe(1);
    expect(
      groups.map(({ group, scoringRate, scoringRatio, flagged }) => [group, scoringRate, scoringRatio, flagged]),
    ).toEqual([
      ['f', 0.3, 0.6, true],
      ['m', 0.5, 1, false],
    ]);
  });

  it('counts selections only of those decided on', () => {
    const { groups } = impactOf([...people('f', 5, 5, true), ...people('m', 5, 5)], ['sex']);
    expect(groups.map(({ decided, selectionRate }) => [decided, selectionRate])).toEqual([
      [10, 1],
      [0, null],
    ]);
  });

  it('tells intersections, and leaves groups under two per cent out of the comparison', () => {
    expect(impactOf(people('f', 2, 2), ['sex', 'origin']).groups.map(({ group }) => group)).toEqual([
      'f · here',
      'f · there',
    ]);
    const { groups } = impactOf([...people('f', 1, 0), ...people('m', 40, 60)], ['sex']);
    expect(groups.find(({ group }) => group === 'f')).toMatchObject({
      small: true,
      scoringRatio: null,
      flagged: false,
    });
  });
});

describe('readCategories', () => {
  it('reads columns by name, quoted or not, and keeps an empty cell unsaid', () => {
    const { names, of } = readCategories('email,sex,"group, as said"\nA@example.com,f,"x, y"\nb@example.com,,z\n');
    expect(names).toEqual(['sex', 'group, as said']);
    expect(of.get('a@example.com')).toEqual({ sex: 'f', 'group, as said': 'x, y' });
    expect(of.get('b@example.com')).toEqual({ 'group, as said': 'z' });
  });

  it('refuses columns it cannot tell', () => {
    expect(() => readCategories('name,sex\nA,f')).toThrow(/candidate or email/);
  });
});

describe('swapNames', () => {
  it('exchanges names and gendered words, whole words only', () => {
    const text = sampleText('Herr Jonas Weber', 'He led the team himself; the weber frame stayed. She, WEBER.');
    const lines = swapNames(text, 'Jonas Weber').pages[0]?.lines.map(({ text: words }) => words);
    expect(lines).toEqual(['Frau Oluwaseun Adaeze', 'She led the team herself; the Adaeze frame stayed. He, ADAEZE.']);
  });

  it('changes no total of the second labelled set', async () => {
    const lexicon = loadLexicon();
    const corpus = await readCorpus(join(import.meta.dirname, '../../corpus/fresh'));
    const roles = corpus.briefs.map((brief) => roleOf(brief, lexicon));
    for (const cv of corpus.cvs) {
      const as = personOf(cv, lexicon);
      const text = swapNames(cv.text, as.candidate.name?.value ?? null);
      expect(text).not.toEqual(cv.text);
      const swapped = personOf({ ...cv, text }, lexicon);
      for (const role of roles) {
        const total = (person: typeof as) => scoreFit(role, person, { lexicon, today: '2026-11-20' }).total;
        expect(total(swapped)).toBe(total(as));
      }
    }
  });
});

describe('showAudit', () => {
  it('says what is below four fifths and what the names changed', () => {
    const shown = showAudit({
      on: '2026-11-20',
      versions: null,
      people: 200,
      pairs: 200,
      impact: [impactOf([...people('f', 30, 70), ...people('m', 50, 50)], ['sex'])],
      swapped: { people: 200, pairs: 200, most: 0, differing: [] },
    });
    expect(shown).toMatch(/f +100 +0\.30 +0\.60.*below four fifths/);
    expect(shown).toContain('greatest difference 0.0 points.');
  });
});
