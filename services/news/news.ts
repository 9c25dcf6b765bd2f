/** What changed on lists -> what somebody wants to hear of: entrants worth a look, and real jumps. */
import { type Verdict, verdicts } from '../../shared/model/fit.ts';
import { causes as causeOf } from '../../shared/model/shortlist.ts';

/** Somebody who came onto a list or moved up, since the list somebody knows. */
export interface Change {
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly briefFile: string;
  readonly candidateId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly fileName: string;
  /** null: was not on the list. */
  readonly from: number | null;
  readonly to: number;
  readonly total: number;
  readonly verdict: Verdict;
  readonly causes: readonly string[];
}

export interface Taste {
  /** The least that makes somebody news. */
  readonly leastVerdict: Verdict;
  /** So many places up at least. */
  readonly leastJump: number;
}

export interface RoleNews {
  readonly briefId: string;
  readonly title: string;
  readonly entrants: readonly Change[];
  readonly jumps: readonly Change[];
}

const isWorth = ({ verdict }: Change, { leastVerdict }: Taste): boolean =>
  verdicts.indexOf(verdict) <= verdicts.indexOf(leastVerdict);

const isJump = ({ from, to, causes }: Change, { leastJump }: Taste): boolean =>
  from !== null && from - to >= leastJump && causes.some((cause) => cause !== causeOf.others);

const titleOf = ({ title, client, briefFile }: Change): string =>
  [title ?? briefFile, client].filter(Boolean).join(', ');

/** In the order of the changes; roles without news are left out. */
export const findNews = (changes: readonly Change[], taste: Taste): readonly RoleNews[] => {
  const worth = changes.filter((change) => isWorth(change, taste));
  const briefIds = [...new Set(worth.map(({ briefId }) => briefId))];
  return briefIds.flatMap((briefId) => {
    const ofRole = worth.filter((change) => change.briefId === briefId);
    const [first] = ofRole;
    const entrants = ofRole.filter(({ from }) => from === null);
    const jumps = ofRole.filter((change) => isJump(change, taste));
    if (first === undefined || entrants.length + jumps.length === 0) return [];
    return [{ briefId, title: titleOf(first), entrants, jumps }];
  });
};
