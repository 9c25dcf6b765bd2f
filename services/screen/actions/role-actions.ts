/**
 * What recruiters add to a role, whether by a form or by a program. Kept first, then the role is put on the queue; the
 * sweeper covers a queue that is away.
 */
import { z } from 'zod';
import { decisionKinds } from '../../../shared/model/decision.ts';
import { readingNames } from '../../../shared/model/shortlist.ts';
import { saveCandidateOpen } from '../../store/candidates.ts';
import { saveAnswer, saveRolePoints } from '../../store/role-inputs.ts';
import { loadOpenBriefIds, saveRoleOpen } from '../../store/roles.ts';
import type { ScreenOptions } from '../screen-options.ts';

type World = Pick<ScreenOptions, 'db' | 'enqueue'>;

export const answerBody = z.object({
  question: z.string().min(1).max(2000),
  answer: z.string().max(1000).catch(''),
  reading: z.enum(readingNames).nullable().catch(null),
});
export const decisionBody = z.object({
  candidateId: z.uuid(),
  kind: z.enum(decisionKinds),
  reason: z.string().max(500).nullable().catch(null),
});

/** @param by id of the user, for the record of the run */
export const rankAgain = ({ enqueue }: World, briefId: string, by: string | null = null): Promise<void> =>
  enqueue('rank-role', { briefId, runId: null, trigger: 'edit', by: by || null }, { urgent: true });

export const answerQuestion = async (
  world: World,
  briefId: string,
  said: z.infer<typeof answerBody> & { readonly by: string },
): Promise<void> => {
  await saveAnswer(world.db, briefId, said);
  await rankAgain(world, briefId, said.by);
};

/** @param change.points null goes back to those of weights.yml; all of them 0 would weigh nothing and is not kept */
export const weighRole = async (
  world: World,
  briefId: string,
  change: { readonly points: Readonly<Record<string, number>> | null; readonly by: string },
): Promise<void> => {
  const nothing = change.points !== null && Object.values(change.points).every((value) => value === 0);
  if (!nothing) await saveRolePoints(world.db, briefId, change);
  await rankAgain(world, briefId, change.by);
};

export const openRole = async (world: World, briefId: string, open: boolean): Promise<void> => {
  await saveRoleOpen(world.db, briefId, open);
  if (open) await rankAgain(world, briefId);
};

export const openCandidate = async (world: World, candidateId: string, open: boolean): Promise<void> => {
  await saveCandidateOpen(world.db, candidateId, open);
  for (const briefId of await loadOpenBriefIds(world.db)) await rankAgain(world, briefId);
};
