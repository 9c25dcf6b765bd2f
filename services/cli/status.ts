/** What is in hand, what was decided, and the last run; for people at a terminal. */
import type { Config } from '../../shared/config.ts';
import type { Log } from '../../shared/log.ts';
import { countStates } from '../store/documents/page-documents.ts';
import { loadFolderScans } from '../store/folder-scans.ts';
import { pageRoles } from '../store/roles.ts';
import { loadLatestRun, type Run } from '../store/runs/load-runs.ts';
import { openQueues } from './parts/open-queues.ts';
import type { Storage } from './parts/open-storage.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { plain } from './terminal/plain.ts';

const describeRun = (run: Run | null): string => {
  if (run === null) return 'Last rematch: none yet';
  const ended = run.finishedAt === null ? `${run.rolesDone} of ${run.roles} roles done` : `${run.state}`;
  return `Last rematch: ${run.trigger}, started ${run.startedAt.toISOString()}, ${ended}, ${run.pairs} pairs scored, ${run.changes} lists changed`;
};

const describe = async ({ db, url }: Storage, config: Config, log: Log): Promise<readonly string[]> => {
  const [states, scans, roles, run] = await Promise.all([
    countStates(db),
    loadFolderScans(db),
    pageRoles(db, { open: true, size: 100 }),
    loadLatestRun(db),
  ]);
  const queues = await openQueues({ redisUrl: config.redisUrl, postgresUrl: url }, log);
  const counts = await queues.counts().finally(() => queues.close());
  return [
    `Documents: ${Object.entries(states)
      .map(([state, count]) => `${count} ${state}`)
      .join(', ')}`,
    ...scans.map(
      ({ folder, filesSeen, waiting, scannedAt, problem }) =>
        `Folder ${folder}: ${filesSeen} files, ${waiting} waiting, seen ${scannedAt.toISOString()}${problem === null ? '' : `; ${plain(problem)}`}`,
    ),
    ...Object.entries(counts).map(
      ([name, { waiting, active, delayed, failed }]) =>
        `Queue ${name}: ${waiting} waiting, ${active} active, ${delayed} delayed, ${failed} failed`,
    ),
    `Open roles: ${roles.total}`,
    ...roles.rows.map(
      ({ title, client, fileName, ranked, bestTotal }) =>
        `  ${plain([title ?? fileName, client].filter((text) => text !== null).join(' · '))}: ${ranked} ranked${bestTotal === null ? '' : `, best ${bestTotal.toFixed(1)}`}`,
    ),
    describeRun(run),
  ];
};

export const status = (config: Config, log: Log): Promise<number> =>
  visitStorage(config, async (storage, running) => {
    if (config.databaseUrl === null)
      console.log(running ? 'shortlist95 is running here.' : 'shortlist95 is not running here.');
    for (const line of await describe(storage, config, log)) console.log(line);
    return 0;
  });
