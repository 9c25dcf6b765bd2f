import { z } from 'zod';
import { decidableKinds, saveDecision } from '../../store/documents.ts';
import type { ScreenOptions } from '../screen-options.ts';

/** `again` only wants another try. */
export const documentDecision = z.object({ as: z.enum([...decidableKinds, 'again']) });

/** What a person says a document is. Kept first, then put on the queue; the sweeper covers a queue that is away. */
export const decideDocument = async (
  { db, enqueue }: Pick<ScreenOptions, 'db' | 'enqueue'>,
  documentId: string,
  { as }: z.infer<typeof documentDecision>,
): Promise<void> => {
  const inLine = await saveDecision(db, documentId, as === 'again' ? null : as);
  if (inLine) await enqueue('read-document', { documentId }, { urgent: true });
};
