/** What the database of a scene says of the documents that were dropped. */
import { createDatabase } from '../../prisma/client.ts';
import { loadOpenBriefIds, pageRoles } from '../../services/store/roles.ts';
import { loadShortlist } from '../../services/store/shortlists.ts';
import { listUnfinished } from '../../services/store/unfinished.ts';

export interface Standing {
  /** One for each row of the table of documents. */
  readonly documents: readonly { readonly file: string; readonly state: string; readonly reason: string | null }[];
  readonly candidates: number;
  readonly unfinished: number;
}

type Lists = ReadonlyMap<string, readonly (readonly [file: string, total: number])[]>;

const all = { quietSeconds: { documents: 0, roles: 0 }, limit: 10_000 };

export const loadStanding = async (url: string): Promise<Standing> => {
  const { db, close } = createDatabase(url, { connections: 2 });
  try {
    const rows = await db.document.findMany({
      select: { folder: true, fileName: true, state: true, reasonCode: true },
    });
    const { documents, roles } = await listUnfinished(db, all);
    return {
      documents: rows.map(({ folder, fileName, state, reasonCode: reason }) => ({
        file: `${folder}/${fileName}`,
        state,
        reason,
      })),
      candidates: await db.candidate.count(),
      unfinished: documents.length + roles.length,
    };
  } finally {
    await close();
  }
};

/** Of every open role its list, by the file name of the brief. */
export const loadLists = async (url: string): Promise<Lists> => {
  const { db, close } = createDatabase(url, { connections: 2 });
  try {
    const open = new Set(await loadOpenBriefIds(db));
    const lists = new Map<string, readonly (readonly [string, number])[]>();
    const { rows } = await pageRoles(db, { size: 1_000 });
    for (const { briefId, fileName } of rows.filter((row) => open.has(row.briefId))) {
      const list = await loadShortlist(db, briefId);
      lists.set(fileName, list?.entries.map(({ candidate, fit }) => [candidate.fileName, fit.total] as const) ?? []);
    }
    return lists;
  } finally {
    await close();
  }
};
