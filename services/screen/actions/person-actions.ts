/** What somebody knows better of a person, and whose CV is whose. The page shows it at once; rankings follow. */
import { z } from 'zod';
import { removeCorrection, saveCorrection } from '../../store/persons/corrections.ts';
import { decidePair, type PairIds } from '../../store/persons/merges.ts';
import { decideRolePair } from '../../store/roles/role-pairs.ts';
import { findRoleId } from '../../store/roles.ts';
import type { ScreenOptions } from '../screen-options.ts';
import { rankAgain } from './role-actions.ts';

type World = Pick<ScreenOptions, 'db' | 'enqueue'>;

export const pairAnswer = z.object({ answer: z.enum(['merged', 'apart', 'undo']) });
type PairAnswer = z.infer<typeof pairAnswer> & { readonly by: string | null };

const settle = ({ enqueue }: World, candidateId: string): Promise<void> =>
  enqueue('settle-person', { candidateId }, { urgent: true });

/** @returns false, and nothing is kept, when there is no such path or value */
export const correctPerson = async (
  world: World,
  candidateId: string,
  correction: { readonly path: string; readonly value: unknown; readonly by: string | null },
): Promise<boolean> => {
  const kept = await saveCorrection(world.db, candidateId, correction);
  if (kept) await settle(world, candidateId);
  return kept;
};

export const takeBackCorrection = async (world: World, candidateId: string, path: string): Promise<void> => {
  await removeCorrection(world.db, candidateId, path);
  await settle(world, candidateId);
};

/** @returns false when there is no such pair */
export const decidePersons = async (world: World, pair: PairIds, answer: PairAnswer): Promise<boolean> => {
  const known = await decidePair(world.db, pair, answer);
  if (known) await settle(world, pair.firstId);
  return known;
};

/** @returns false when there is no such pair */
export const decideRoles = async (world: World, pair: PairIds, answer: PairAnswer): Promise<boolean> => {
  const known = await decideRolePair(world.db, pair, answer);
  if (!known) return false;
  for (const id of [pair.firstId, pair.secondId]) {
    const briefId = await findRoleId(world.db, id);
    if (briefId !== null) await rankAgain(world, briefId);
  }
  return true;
};
