/** For a hit: the verbs that speak of it, hence mandate and kind of work (isa95.md 3.9). */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { WorkKind } from '../../shared/model/signal.ts';
import { addTo } from './add-to.ts';
import { everydayWords } from './everyday-meanings.ts';
import type { Sentences } from './sentences.ts';

export interface Doing {
  readonly mandate: number | null;
  readonly kinds: readonly WorkKind[];
}

interface PlacedVerb {
  readonly hit: TermHit;
  readonly clause: number;
  /** What is done by this verb and those before it in its clause, and in its sentence. */
  readonly inClause: Doing;
  readonly inSentence: Doing;
}

const nothing: Doing = { mandate: null, kinds: [] };

const joined = (before: Doing, verb: Doing): Doing =>
  before === nothing
    ? verb
    : {
        mandate: Math.max(before.mandate ?? 0, verb.mandate ?? 0),
        kinds: [...new Set([...before.kinds, ...verb.kinds])],
      };

const verbsOf = perLexicon(
  (lexicon) => new Map(lexicon.verbs.map(({ id, mandate, kind }): [string, Doing] => [id, { mandate, kinds: [kind] }])),
);

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
    const sentence = sentences.sentenceOf(hit.from);
    const clause = sentences.clauseOf(hit.from);
    const before = bySentence.get(sentence)?.at(-1);
    const inClause = joined(before?.clause === clause ? before.inClause : nothing, verb);
    addTo(bySentence, sentence, { hit, clause, inClause, inSentence: joined(before?.inSentence ?? nothing, verb) });
  }
  /** Verbs before it in its clause; else behind it there (German puts them last); else anywhere in the sentence. */
  const of = (hit: TermHit): Doing => {
    const verbs = bySentence.get(sentences.sentenceOf(hit.from));
    if (!verbs) return nothing;
    const clause = sentences.clauseOf(hit.from);
    let last: PlacedVerb | undefined;
    for (let at = verbs.length - 1; at >= 0; at--) {
      const one = verbs[at];
      if (one?.clause !== clause) continue;
      if (one.hit.from <= hit.from) return one.inClause;
      last ??= one;
    }
    return last?.inClause ?? verbs.at(-1)?.inSentence ?? nothing;
  };
  return { of, bySentence };
};
