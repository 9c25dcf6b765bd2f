/** For a hit: what the words around say about it (not, wished, only chosen, by others), after contexts.yml. */

import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import { foldWord } from '../../shared/lexicon/fold-word.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Cue, Effect } from '../../shared/lexicon/schema/contexts.ts';
import type { Line } from '../../shared/model/document.ts';
import { addTo } from './add-to.ts';
import { createBrackets } from './brackets.ts';
import type { Sentences } from './sentences.ts';

interface PlacedCue {
  readonly cue: Cue;
  readonly until: ReadonlySet<string>;
  readonly unless: ReadonlySet<string>;
  readonly hit: TermHit;
}

const followsWithin = 6;

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
  if (cue.reach === 'sentence' || cue.reach === 'list') return true;
  if (sentences.clauseOf(placed.hit.from) !== sentences.clauseOf(hit.from)) return false;
  if (cue.reach === 'clause') return true;
  return (before ? hit.from - placed.hit.to : placed.hit.from - hit.to) < cue.reach;
};

const cuesOf = perLexicon(
  (lexicon) =>
    new Map(
      lexicon.contexts.cues.map(
        (cue) =>
          [
            cue.id,
            { cue, until: new Set(cue.until.map(foldWord)), unless: new Set(cue.unless.map(foldWord)) },
          ] as const,
      ),
    ),
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

/** Where something else begins that a cue's following words would speak of: a product, or that it was not so. */
const stopsOf = (hits: readonly TermHit[], cues: ReturnType<typeof cuesOf>): ReadonlySet<number> => {
  const stops = new Set<number>();
  for (const { file, id, from } of hits)
    if (file === 'products' || (file === 'contexts.cues' && cues.get(id)?.cue.effect === 'negated')) stops.add(from);
  return stops;
};

/** "Chosen, installed and run by me." */
const isGoneOn = ({ unless, hit }: PlacedCue, stops: ReadonlySet<number>, sentences: Sentences): boolean => {
  if (unless.size === 0) return false;
  for (let at = hit.to; at < hit.to + followsWithin && !stops.has(at); at++) {
    if (sentences.sentenceOf(at) !== sentences.sentenceOf(hit.from)) return false;
    if (unless.has(sentences.tokens.forms[at]?.folded ?? '')) return true;
  }
  return false;
};

const nothingSaid: ReadonlySet<Effect> = new Set();
const noCues: readonly PlacedCue[] = [];

const leaving: ReadonlySet<Effect> = new Set(['negated', 'others', 'mentioned']);

/** Lines under a heading that still belong to it where nothing else ends it. */
const longestList = 12;
const mostOtherWords = 2;

/** "Also on my radar" on a line of its own: the lines below it, up to the next heading or gap. */
const linesBelow = (hit: TermHit, lines: readonly Line[], { tokens }: Sentences): readonly number[] => {
  const farthest = mostOtherWords + 1;
  let others = 0;
  for (let at = hit.from - 1; at >= hit.from - farthest && tokens.line[at] === hit.line; at--) others++;
  for (let at = hit.to; at < hit.to + farthest && tokens.line[at] === hit.line; at++) others++;
  if (others > mostOtherWords) return [];
  const below: number[] = [];
  for (let at = hit.line + 1; at <= hit.line + longestList; at++) {
    const line = lines[at];
    if (!line || line.heading || (line.gapBefore && below.length > 0)) break;
    below.push(at);
  }
  return below;
};

/** @returns what is said of a hit, and the lines that leave something to others or deny it, whatever the reach of those words */
export const judgeCues = (
  hits: readonly TermHit[],
  { lines, sentences }: { readonly lines: readonly Line[]; readonly sentences: Sentences },
  lexicon: Lexicon,
) => {
  const cues = cuesOf(lexicon);
  const isInReach = createBrackets(lines);
  const bySentence = new Map<number, PlacedCue[]>();
  const left = new Set<number>();
  const byHeading = new Map<number, Cue>();
  const isWithinVerb = withinVerbs(hits);
  const stops = stopsOf(hits, cues);
  for (const hit of hits) {
    const cue = hit.file === 'contexts.cues' ? cues.get(hit.id) : undefined;
    if (!cue || isWithinVerb(hit)) continue;
    const placed = { ...cue, hit };
    if (cue.cue.reach === 'list') for (const line of linesBelow(hit, lines, sentences)) byHeading.set(line, cue.cue);
    if ((cue.cue.opens && !opensList(hit, sentences)) || isGoneOn(placed, stops, sentences)) continue;
    addTo(bySentence, sentences.sentenceOf(hit.from), placed);
    if (leaving.has(cue.cue.effect)) left.add(hit.line);
  }
  const of = (hit: TermHit): ReadonlySet<Effect> => {
    const sentence = sentences.sentenceOf(hit.from);
    const over = byHeading.get(hit.line);
    let effects = over && (over.files?.includes(hit.file) ?? true) ? new Set([over.effect]) : null;
    for (let near = sentence; near <= sentence + 1; near++)
      for (const placed of bySentence.get(near) ?? noCues)
        if (reaches(placed, hit, sentences) && isInReach(placed.hit, hit))
          effects = (effects ?? new Set()).add(placed.cue.effect);
    return effects ?? nothingSaid;
  };
  return { of, left };
};
