import type { Database } from '../../prisma/client.ts';
import type { Versions } from '../../shared/model/shortlist.ts';

export type RunTrigger = 'nightly' | 'manual';
export type RunState = 'running' | 'done' | 'failed';

export interface Run {
  readonly id: string;
  readonly trigger: RunTrigger;
  readonly state: RunState;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly candidates: number;
  readonly roles: number;
  readonly rolesDone: number;
  readonly pairs: number;
  /** Roles whose shortlist changed. */
  readonly changes: number;
  readonly versions: Versions;
  readonly error: string | null;
}

/**
 * Starts a run over these roles and notes each as to do; with no roles it is finished at once.
 * At most one run at a time, whoever starts it: `already` carries the one under way.
 */
export declare const startRun: (
  db: Database,
  options: {
    readonly trigger: RunTrigger;
    readonly versions: Versions;
    readonly briefIds: readonly string[];
    readonly candidates: number;
  },
) => Promise<{ readonly outcome: 'started' | 'already'; readonly run: Run }>;
/** One role of the run is done (twice is once); the last one finishes the run. */
export declare const saveRunRole: (
  db: Database,
  options: { readonly runId: string; readonly briefId: string; readonly pairs: number; readonly changed: boolean },
) => Promise<Run>;
/** Ends a run that cannot go on. */
export declare const saveRunFailed: (db: Database, runId: string, error: string) => Promise<void>;
export declare const loadRun: (db: Database, runId: string) => Promise<Run | null>;
export declare const loadLatestRun: (db: Database) => Promise<Run | null>;
export declare const pageRuns: (
  db: Database,
  options: { readonly from?: number; readonly size?: number },
) => Promise<{ readonly rows: readonly Run[]; readonly total: number }>;
