import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { fold, type LexiconLanguage, lexiconLanguages } from '../../../shared/lexicon/phrases.ts';

const wordsOf = perLexicon(
  (lexicon: Lexicon): ReadonlyMap<LexiconLanguage, ReadonlySet<string>> =>
    new Map(
      lexiconLanguages.map((code) => [code, new Set((lexicon.modality.functionWords[code] ?? []).map(fold))] as const),
    ),
);

const fewestVotes = 2;

/**
 * The language of a sentence inside a brief when it is not the brief's own: none of the own small words stands there
 * and at least two of another language do. Clients paste a French list into an English mail.
 */
export const createOtherLanguageOf = (
  lexicon: Lexicon,
  language: string | null,
): ((folded: string) => LexiconLanguage | null) => {
  const words = wordsOf(lexicon);
  const own = lexiconLanguages.find((code) => code === language);
  const known = new Map<string, LexiconLanguage | null>();
  const vote = (folded: string): LexiconLanguage | null => {
    const tokens = folded.match(/[a-z\u00df-\u024f]+/g) ?? [];
    const votesFor = (code: LexiconLanguage): number => tokens.filter((token) => words.get(code)?.has(token)).length;
    if (own === undefined || votesFor(own) > 0) return null;
    const [best] = lexiconLanguages.map((code) => ({ code, votes: votesFor(code) })).sort((a, b) => b.votes - a.votes);
    return best && best.votes >= fewestVotes ? best.code : null;
  };
  return (folded) => {
    const before = known.get(folded);
    if (before !== undefined) return before;
    const found = vote(folded);
    known.set(folded, found);
    return found;
  };
};
