/** A job's title -> the terms in it. Titles are few and asked for again and again: those met last are remembered. */
import { findTerms, matcherOf, type TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';

const rememberedTitles = 2000;

const memoryOf = perLexicon(() => new Map<string, readonly TermHit[]>());

export const termsOfTitle = (title: string, lexicon: Lexicon): readonly TermHit[] => {
  const memory = memoryOf(lexicon);
  const known = memory.get(title);
  if (known) return known;
  if (memory.size === rememberedTitles) memory.clear();
  const { hits } = findTerms([title], matcherOf(lexicon));
  memory.set(title, hits);
  return hits;
};
