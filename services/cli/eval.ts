/** How good the product is on its labelled documents: the whole line as in `rank`, beside what a text search does. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Config, projectFolder } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { evaluate } from './eval/evaluate.ts';
import { postgresOrders } from './eval/postgres-orders.ts';
import { readCorpus } from './eval/read-corpus.ts';
import { showEvaluation } from './eval/show-evaluation.ts';
import { rankFolders } from './parts/rank-folders.ts';

const folder = join(projectFolder, 'test', 'corpus', 'dev');

export const evalCommand = async (
  { json }: { readonly json: string | null },
  config: Config,
  log: Log,
): Promise<number> => {
  const folders = { cvs: join(folder, 'cvs'), briefs: join(folder, 'briefs'), top: null };
  const ranked = await rankFolders(folders, config, log);
  if (ranked === null) return 130;
  const { result, lexicon } = ranked;
  const today = new Date().toISOString().slice(0, 10);
  const corpus = await readCorpus(folder);
  const others = { 'PostgreSQL full text': await postgresOrders(corpus) };
  const evaluation = evaluate({ corpus, lexicon, today, result, others });
  if (json !== null) await writeFile(json, `${JSON.stringify(evaluation, null, 2)}\n`);
  console.log(showEvaluation(evaluation));
  return 0;
};
