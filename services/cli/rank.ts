/** Ranks once: shortlists in the terminal, the whole result in a file. */
import { stat, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { listedRoles } from './parts/gather-results.ts';
import { type Ranked, rankFolders } from './parts/rank-folders.ts';
import { terminalWidth } from './terminal/plain.ts';
import { showFailures } from './terminal/show-failures.ts';
import { showShortlist } from './terminal/show-shortlist.ts';
import { UsageError } from './usage.ts';

export interface RankOptions {
  readonly cvs: string;
  readonly briefs: string;
  readonly json: string | null;
  readonly top: number | null;
}

const places = 5;

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (state) => state.isDirectory(),
    () => false,
  );

/** @throws UsageError before anything is started. */
const check = async ({ cvs, briefs, json }: RankOptions): Promise<void> => {
  if (!(await isFolder(cvs))) throw new UsageError(`--cvs: ${cvs} is not a folder that can be read`);
  if (!(await isFolder(briefs))) throw new UsageError(`--briefs: ${briefs} is not a folder that can be read`);
  if (json === null) return;
  if (!(await isFolder(dirname(resolve(json))))) throw new UsageError(`--json: ${dirname(json)} is not a folder`);
  if (await isFolder(json)) throw new UsageError(`--json: ${json} is a folder`);
};

const print = ({ gathered, result, lexicon }: Ranked, top: number | null): void => {
  for (const role of listedRoles(gathered)) {
    console.log(showShortlist(role, { lexicon, top: top ?? places, width: terminalWidth() }));
  }
  if (gathered.roles.length === 0) console.log('No brief could be read, so there is nothing to rank for.');
  if (result.failures.length > 0) console.log(showFailures(result.failures));
};

/** @returns the exit code: 0 when every readable file was ranked. */
export const rank = async (options: RankOptions, config: Config, log: Log): Promise<number> => {
  await check(options);
  const ranked = await rankFolders(options, config, log);
  if (ranked === null) return 130;
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(ranked.result, null, 2)}\n`);
  print(ranked, options.top);
  return 0;
};
