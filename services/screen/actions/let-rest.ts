/** Roles and people somebody wants to hear nothing of for a while. */
import { z } from 'zod';
import type { Database } from '../../../prisma/client.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { saveSnooze } from '../../store/news/subscriptions.ts';
import { loadRole } from '../../store/roles.ts';

const days = z.coerce.number().int().min(1).max(365);
export const restBody = z.union([z.object({ briefId: z.uuid(), days }), z.object({ candidateId: z.uuid(), days })]);

const dayMs = 24 * 3600 * 1000;

/** @returns false when there is no such role or person */
export const letRest = async (db: Database, userId: string, rest: z.infer<typeof restBody>): Promise<boolean> => {
  const known = 'briefId' in rest ? await loadRole(db, rest.briefId) : await loadCandidate(db, rest.candidateId);
  if (known === null) return false;
  const { days: count, ...about } = rest;
  await saveSnooze(db, userId, { ...about, until: new Date(Date.now() + count * dayMs) });
  return true;
};
