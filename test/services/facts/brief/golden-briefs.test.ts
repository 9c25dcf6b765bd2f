import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBriefSignals } from '../../../../services/signals/find-brief-signals.ts';
import { linesOf } from '../../../../shared/model/document.ts';
import { briefOf, describeBriefFacts, fieldsOf, lexicon, readBriefText } from '../../../support/brief-facts.ts';

const root = join(import.meta.dirname, '../../../golden/brief');
const slugs = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort();

const readCase = async (slug: string) => {
  const name = readdirSync(join(root, slug)).find((file) => file.startsWith('source.')) ?? '';
  const text = await readBriefText(new Uint8Array(readFileSync(join(root, slug, name))), name);
  return { text, brief: briefOf(text, name) };
};

describe('golden briefs', () => {
  it.each(slugs)('%s: facts', async (slug) => {
    const { brief } = await readCase(slug);
    await expect(describeBriefFacts(brief)).toMatchFileSnapshot(join(root, slug, 'facts.txt'));
  });

  it.each(slugs)('%s: clarifications', async (slug) => {
    const { text, brief } = await readCase(slug);
    const { clarifications } = findBriefSignals(text, brief, lexicon);
    const questions = clarifications.map(({ topic, question }) => `${topic}: ${question}\n`).join('');
    await expect(questions).toMatchFileSnapshot(join(root, slug, 'clarifications.txt'));
  });

  it.each(slugs)('%s: every quote stands word for word in its line', async (slug) => {
    const { text, brief } = await readCase(slug);
    const quotes = brief.demands.flatMap((demand) => [demand.quote, ...demand.quotes]);
    for (const quote of quotes) {
      const line = linesOf(text).find((one) => one.page === quote.page && one.line === quote.line);
      expect(line?.text).toContain(quote.text);
    }
  });
});

describe('gaps', () => {
  const gaps = readFileSync(join(root, 'gaps.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(' | ') as [slug: string, field: string, expected: string]);

  it.each(gaps)('%s: %s is still missed', async (slug, field, expected) => {
    const { brief } = await readCase(slug);
    expect(Object.keys(fieldsOf(brief))).toContain(field);
    expect(fieldsOf(brief)[field]).not.toBe(expected);
  });
});
