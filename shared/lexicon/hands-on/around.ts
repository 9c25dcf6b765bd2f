/**
 * The words and terms around a product's name as its hands-on reading is learned and read: on which side, how far away.
 *
 * Pieces of words stand for word forms and parts of compounds in seven languages (Bojanowski et al., Enriching Word
 * Vectors with Subword Information, 2017); a term stands for all its phrases in all of them.
 */
import type { TokenStream } from '../token-stream.ts';

export const sides = ['<', '>'] as const;
/** `<` before the name, `>` behind it. */
export type Side = (typeof sides)[number];

const [shortest, longest] = [3, 4] as const;
const letter = /\p{L}/u;

/** The word whole and its pieces of 3 and 4 letters, each once; [] for numbers. `^` and `$` are its beginning and end. */
export const piecesOf = (folded: string): readonly string[] => {
  if (!letter.test(folded)) return [];
  const word = `^${folded}$`;
  const pieces = new Set([word]);
  for (let length = shortest; length <= longest; length++)
    for (let at = 0; at + length <= word.length; at++) pieces.add(word.slice(at, at + length));
  return [...pieces];
};

/** A word right beside the name, or one between: "the «LIMS» is", "own «LIMS»". */
export const nearest = 2;
export const shares = {
  /** Of one piece: long words count no more than short ones. */
  piece: (pieces: number): number => 1 / Math.sqrt(pieces),
  near: 0.7,
  term: 2,
  type: 0.5,
} as const;

const decay = 0.15;
/** What is farther away counts nearly nothing. */
const farthest = 24;

/** How much is left of a word or term so far away. */
export const leftAt = (distance: number): number => Math.exp(-decay * distance);

/** What parts words adds to their distance: comma or bracket 1, dash, colon or full stop 4. */
const stepOver = (gap: number): number => 1 + (gap >= 2 ? 4 : gap);

/** The distance of the words around a name, as [token, side, distance]; a new line that goes on with nothing ends it. */
export const around = (
  tokens: TokenStream,
  from: number,
  to: number,
  visit: (token: number, side: Side, distance: number) => void,
): void => {
  const ends = (at: number): boolean => tokens.gap[at] === 3 && tokens.line[at] !== tokens.line[at - 1];
  let distance = 0;
  for (let at = from - 1; at >= 0 && !ends(at + 1); at--) {
    distance += stepOver(tokens.gap[at + 1] ?? 0);
    if (distance > farthest) break;
    visit(at, '<', distance);
  }
  distance = 0;
  for (let at = to; at < tokens.forms.length && !ends(at); at++) {
    distance += stepOver(tokens.gap[at] ?? 0);
    if (distance > farthest) break;
    visit(at, '>', distance);
  }
};

export const featureOf = {
  piece: (side: Side, piece: string): string => `${side}${piece}`,
  near: (side: Side, distance: number, folded: string): string => `${side}${distance} ${folded}`,
  /** A product stands for its kind: what is learned with one holds for all, those still to come included. */
  term: (side: Side, file: string, id: string): string => `${side}@${file}:${id}`,
  type: (type: string): string => `=${type}`,
} as const;
