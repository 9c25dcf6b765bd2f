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
const noVerbs: readonly PlacedVerb[] = [];

const doingOf = (verbs: readonly PlacedVerb[]): Doing => {
  let mandate = 0;
  const kinds: WorkKind[] = [];
  for (const { verb } of verbs) {
    mandate = Math.max(mandate, verb.mandate);
    if (!kinds.includes(verb.kind)) kinds.push(verb.kind);
  }
  return { mandate, kinds };
};

const verbsOf = perLexicon((lexicon) => new Map(lexicon.verbs.map((verb) => [verb.id, verb])));

/** Words that name something else than work. "Product testing" is a category, "leak test" a value: nobody tested a system. */
const namedBy = (hits: readonly TermHit[]): ReadonlySet<number> => {
  const named = new Set<number>();
  for (const { file, id, from, to } of hits)
    if (file === 'scope.categories' || (file === everydayWords && id === 'test'))
      for (let at = from; at < to; at++) named.add(at);
  return named;
};

export const createVerbs = (hits: readonly TermHit[], sentences: Sentences, lexicon: Lexicon) => {
  const known = verbsOf(lexicon);
  const bySentence = new Map<number, PlacedVerb[]>();
  const named = namedBy(hits);
  for (const hit of hits) {
    const verb = hit.file === 'verbs' ? known.get(hit.id) : undefined;
    if (!verb || named.has(hit.from)) continue;
    addTo(bySentence, sentences.sentenceOf(hit.from), { verb, hit });
  }
  /** Verbs before it in its clause; else behind it there (German puts them last); else anywhere in the sentence. */
  const of = (hit: TermHit): Doing => {
    const all = bySentence.get(sentences.sentenceOf(hit.from)) ?? noVerbs;
    if (all.length === 0) return nothing;
    if (all.length === 1) return doingOf(all);
    const there = sentences.clauseOf(hit.from);
    const clause = all.filter((one) => sentences.clauseOf(one.hit.from) === there);
    const before = clause.filter((one) => one.hit.from <= hit.from);
    if (before.length > 0) return doingOf(before);
    return doingOf(clause.length > 0 ? clause : all);
  };
  return { of, bySentence };
};
