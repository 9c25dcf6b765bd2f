import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findBriefSignals } from '../../../../services/signals/find-brief-signals.ts';
import { briefOf, lexicon, readBriefText } from '../../../support/brief-facts.ts';

const corpus = join(import.meta.dirname, '../../../corpus/dev');

interface Label {
  readonly file: string;
  readonly client: string | null;
  readonly title: string | null;
  readonly knockouts: Readonly<Record<string, unknown>>;
  readonly ambiguities: readonly string[];
}

const labels = [1, 2, 3, 4, 5, 6].map(
  (number): Label => JSON.parse(readFileSync(join(corpus, `labels/brief-0${number}.json`), 'utf8')),
);

describe.each(labels)('labelled brief $file', (label) => {
  const read = async () => {
    const text = await readBriefText(new Uint8Array(readFileSync(join(corpus, label.file))), label.file);
    return { text, brief: briefOf(text, label.file) };
  };

  it('names the client and the title', async () => {
    const { brief } = await read();
    expect(brief.client?.value ?? null).toBe(label.client);
    if (label.title !== null) expect(brief.title?.value).toContain(label.title);
  });

  it('finds every knock-out', async () => {
    const { knockouts } = (await read()).brief;
    const { onsiteDaysPerWeek, travelPercent, languages, startBy } = label.knockouts;
    for (const name of Object.keys(label.knockouts)) expect(knockouts, name).toHaveProperty(name, expect.anything());
    if (onsiteDaysPerWeek !== undefined) expect(knockouts.onsiteDaysPerWeek?.value).toBe(onsiteDaysPerWeek);
    if (travelPercent !== undefined) expect(knockouts.travelPercent?.value).toBe(travelPercent);
    if (languages !== undefined) expect(knockouts.languages.map(({ value }) => value)).toEqual(languages);
    if (typeof startBy === 'string' && /^\d{4}-/.test(startBy)) expect(knockouts.startBy?.value).toBe(startBy);
  });

  it('asks when the brief leaves something open', async () => {
    const { text, brief } = await read();
    const { clarifications } = findBriefSignals(text, brief, lexicon);
    expect(clarifications.length > 0).toBe(label.ambiguities.length > 0);
    expect(clarifications.length).toBeLessThanOrEqual(8);
  });
});
