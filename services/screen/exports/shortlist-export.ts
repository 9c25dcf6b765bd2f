/** A stored list -> what its exports tell, the same in every format. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fit, Verdict } from '../../../shared/model/fit.ts';
import type { Scope } from '../../../shared/model/signal.ts';
import { explainFit } from '../../fit/explain-fit.ts';
import type { StoredRole } from '../../store/roles.ts';
import type { StoredShortlist } from '../../store/shortlists.ts';

export interface ExportedReason {
  readonly tone: 'plus' | 'minus' | 'note';
  readonly sentence: string;
  /** What the CV says, in its own words. */
  readonly quotes: readonly { readonly text: string; readonly page: number; readonly line: number }[];
}

export interface ExportedEntry {
  readonly rank: number;
  readonly candidateId: string;
  readonly name: string;
  readonly headline: string | null;
  readonly place: string | null;
  readonly scope: Scope;
  readonly seniority: string | null;
  readonly platforms: readonly string[];
  readonly total: number;
  readonly verdict: Verdict;
  readonly knockouts: readonly { readonly name: string; readonly answer: 'yes' | 'no' | 'unknown' }[];
  readonly reasons: readonly ExportedReason[];
}

export interface ShortlistExport {
  readonly role: { readonly id: string; readonly title: string; readonly client: string | null };
  readonly rankedAt: Date;
  readonly entries: readonly ExportedEntry[];
}

const spaced = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

const reasonsOf = (fit: Fit, language: string, explanations: Lexicon['explanations']): readonly ExportedReason[] =>
  explainFit(fit, { language, lexicon: { explanations } }).map(({ tone, sentence, quotes }) => ({
    tone,
    sentence: spaced(sentence),
    quotes: quotes
      .filter(({ side, page }) => side === 'candidate' && page > 0)
      .slice(0, 2)
      .map(({ text, page, line }) => ({ text: spaced(text), page, line })),
  }));

export const exportShortlist = (
  role: StoredRole,
  list: StoredShortlist,
  { language, explanations }: { readonly language: string; readonly explanations: Lexicon['explanations'] },
): ShortlistExport => ({
  role: {
    id: role.briefId,
    title: spaced(role.brief.title?.value ?? role.fileName),
    client: role.brief.client && spaced(role.brief.client.value),
  },
  rankedAt: list.createdAt,
  entries: list.entries.map(({ rank, candidate, fit }) => ({
    rank,
    candidateId: candidate.id,
    name: spaced(candidate.name ?? candidate.fileName),
    headline: candidate.headline && spaced(candidate.headline),
    place: [candidate.city, candidate.country].filter((part) => part !== null).join(', ') || null,
    scope: candidate.scope,
    seniority: candidate.seniority,
    platforms: candidate.platforms,
    total: fit.total,
    verdict: fit.verdict,
    knockouts: fit.knockouts.map(({ name, answer }) => ({ name, answer })),
    reasons: reasonsOf(fit, language, explanations),
  })),
});
