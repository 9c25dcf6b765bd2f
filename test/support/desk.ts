/** A fresh database with the reading and ranking handlers on it. */
import { createTestDatabase, type TestDatabase } from './database.ts';
import { type DeskOn, openDeskOn } from './desk-on.ts';

export interface Desk extends DeskOn {
  readonly database: TestDatabase;
}

export const createDesk = async (): Promise<Desk> => {
  const database = await createTestDatabase();
  const desk = await openDeskOn(database.db);
  const close = async (): Promise<void> => {
    await database.close();
    await desk.close();
  };
  return { ...desk, database, close };
};
