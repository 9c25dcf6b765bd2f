/** Words of names, so that one sound in two spellings is one word. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { normalise, tokenise } from '../../shared/words.ts';

export interface NameWords {
  readonly words: readonly string[];
  /** Of people who share a name inside a family: which of the two. */
  readonly generation: 'elder' | 'younger' | null;
}

interface Spelling {
  readonly nameWords: (name: string) => NameWords;
  readonly employerWords: (employer: string) => readonly string[];
}

const setOf = (...lists: readonly (readonly string[])[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.map(normalise)));

/** The part before a comma is the family name in front; the order of words does not matter here. */
export const spellingOf = perLexicon((lexicon: Lexicon): Spelling => {
  const rules = lexicon['same-person'];
  const noName = setOf(rules.titles, rules.particles);
  const noFirm = setOf(rules.legalForms);
  const elder = setOf(rules.generations.elder);
  const younger = setOf(rules.generations.younger);
  const respell = (word: string): string =>
    rules.spellings.reduce((spelled, [from, to]) => spelled.replaceAll(from, to), word).replaceAll(/(.)\1+/gu, '$1');
  return {
    nameWords: (name) => {
      const all = tokenise(name.replaceAll(/['’`]/gu, ''));
      const last = all.at(-1) ?? '';
      const generation = all.length < 3 ? null : elder.has(last) ? 'elder' : younger.has(last) ? 'younger' : null;
      const own = generation === null ? all : all.slice(0, -1);
      // A name made of particles and titles alone is still a name.
      const words = own.filter((word) => !noName.has(word));
      return { words: (words.length > 1 ? words : own).map(respell), generation };
    },
    employerWords: (employer) => {
      const all = tokenise(employer);
      const words = all.filter((word) => !noFirm.has(word));
      return words.length > 0 ? words : all;
    },
  };
});
