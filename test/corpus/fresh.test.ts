/**
 * A second labelled set, written by somebody who did not know how the product reads: other people, habits and languages than
 * `dev`. It was looked at once the method stood, so it guards what was learned and is no unseen test.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type CorpusDocument, personOf, readCorpus, roleOf } from '../../services/cli/eval/read-corpus.ts';
import { describeBrief } from '../../services/cli/result/describe-brief.ts';
import { describeCandidate } from '../../services/cli/result/describe-candidate.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { shortlistOf } from '../support/line.ts';

const folder = join(import.meta.dirname, 'fresh');
const work = mkdtempSync(join(tmpdir(), 'shortlist95-fresh-'));
let figures: Readonly<Record<string, number>> = {};

/** "Present" is the day the set was written. */
const dated = (document: CorpusDocument): CorpusDocument => ({
  ...document,
  file: { ...document.file, modified: new Date('2026-11-20') },
});

beforeAll(async () => {
  const lexicon = loadLexicon();
  const corpus = await readCorpus(folder);
  const people = new Map(corpus.cvs.map((cv) => [cv.file.name, personOf(dated(cv), lexicon)]));
  const result = {
    candidates: [...people].map(([file, person]) => describeCandidate(file, person)),
    briefs: corpus.briefs.map((brief) => {
      const role = roleOf(dated(brief), lexicon);
      const entries = shortlistOf(role, people, { lexicon, today: '2026-11-20' });
      const shortlist = entries.map(({ rank, candidateId, fit }) => ({ rank, file: candidateId, score: fit.total }));
      return { ...describeBrief(brief.file.name, role, []), shortlist };
    }),
  };
  const file = join(work, 'result.json');
  writeFileSync(file, JSON.stringify(result));
  const scored = spawnSync(process.execPath, [join(import.meta.dirname, 'evaluate.mjs'), folder, file, '--json']);
  figures = (JSON.parse(String(scored.stdout)) as { figures: typeof figures }).figures;
}, 120_000);

afterAll(() => rmSync(work, { recursive: true, force: true }));

it.each([
  ['ranking.nDCG@10', 0.95],
  ['ranking.grade3InTop5', 1],
  ['cv.name', 0.98],
  ['cv.email', 0.98],
  ['cv.city', 0.98],
  ['cv.country', 0.98],
  ['cv.totalYears within 1', 0.95],
  ['cv.employments.F1', 0.95],
  ['cv.spokenLanguages.F1', 0.95],
  ['signals.scope', 0.95],
  ['signals.breadth', 0.9],
  ['signals.coreLevel', 0.95],
  ['signals.levels.F1', 0.92],
  ['signals.momCategories.F1', 0.92],
  ['signals.platforms.F1', 0.85],
  ['signals.mentionedOnly kept apart', 0.95],
  ['brief.scope', 1],
  ['brief.knockouts found', 0.95],
])('%s is at least %d', (name, least) => {
  expect(figures[name]).toBeGreaterThanOrEqual(least);
});
