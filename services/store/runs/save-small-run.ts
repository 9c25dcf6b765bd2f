import type { Database } from '../../../prisma/client.ts';
import type { SmallTrigger } from '../../../shared/jobs.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';
import type { RoleDone } from '../runs.ts';

/** Rankings after drops, or after edits, that follow one another so closely are one run. */
const togetherSeconds = 60;
/** Spells "runs". */
const lockKey = 0x72756e73;

/** A ranking that no run waits for, as a run of its own or a further role of the one a moment ago. */
export const saveSmallRun = (
  db: Database,
  {
    trigger,
    by,
    versions,
    candidates,
    startedAt,
    ...done
  }: RoleDone & {
    readonly trigger: SmallTrigger;
    readonly by: string | null;
    readonly versions: Versions;
    readonly candidates: number;
    readonly startedAt: Date;
  },
): Promise<string> =>
  db.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(${lockKey}::bigint)`;
    const finishedAt = new Date();
    const since = new Date(finishedAt.getTime() - togetherSeconds * 1000);
    const recent = { trigger, startedBy: by, ...versions, finishedAt: { gte: since } };
    const last = await tx.run.findFirst({ where: recent, orderBy: { finishedAt: 'desc' }, select: { id: true } });
    const start = { trigger, startedBy: by, ...versions, running: null, state: 'done', startedAt } as const;
    const { id } = last ?? (await tx.run.create({ data: { ...start, candidates, finishedAt }, select: { id: true } }));
    await tx.run.update({ where: { id }, data: { finishedAt, candidates } });
    await tx.$executeRaw`
      insert into run_roles (run_id, brief_id, pairs, scored, pruned, kept, changed, done_at, shortlist_id)
      select ${id}::uuid, b.id, ${done.pairs}::int, ${done.scored ?? 0}::int, ${done.pruned ?? 0}::int,
        ${done.kept ?? 0}::int, ${done.changed}, ${finishedAt}, ${done.shortlistId ?? null}::uuid
      from briefs b where b.id = ${done.briefId}::uuid
      on conflict (run_id, brief_id) do update set pairs = run_roles.pairs + excluded.pairs,
        scored = run_roles.scored + excluded.scored, pruned = run_roles.pruned + excluded.pruned,
        kept = run_roles.kept + excluded.kept, changed = run_roles.changed or excluded.changed,
        done_at = excluded.done_at, shortlist_id = excluded.shortlist_id`;
    return id;
  });
