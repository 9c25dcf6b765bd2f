import { type FitCard, loadFitsOfCandidate } from '../../store/fits.ts';
import type { ScreenOptions } from '../screen-options.ts';

/** How somebody stands with the open roles. Who is in no pool, as closed or replaced by a later CV, stands on no list any more. */
export const fitsOfCandidate = async (
  { id, open, leading }: { readonly id: string; readonly open: boolean; readonly leading: boolean },
  { db, fitsOf }: Pick<ScreenOptions, 'db' | 'fitsOf'>,
): Promise<readonly FitCard[]> => (open && leading && fitsOf ? await fitsOf(id) : await loadFitsOfCandidate(db, id));
