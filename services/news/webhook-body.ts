/** A run -> what the agency's own systems are told of it: the same words at each attempt. */
import { calledIn, type Naming } from './called.ts';
import type { ListChange } from './feed.ts';

export interface ToldRun {
  readonly id: string;
  readonly trigger: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
}

/** @returns JSON */
export const webhookBody = (
  run: ToldRun,
  changes: readonly ListChange[],
  { delivery, naming }: { readonly delivery: string; readonly naming: Naming },
): string =>
  JSON.stringify({
    event: 'shortlists.changed',
    delivery,
    run: { id: run.id, trigger: run.trigger, startedAt: run.startedAt, finishedAt: run.finishedAt },
    roles: changes.map(({ id, briefId, title, client, at, moves }) => ({
      id: briefId,
      shortlist: id,
      title,
      client,
      changedAt: at,
      moves: moves.map((move) => ({
        person: calledIn(naming, move),
        from: move.from,
        to: move.to,
        cause: move.cause,
      })),
    })),
  });
