/** Over the pool: impact ratios by voluntary categories held apart from the scores, and what swapping names changes. */
import { readFile, writeFile } from 'node:fs/promises';
import type { Config } from '../../shared/config.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { gatherScored } from './audit/gather-scored.ts';
import { impactOf } from './audit/impact-ratios.ts';
import { readCategories } from './audit/read-categories.ts';
import { scoreSwapped } from './audit/score-swapped.ts';
import { showAudit } from './audit/show-audit.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

const categoriesIn = async (file: string | null) => {
  if (file === null) return { names: [], of: new Map<string, Readonly<Record<string, string>>>() };
  const csv = await readFile(file, 'utf8').catch(() => {
    throw new PlainError(`The categories cannot be read: ${file}`);
  });
  return readCategories(csv);
};

export const audit = (
  { categories: file, json }: { readonly categories: string | null; readonly json: string | null },
  config: Config,
): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const categories = await categoriesIn(file);
    const { scored, candidateIds, versions } = await gatherScored(db, categories);
    const bys = [...categories.names.map((name) => [name]), ...(categories.names.length > 1 ? [categories.names] : [])];
    const today = new Date().toISOString().slice(0, 10);
    const report = {
      on: today,
      versions,
      pairs: scored.length,
      people: candidateIds.length,
      impact: bys.map((by) => impactOf(scored, by)),
      swapped: await scoreSwapped(db, candidateIds, { lexicon: loadLexicon(), today }),
    };
    if (json !== null) await writeFile(json, `${JSON.stringify(report, null, 2)}\n`);
    console.log(showAudit(report));
    return report.swapped.most === 0 ? 0 : 1;
  });
