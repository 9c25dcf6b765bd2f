/** For a hit: what the words around say about it (not, wished, only chosen, by others), after contexts.yml. */

import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import { foldWord } from '../../shared/lexicon/fold-word.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Cue, Effect } from '../../shared/lexicon/schema/contexts.ts';
import { addTo } from './add-to.ts';
import type { Sentences } from './sentences.ts';

interface PlacedCue {
  readonly cue: Cue;
  readonly until: ReadonlySet<string>;
  readonly hit: TermHit;
}

const isTurned = ({ until, hit: cue }: PlacedCue, hit: TermHit, sentences: Sentences): boolean => {
  if (until.size === 0) return false;
  for (let at = cue.to; at < hit.from; at++) if (until.has(sentences.tokens.forms[at]?.folded ?? '')) return true;
  return false;
};

/** "Interfaced to: …": small words may stand before the colon. */
const opensList = (hit: TermHit, { tokens, sentenceOf }: Sentences): boolean => {
  let at = hit.to;
  while (tokens.gap[at] === 0 && tokens.forms[at]?.filler) at++;
  const opens =
    sentenceOf(hit.from) !== sentenceOf(hit.from - 1) || tokens.line[hit.from] !== tokens.line[hit.from - 1];
  return tokens.gap[at] === 2 && opens;
};

/** "Plans come out of X. Others run those.": in the same sentence, or in the one behind it and no new line. */
const isNextOf = (cue: TermHit, hit: TermHit, { sentenceOf }: Sentences): boolean =>
  sentenceOf(cue.from) - sentenceOf(hit.from) <= 1 && Math.abs(cue.line - hit.line) <= 1;

const reaches = (placed: PlacedCue, hit: TermHit, sentences: Sentences): boolean => {
  const { cue } = placed;
  const before = placed.hit.to <= hit.from;
  const after = placed.hit.from >= hit.to;
  if (!before && !after) return false;
  if (cue.files && !cue.files.includes(hit.file)) return false;
  if ((cue.side === 'before' && !before) || (cue.side === 'after' && !after)) return false;
  if (cue.reach === 'line') return isNextOf(placed.hit, hit, sentences);
  if (sentences.sentenceOf(placed.hit.from) !== sentences.sentenceOf(hit.from)) return false;
  if (isTurned(placed, hit, sentences)) return false;
  if (cue.reach === 'sentence') return true;
  if (sentences.clauseOf(placed.hit.from) !== sentences.clauseOf(hit.from)) return false;
  if (cue.reach === 'clause') return true;
  return (before ? hit.from - placed.hit.to : placed.hit.from - hit.to) < cue.reach;
};

const cuesOf = perLexicon(
  (lexicon) =>
    new Map(lexicon.contexts.cues.map((cue) => [cue.id, { cue, until: new Set(cue.until.map(foldWord)) }] as const)),
);

/** The "out of" in "roll-out of" is no cue: words that are part of a longer verb say what the verb says. */
const withinVerbs = (hits: readonly TermHit[]): ((cue: TermHit) => boolean) => {
  const ends = new Map<number, TermHit>();
  for (const hit of hits)
    if (hit.file === 'verbs' && hit.to - hit.from > 1) for (let at = hit.from; at < hit.to; at++) ends.set(at, hit);
  return (cue) => {
    const verb = ends.get(cue.from);
    return verb !== undefined && verb.from < cue.from && verb.to >= cue.to;
  };
};

const nothingSaid: ReadonlySet<Effect> = new Set();
const noCues: readonly PlacedCue[] = [];

const leaving: ReadonlySet<Effect> = new Set(['negated', 'others', 'mentioned']);

/** @returns what is said of a hit, and the lines that leave something to others or deny it, whatever the reach of those words */
export const judgeCues = (hits: readonly TermHit[], sentences: Sentences, lexicon: Lexicon) => {
  const cues = cuesOf(lexicon);
  const bySentence = new Map<number, PlacedCue[]>();
  const left = new Set<number>();
  const isWithinVerb = withinVerbs(hits);
  for (const hit of hits) {
    const cue = hit.file === 'contexts.cues' ? cues.get(hit.id) : undefined;
    if (!cue || isWithinVerb(hit)) continue;
    if (cue.cue.opens && !opensList(hit, sentences)) continue;
    addTo(bySentence, sentences.sentenceOf(hit.from), { cue: cue.cue, until: cue.until, hit });
    if (leaving.has(cue.cue.effect)) left.add(hit.line);
  }
  const of = (hit: TermHit): ReadonlySet<Effect> => {
    const sentence = sentences.sentenceOf(hit.from);
    let effects: Set<Effect> | null = null;
    for (let near = sentence; near <= sentence + 1; near++)
      for (const placed of bySentence.get(near) ?? noCues)
        if (reaches(placed, hit, sentences)) effects = (effects ?? new Set()).add(placed.cue.effect);
    return effects ?? nothingSaid;
  };
  return { of, left };
};
