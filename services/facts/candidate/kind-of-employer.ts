import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { type EmployerKind, employerKinds } from '../../../shared/model/candidate.ts';
import { createPhraseFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

const finderOf = perLexicon((lexicon: Lexicon) =>
  createPhraseFinder(
    employerKinds.flatMap((kind) => lexicon.employers.kinds[kind].map((word) => [word, kind] as const)),
  ),
);

/** The more telling kind wins: a name with "consulting" in it is no manufacturer. */
const precedence: readonly EmployerKind[] = ['agency', 'vendor', 'integrator', 'consultancy', 'manufacturer'];

/** What kind of firm the name, or else the whole header, speaks of; null when neither tells. */
export const kindOfEmployer = (employer: string | null, header: string, lexicon: Lexicon): EmployerKind | null => {
  for (const text of [employer ?? '', header]) {
    const kinds = new Set(finderOf(lexicon)(fold(text)).map((match) => match.value));
    const kind = precedence.find((candidate) => kinds.has(candidate));
    if (kind !== undefined) return kind;
  }
  return null;
};
