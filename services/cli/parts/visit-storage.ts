/** A short visit to the database: of the running instance, or with the embedded server started for as long as it takes. */
import type { Config } from '../../../shared/config.ts';
import { joinStorage, openOwnStorage, type Storage } from './open-storage.ts';

export const visitStorage = async <T>(
  config: Config,
  visit: (storage: Storage, running: boolean) => Promise<T>,
): Promise<T> => {
  const joined = await joinStorage(config);
  const storage = joined ?? (await openOwnStorage(config));
  try {
    return await visit(storage, joined !== null);
  } finally {
    await storage.close();
  }
};
