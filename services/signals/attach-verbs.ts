/** For a hit: the verbs that speak of it, hence mandate and kind of work (isa95.md 3.9). */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Verb } from '../../shared/lexicon/schema/verbs.ts';
import type { WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { everydayWords } from './everyday-meanings.ts';
import type { Sentences } from './sentences.ts';

interface PlacedVerb {
  readonly verb: Verb;
  readonly hit: TermHit;
}

export interface Doing {
  readonly mandate: number | null;
  readonly kinds: readonly WorkKind[];
}

const nothing: Doing = { mandate: null, kinds: [] };

const doingOf = (verbs: readonly PlacedVerb[]): Doing =>
  verbs.length === 0
    ? nothing
    : {
        mandate: Math.max(...verbs.map(({ verb }) => verb.mandate)),
        kinds: [...new Set(verbs.map(({ verb }) => verb.kind))],
      };

const verbsOf = perLexicon((lexicon) => new Map(lexicon.verbs.map((verb) => [verb.id, verb])));

export const createVerbs = (hits: readonly TermHit[], sentences: Sentences, lexicon: Lexicon) => {
  const known = verbsOf(lexicon);
  const bySentence = new Map<number, PlacedVerb[]>();
  // "Product testing" in a list of categories names one of them, "leak test" a value: nobody tested a system.
  const named = new Set(
    hits
      .filter(({ file, id }) => file === 'scope.categories' || (file === everydayWords && id === 'test'))
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  for (const hit of hits) {
    const verb = hit.file === 'verbs' ? known.get(hit.id) : undefined;
    if (!verb || named.has(hit.from)) continue;
    const sentence = sentences.sentenceOf(hit.from);
    addTo(bySentence, sentence, { verb, hit });
  }
  /** Verbs before it in its clause; else behind it there (German puts them last); else anywhere in the sentence. */
  const of = (hit: TermHit): Doing => {
    const all = bySentence.get(sentences.sentenceOf(hit.from)) ?? [];
    const clause = all.filter((one) => sentences.clauseOf(one.hit.from) === sentences.clauseOf(hit.from));
    const before = clause.filter((one) => one.hit.from <= hit.from);
    if (before.length > 0) return doingOf(before);
    return doingOf(clause.length > 0 ? clause : all);
  };
  return { of, bySentence };
};
