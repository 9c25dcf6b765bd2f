/**
 * A sentence -> clauses, each with the weight its own words give it. "Ideally" covers its own clause only,
 * "… is a plus" reaches back over the short items it sums up, "not an architect" excludes what it names.
 */
import type { PhraseHit } from '../../../shared/lexicon/phrases.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Span } from './split-sentences.ts';

export interface Clause extends Span {
  /** What the clause's own words make it worth; null when they say nothing. */
  readonly cue: number | null;
  readonly excluded: boolean;
}

interface Cue extends PhraseHit {
  readonly strength: number;
}

/** Which of several cues in one clause decides: a wish outweighs "not a condition", both outweigh the rest. */
const precedence = [0.4, 0, 1, 0.85, 0.15, 0.65];
const mostWordsBack = 4;
/** Longer ones are lists without an end, or hostile: read as a whole. */
const longestSentence = 1_500;
const wordsOf = (text: string): number => text.split(/\s+/).filter(Boolean).length;

const withoutOverlaps = (cues: readonly Cue[]): Cue[] => {
  const kept: Cue[] = [];
  for (const cue of [...cues].sort((a, b) => b.to - b.from - (a.to - a.from)))
    if (!kept.some((other) => cue.from < other.to && other.from < cue.to)) kept.push(cue);
  return kept;
};

const negated = (reading: BriefReading, folded: string, cue: Cue): boolean => {
  if (cue.strength < 0.4) return false;
  const before = folded.slice(Math.max(0, cue.from - 18), cue.from);
  const [last] = reading.hits(before, reading.lexicon.modality.negations).slice(-1);
  return last !== undefined && /^\s+(?:\S+\s+)?$/.test(before.slice(last.to));
};

const cuesOf = (reading: BriefReading, folded: string): Cue[] => {
  const all = reading.lexicon.modality.cues.flatMap(({ strength, phrases }) =>
    reading.hits(folded, phrases).map((hit) => ({ ...hit, strength })),
  );
  return withoutOverlaps(all).map((cue) => (negated(reading, folded, cue) ? { ...cue, strength: 0 } : cue));
};

const comma = /,\s+|\s[–—-]\s|\s(?=(?:but|aber|mais|pero|maar)\s)/gu;

const piecesOf = (folded: string, from: number, to: number): Span[] => {
  const spans: Span[] = [];
  let start = from;
  for (const match of folded.slice(from, to).matchAll(comma)) {
    const at = from + match.index;
    const open = folded.slice(start, at);
    if ((open.match(/\(/g) ?? []).length > (open.match(/\)/g) ?? []).length) continue;
    spans.push({ from: start, to: at });
    start = at + match[0].length;
  }
  spans.push({ from: start, to });
  return spans.filter((span) => folded.slice(span.from, span.to).trim() !== '');
};

interface Weighed extends Clause {
  /** The word that decides stands at the head: it reaches forward, otherwise back. */
  readonly leads: boolean;
}

const weigh = (reading: BriefReading, folded: string, span: Span, first: boolean): Weighed => {
  const text = folded.slice(span.from, span.to);
  const { exclusions, contrasts } = reading.lexicon.modality;
  const [exclusion] = reading.hits(text, exclusions);
  const contrast = first ? undefined : reading.hits(text, contrasts).find((hit) => hit.from === 0);
  const head = (hit: PhraseHit): boolean => wordsOf(text.slice(0, hit.from)) <= 1;
  const cues = cuesOf(reading, text);
  if (exclusion) return { ...span, cue: 0, excluded: true, leads: head(exclusion) };
  const cue = precedence.map((strength) => cues.find((one) => one.strength === strength)).find(Boolean);
  if (contrast && cue === undefined) return { ...span, cue: 0, excluded: true, leads: true };
  return cue
    ? { ...span, cue: cue.strength, excluded: false, leads: head(cue) }
    : { ...span, cue: null, excluded: false, leads: false };
};

const isLow = (piece: Weighed | undefined): piece is Weighed =>
  piece !== undefined && (piece.excluded || piece.cue === 0.4 || piece.cue === 0);

/** "…, but is not a condition": says something about what stands before it. */
const takesBack = /^(?:but|aber|mais|pero|ma|maar|mas|is|ist)\s/u;
const additive = /^(?:and|und|sowie|et|y|e|en|as well as)\s/u;

/** Clauses of the sentence `span`; one clause unless some part of it weighs less than the rest. */
export const weighClauses = (reading: BriefReading, folded: string, span: Span): Clause[] => {
  if (span.to - span.from > longestSentence) return [weigh(reading, folded, span, true)];
  const pieces = piecesOf(folded, span.from, span.to).map((piece, index) => weigh(reading, folded, piece, index === 0));
  if (!pieces.some(isLow)) return [weigh(reading, folded, span, true)];
  const clauses: Clause[] = [];
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at];
    if (!piece) continue;
    const last = clauses.at(-1);
    if (last && isLow(piece) && !piece.excluded && takesBack.test(folded.slice(piece.from))) {
      clauses[clauses.length - 1] = { ...last, to: piece.to, cue: last.cue === 0.4 || piece.cue === 0.4 ? 0.4 : 0 };
      continue;
    }
    if (isLow(piece) && !piece.leads) {
      let { from } = piece;
      let before = clauses.at(-1);
      while (
        before &&
        before.cue === null &&
        wordsOf(folded.slice(before.from, before.to)) <= mostWordsBack &&
        !/\d/.test(folded.slice(before.from, before.to))
      ) {
        from = before.from;
        clauses.pop();
        before = clauses.at(-1);
      }
      clauses.push({ from, to: piece.to, cue: piece.cue, excluded: piece.excluded });
      continue;
    }
    let { to } = piece;
    if (isLow(piece))
      for (
        let next = pieces[at + 1];
        next && next.cue === null && !additive.test(folded.slice(next.from));
        next = pieces[at + 1]
      ) {
        to = next.to;
        at++;
      }
    clauses.push({ from: piece.from, to, cue: piece.cue, excluded: piece.excluded });
  }
  return mergeNeutral(clauses);
};

/** Neighbouring clauses without a low weight of their own are one again. */
const mergeNeutral = (clauses: readonly Clause[]): Clause[] => {
  const merged: Clause[] = [];
  for (const clause of clauses) {
    const last = merged.at(-1);
    const low = (one: Clause): boolean => one.excluded || one.cue === 0.4 || one.cue === 0;
    if (last && !low(last) && !low(clause))
      merged[merged.length - 1] = { ...last, to: clause.to, cue: strongest(last.cue, clause.cue) };
    else merged.push(clause);
  }
  return merged;
};

const strongest = (a: number | null, b: number | null): number | null =>
  a === null ? b : b === null ? a : Math.max(a, b);
