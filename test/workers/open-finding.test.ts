/** A text made to keep the finders busy is at fault and stopped; nobody else hears of it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import { findNounsWith } from '../../workers/nouns/find-nouns.ts';
import { openFinding } from '../../workers/nouns/open-finding.ts';
import { sampleText } from '../support/store-samples.ts';

const busyThread = import.meta.resolve('../support/busy-thread.ts');
const ask = (text: DocumentText) => ({ text, folder: null });

describe('a thread that finds', () => {
  const opened = [
    openFinding({ threads: 2, timeoutMs: 2_000, memoryMb: 256, entry: busyThread }),
    openFinding({ threads: 2, timeoutMs: 60_000, memoryMb: 64, entry: busyThread }),
    openFinding({ threads: 1, timeoutMs: 300_000, memoryMb: 1_024 }),
  ] as const;
  const [hurried, narrow, real] = opened;
  afterAll(() => Promise.all(opened.map(({ close }) => close())));

  it('is stopped in the midst of a regular expression, while others go on and more come', async () => {
    const busy = hurried.find.kind(ask(sampleText('busy')));
    const other = hurried.find.kind(ask(sampleText('other')));
    await expect(busy).rejects.toMatchObject({ name: 'InputError', code: 'timeout' });
    expect(await other).toMatchObject({ kind: 'cv' });
    expect(await hurried.find.kind(ask(sampleText('next')))).toMatchObject({ kind: 'cv' });
  });

  it('is stopped when it outgrows its memory', async () => {
    const greedy = narrow.find.kind(ask(sampleText('greedy')));
    await expect(greedy).rejects.toMatchObject({ name: 'InputError', code: 'out-of-memory' });
    expect(await narrow.find.kind(ask(sampleText('next')))).toMatchObject({ kind: 'cv' });
  });

  it('gets no attachments', async () => {
    const text = { ...sampleText('mail'), attachments: [{ name: 'a.txt', bytes: new Uint8Array(3) }] };
    expect(await hurried.find.kind(ask(text))).toMatchObject({ attachments: 0 });
  });

  it('finds what is found in this one', async () => {
    const file = join(import.meta.dirname, '../../samples/cvs/abena-kyereh.md');
    const source = { name: 'cv.md', bytes: new Uint8Array(readFileSync(file)), modified: null };
    const text = await readText(source, defaultLimits);
    const here = findNounsWith(loadLexicon());
    const asked = { text, fileName: 'cv.md', modified: null };
    expect(await real.find.kind({ text, folder: 'cvs' })).toEqual(await here.kind({ text, folder: 'cvs' }));
    expect(await real.find.person(asked)).toEqual(await here.person(asked));
    expect(await real.find.role({ ...asked, calledAs: 'cv.md' })).toEqual(
      await here.role({ ...asked, calledAs: 'cv.md' }),
    );
  });
});
