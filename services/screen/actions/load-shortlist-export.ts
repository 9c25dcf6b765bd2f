import { loadRole } from '../../store/roles.ts';
import { loadShortlist } from '../../store/shortlists.ts';
import { hideIn } from '../blind/hide-in.ts';
import { namedFrom } from '../blind/load-named.ts';
import { exportShortlist, type ShortlistExport } from '../exports/shortlist-export.ts';
import type { ScreenOptions } from '../screen-options.ts';
import type { Language } from '../words/in-both.ts';

/** People on one export. */
const most = 200;

/** The list in force as it leaves the house. null: no such role, or nobody ranked yet. */
export const loadShortlistExport = async (
  { db, explanations, tellFits }: Pick<ScreenOptions, 'db' | 'explanations' | 'tellFits'>,
  roleId: string,
  { language, names }: { readonly language: Language; readonly names: boolean },
): Promise<ShortlistExport | null> => {
  const role = await loadRole(db, roleId);
  if (role) await tellFits?.(role.briefId, { size: most });
  const list = role && (await loadShortlist(db, role.briefId, { size: most }));
  if (!role || !list) return null;
  const told = exportShortlist(role, list, { language, explanations });
  if (names) return told;
  const ids = told.entries.map(({ candidateId }) => candidateId);
  return hideIn(told, await namedFrom(db, ids));
};
