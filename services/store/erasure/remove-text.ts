import type { Database } from '../../../prisma/client.ts';

export const removeText = async (db: Database, documentId: string): Promise<void> => {
  await db.documentText.deleteMany({ where: { documentId } });
};
