/** The pool's texts with names and gendered words exchanged, scored again: the difference must be nothing. */
import type { Database } from '../../../prisma/client.ts';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { DocumentText } from '../../../shared/model/document.ts';
import type { Person } from '../../../shared/model/fit.ts';
import { countWords } from '../../../shared/words.ts';
import { findCandidate } from '../../facts/find-candidate.ts';
import { scoreFit } from '../../fit/score-fit.ts';
import { findCandidateSignals } from '../../signals/find-candidate-signals.ts';
import { loadCandidate } from '../../store/candidates.ts';
import { loadText } from '../../store/documents.ts';
import { loadOpenBriefIds, loadRole, type StoredRole } from '../../store/roles.ts';
import { swapNames } from './swap-names.ts';

export interface Swapped {
  readonly people: number;
  readonly pairs: number;
  /** Greatest difference of a total, in points of 100. */
  readonly most: number;
  /** Ids of the pairs that differ at all. */
  readonly differing: readonly {
    readonly briefId: string;
    readonly candidateId: string;
    readonly difference: number;
  }[];
}

interface Options {
  readonly lexicon: Lexicon;
  /** ISO date. */
  readonly today: string;
}

const personOf = (text: DocumentText, fileName: string, { lexicon }: Options): Person => {
  const candidate = findCandidate(text, { lexicon, fileName, modified: null });
  return { candidate, signals: findCandidateSignals(text, candidate, lexicon), words: countWords(text) };
};

const rolesOf = async (db: Database): Promise<readonly StoredRole[]> => {
  const roles: StoredRole[] = [];
  for (const briefId of await loadOpenBriefIds(db)) {
    const role = await loadRole(db, briefId);
    if (role) roles.push(role);
  }
  return roles;
};

export const scoreSwapped = async (
  db: Database,
  candidateIds: readonly string[],
  options: Options,
): Promise<Swapped> => {
  const roles = await rolesOf(db);
  const differing: { briefId: string; candidateId: string; difference: number }[] = [];
  let people = 0;
  for (const candidateId of candidateIds) {
    const stored = await loadCandidate(db, candidateId);
    const text = stored && (await loadText(db, stored.documentId));
    if (!stored || !text) continue;
    people += 1;
    const [as, swapped] = [text, swapNames(text, stored.candidate.name?.value ?? null)].map((one) =>
      personOf(one, stored.fileName, options),
    );
    for (const role of roles) {
      if (!as || !swapped) continue;
      const difference = Math.abs(scoreFit(role, as, options).total - scoreFit(role, swapped, options).total);
      if (difference > 0) differing.push({ briefId: role.briefId, candidateId, difference });
    }
  }
  const most = Math.max(0, ...differing.map(({ difference }) => difference));
  return { people, pairs: people * roles.length, most, differing };
};
