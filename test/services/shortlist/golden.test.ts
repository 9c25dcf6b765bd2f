/**
 * Signals in, shortlist and explanations out: `sides.json` is what the stops before found in documents of the corpus,
 * `expected.txt` is read by a person before it changes (`npx vitest run test/services/shortlist -u`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scoreFit } from '../../../services/fit/score-fit.ts';
import { rankShortlist } from '../../../services/shortlist/rank-shortlist.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { showShortlist } from '../../support/show-fit.ts';

const folder = join(import.meta.dirname, '../../golden/shortlist');
const lexicon = loadLexicon();

interface Sides {
  readonly role: Role;
  readonly people: Readonly<Record<string, Person>>;
}

const sidesOf = (slug: string): Sides => JSON.parse(readFileSync(join(folder, slug, 'sides.json'), 'utf8')) as Sides;

const rank = ({ role, people }: Sides) =>
  rankShortlist(
    Object.entries(people).map(([candidateId, person]) => ({
      candidateId,
      fit: scoreFit(role, person, { lexicon, today: '2026-11-20' }),
    })),
  );

const slugs = readdirSync(folder).sort();

describe('golden shortlists', () => {
  it.each(slugs)('%s', async (slug) => {
    const sides = sidesOf(slug);
    const language = sides.role.brief.language ?? 'en';
    const shown = showShortlist(rank(sides), { language, lexicon });
    await expect(shown).toMatchFileSnapshot(join(folder, slug, 'expected.txt'));
  });

  it('quotes only what the two sides hold', () => {
    for (const slug of slugs) {
      const sides = sidesOf(slug);
      const [brief, people] = [JSON.stringify(sides.role), JSON.stringify(sides.people)];
      for (const { fit } of rank(sides))
        for (const reason of [...fit.parts, ...fit.deductions].flatMap(({ reasons }) => reasons)) {
          expect(reason.quotes.length).toBeGreaterThan(0);
          for (const { side, text } of reason.quotes)
            expect(side === 'brief' ? brief : people).toContain(JSON.stringify(text).slice(1, -1));
        }
    }
  });
});
