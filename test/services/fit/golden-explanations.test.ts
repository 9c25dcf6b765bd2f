/**
 * Pairs of a role and a person that together meet every gap and every warning, and what is said of them: `sides.json` is
 * what the stops before found, `expected.txt` is read by a person before it changes.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explainFit } from '../../../services/fit/explain-fit.ts';
import { explainInMail } from '../../../services/fit/explain-in-mail.ts';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { deductionNames, knockoutNames } from '../../../shared/lexicon/schema/weights.ts';
import type { Fit, Person, Role } from '../../../shared/model/fit.ts';
import { signalFlagKinds } from '../../../shared/model/signal.ts';
import { showPair } from '../../support/show-pair.ts';

const folder = join(import.meta.dirname, '../../golden/explanations');
const lexicon = loadLexicon();
const slugs = readdirSync(folder).sort();

const pairOf = (slug: string): { readonly fit: Fit; readonly role: Role; readonly person: Person } => {
  const { role, people } = JSON.parse(readFileSync(join(folder, slug, 'sides.json'), 'utf8')) as {
    role: Role;
    people: Record<string, Person>;
  };
  const [person] = Object.values(people);
  if (!person) throw new Error(`nobody in ${slug}`);
  return { fit: scoreFit(role, person, { lexicon, today: '2026-11-20' }), role, person };
};

describe('golden explanations', () => {
  it.each(slugs)('%s', async (slug) => {
    const { fit, role } = pairOf(slug);
    const languages = [...new Set(['en', role.brief.language ?? 'en'])];
    await expect(showPair(fit, languages, lexicon)).toMatchFileSnapshot(join(folder, slug, 'expected.txt'));
  });

  it('meet every gap, every knock-out and every warning of a CV', () => {
    const met = new Set(slugs.flatMap((slug) => pairOf(slug).fit.flags.map(({ kind }) => kind)));
    const ofBriefs: readonly string[] = ['protected-demand'];
    const all = [...deductionNames, ...knockoutNames, ...signalFlagKinds];
    expect(all.filter((one) => !met.has(one) && !ofBriefs.includes(one))).toEqual([]);
  });

  it('mail nothing of what a CV says about the person', () => {
    for (const slug of slugs) {
      const { fit, person } = pairOf(slug);
      const mail = explainInMail(fit, { language: 'en', lexicon });
      for (const { quote } of person.candidate.sensitive) expect(mail).not.toContain(quote.text);
      expect(mail).not.toMatch(/nationality|passport|born|married/i);
    }
  });

  it('claim nothing without a quote that one of the sides holds', () => {
    for (const slug of slugs) {
      const { fit, role, person } = pairOf(slug);
      const held = JSON.stringify([role, person]);
      for (const { quotes, sentence } of [...explainFit(fit, { language: 'en', lexicon, most: 99 }), ...fit.wastes]) {
        expect([sentence, quotes.length]).not.toEqual([sentence, 0]);
        for (const { text } of quotes) expect(held).toContain(JSON.stringify(text));
      }
    }
  });
});
