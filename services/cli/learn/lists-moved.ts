import type { Database } from '../../../prisma/client.ts';
import type { PartName, Weights } from '../../../shared/lexicon/schema/weights.ts';
import type { Factors } from '../../fit/learning/learn-factors.ts';
import { reweighFit } from '../../fit/total.ts';
import { loadRoleInputs } from '../../store/role-inputs.ts';
import { loadOpenBriefIds, loadRole } from '../../store/roles.ts';
import { loadListFigures } from '../../store/shortlists.ts';

export interface ListMoved {
  readonly briefId: string;
  readonly title: string;
  /** People among the first five who would have another place there, or none. */
  readonly moved: number;
  readonly newFirst: boolean;
}

const first = 5;

/** What the proposed weights would do to the lists of today; roles with weights of their own stay. */
export const listsMoved = async (
  db: Database,
  { factors, weights }: { readonly factors: Factors; readonly weights: Weights },
): Promise<readonly ListMoved[]> => {
  const lists: ListMoved[] = [];
  for (const briefId of await loadOpenBriefIds(db)) {
    const [role, list] = [await loadRole(db, briefId), await loadListFigures(db, briefId)];
    if (role === null || list === null || (await loadRoleInputs(db, briefId)).points !== null) continue;
    const after = list.entries
      .map(({ candidateId, fit }) => {
        const points = Object.fromEntries(
          fit.parts.map(({ name, weight }) => [name, weight * (factors[name as PartName] ?? 1)]),
        );
        return { id: candidateId, ...reweighFit(fit, points, weights) };
      })
      .sort((a, b) => b.total - a.total || b.confidence - a.confidence || (a.id < b.id ? -1 : 1));
    const before = list.entries.slice(0, first).map(({ candidateId }) => candidateId);
    const moved = before.filter((id, index) => after[index]?.id !== id).length;
    if (moved > 0)
      lists.push({
        briefId,
        title: role.brief.title?.value ?? role.fileName,
        moved,
        newFirst: after[0]?.id !== before[0],
      });
  }
  return lists;
};
