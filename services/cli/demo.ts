/** `start` with invented CVs and briefs in the upload folder, and their shortlists in the terminal. */
import { copyFile, mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Config, projectFolder } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { countStates, sumOfStates } from '../store/documents/page-documents.ts';
import { followProgress } from './parts/follow-progress.ts';
import { gatherResults, listedRoles } from './parts/gather-results.ts';
import { runUntilStopped } from './start.ts';
import { terminalWidth } from './terminal/plain.ts';
import { createProgress } from './terminal/progress.ts';
import { showShortlist } from './terminal/show-shortlist.ts';

const samples = join(projectFolder, 'samples');
const places = 3;

const dropSamples = async (uploadsDir: string): Promise<number> => {
  let dropped = 0;
  for (const folder of ['cvs', 'briefs']) {
    await mkdir(join(uploadsDir, folder), { recursive: true });
    for (const name of await readdir(join(samples, folder))) {
      await copyFile(join(samples, folder, name), join(uploadsDir, folder, name));
      dropped += 1;
    }
  }
  return dropped;
};

export const demo = ({ once }: { readonly once: boolean }, config: Config, log: Log): Promise<number> =>
  runUntilStopped(config, log, async ({ storage, queues, workers, address, firstLink }, stopped) => {
    const { db } = storage;
    const countAll = async () => sumOfStates(await countStates(db));
    const before = await countAll();
    const dropped = await dropSamples(config.uploadsDir);
    console.log(`Dropped ${dropped} invented CVs and briefs into ${config.uploadsDir}; waiting until they lie still.`);
    while (!stopped() && (await countAll()) < before + dropped) await sleep(100);
    await followProgress({ db, queues, progress: createProgress(process.stderr), stopped });
    if (stopped()) return 'end';
    const width = terminalWidth();
    for (const role of listedRoles(await gatherResults(db)))
      console.log(showShortlist(role, { lexicon: workers.lexicon, top: places, width }));
    console.log(`\nThe same with every part and quote: ${firstLink ?? address}`);
    if (once) return 'end';
    console.log(`Drop your own files into ${config.uploadsDir}/cvs and ${config.uploadsDir}/briefs. Ctrl-C stops it.`);
    return 'stay';
  });
