/** The people a page leads to, with all that names them in any of their CVs. */
import type { Database } from '../../../prisma/client.ts';
import { blindCode } from '../../../shared/blind-code.ts';
import { loadPeopleBehind } from '../../store/persons/load-people-behind.ts';
import type { Named } from './hide-people.ts';

const link = /\/(?:candidates|people)\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})/g;

export const loadNamed = async (db: Database, html: string): Promise<readonly Named[]> => {
  const ids = new Set([...html.matchAll(link)].map(([, id = '']) => id));
  return await namedFrom(db, [...ids]);
};

export const namedFrom = async (db: Database, candidateIds: readonly string[]): Promise<readonly Named[]> => {
  const people = await loadPeopleBehind(db, candidateIds);
  return people.map(({ personId, ...known }) => ({ code: blindCode(personId), ...known }));
};
