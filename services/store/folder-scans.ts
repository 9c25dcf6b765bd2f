import type { Database } from '../../prisma/client.ts';

/** What the last look into a watched folder found. */
export interface FolderScan {
  readonly folder: string;
  readonly scannedAt: Date;
  readonly filesSeen: number;
  readonly waiting: number;
  /** How changes are noticed there, e.g. "polling". */
  readonly mode: string;
  /** Plain words, e.g. "may not be read by this user"; null when all is well. */
  readonly problem: string | null;
}

export const saveFolderScan = async (db: Database, scan: Omit<FolderScan, 'scannedAt'>): Promise<void> => {
  const row = { ...scan, scannedAt: new Date() };
  await db.folderScan.upsert({ where: { folder: scan.folder }, create: row, update: row });
};

export const loadFolderScans = (db: Database): Promise<readonly FolderScan[]> =>
  db.folderScan.findMany({ orderBy: { folder: 'asc' } });
