import { z } from 'zod';
import { saveDecision } from '../../store/documents/save-decision.ts';
import { decidableKinds, loadDocument } from '../../store/documents.ts';
import type { ScreenOptions } from '../screen-options.ts';

/** `again` only wants another try. */
export const documentDecision = z.object({ as: z.enum([...decidableKinds, 'again']) });

/**
 * What a person says a document is. Kept first, then put on the queue; the sweeper covers a queue that is away. What is not
 * needed of somebody who was erased is erased, too.
 */
export const decideDocument = async (
  { db, enqueue, erase }: Pick<ScreenOptions, 'db' | 'enqueue' | 'erase'>,
  documentId: string,
  { as, by }: z.infer<typeof documentDecision> & { readonly by: string | null },
): Promise<void> => {
  if (as === 'other' && (await loadDocument(db, documentId))?.reason?.code === 'erased-before') {
    await erase({ documentId }, by);
    return;
  }
  const inLine = await saveDecision(db, documentId, as === 'again' ? null : as);
  if (inLine) await enqueue('read-document', { documentId }, { urgent: true });
};
