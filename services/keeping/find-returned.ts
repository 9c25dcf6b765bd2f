/** Documents in the store that tombstones speak of: by their bytes, or by an address or number of the person. */
import type { Database } from '../../prisma/client.ts';
import { loadTraits } from '../store/erasure/load-traits.ts';
import type { Tombstone } from '../store/erasure/tombstones.ts';
import { openMarking } from './tombstone-marks.ts';

/** @returns ids of documents */
export const findReturned = async (
  db: Database,
  tombstones: readonly Tombstone[],
  dataDir: string,
): Promise<readonly string[]> => {
  if (tombstones.length === 0) return [];
  const files = new Set(tombstones.flatMap(({ fileKeys }) => fileKeys));
  const persons = new Set(tombstones.flatMap(({ personKeys }) => personKeys));
  const marking = await openMarking(dataDir);
  return (await loadTraits(db))
    .filter((traits) => {
      const { fileKeys, personKeys } = marking.allMarks(traits);
      return fileKeys.some((key) => files.has(key)) || personKeys.some((key) => persons.has(key));
    })
    .map(({ documentId }) => documentId);
};
