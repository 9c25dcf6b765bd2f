/**
 * How likely the words around a product's name tell of work on the product itself: configured, built, run, validated,
 * governed, as against used, seen, fed with data or left to others.
 *
 * A linear reading by weights learned from labelled mentions (hands-on.yml). Cues and verbs know the words they list;
 * this reads whose the thing is from words nobody listed.
 */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import {
  around,
  featureOf,
  leftAt,
  nearest,
  piecesOf,
  type Side,
  shares,
  sides,
} from '../../shared/lexicon/hands-on/around.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { TokenStream } from '../../shared/lexicon/token-stream.ts';
import type { WordForm } from '../../shared/lexicon/word-form.ts';
import { oncePer } from '../../shared/once-per.ts';
import { addTo } from './add-to.ts';
import { productsOf } from './far-ends.ts';

const inThousandths = 1000;

/** What one word says before and behind a name, and when it stands right beside it or one word away. */
interface WordWeights {
  readonly far: Readonly<Record<Side, number>>;
  readonly near: Readonly<Record<Side, readonly number[]>>;
}

const perSide = <T>(of: (side: Side) => T): Record<Side, T> => ({ '<': of('<'), '>': of('>') });

/** Worked out once per word and term. */
const weightsOf = perLexicon((lexicon) => {
  const features = new Map(Object.entries(lexicon['hands-on'].features));
  const weightOf = (feature: string): number => (features.get(feature) ?? 0) / inThousandths;
  const products = productsOf(lexicon);
  const terms = perSide(() => new Map<string, Map<string, number>>());
  const ofTerm = (side: Side, file: string, id: string): number => {
    const known = terms[side].get(file) ?? new Map<string, number>();
    terms[side].set(file, known);
    const met = known.get(id);
    if (met !== undefined) return met;
    const name = file === 'products' ? (products.get(id)?.type ?? '') : id;
    const weight = weightOf(featureOf.term(side, file, name)) * shares.term;
    known.set(id, weight);
    return weight;
  };
  return {
    bias: lexicon['hands-on'].bias / inThousandths,
    ofTerm,
    ofType: (id: string): number => weightOf(featureOf.type(products.get(id)?.type ?? '')) * shares.type,
    ofWord: oncePer(({ folded }: WordForm): WordWeights => {
      const pieces = piecesOf(folded);
      const share = pieces.length === 0 ? 0 : shares.piece(pieces.length);
      return {
        far: perSide((side) => pieces.reduce((sum, piece) => sum + weightOf(featureOf.piece(side, piece)), 0) * share),
        near: perSide((side) =>
          Array.from({ length: nearest }, (_, at) => weightOf(featureOf.near(side, at + 1, folded)) * shares.near),
        ),
      };
    }),
  };
});

/** Hits by the word they are nearest to a name with: their last word before it, their first behind it. */
const placesOf = (hits: readonly TermHit[]): Record<Side, ReadonlyMap<number, readonly TermHit[]>> => {
  const places = perSide(() => new Map<number, TermHit[]>());
  for (const hit of hits) for (const side of sides) addTo(places[side], side === '<' ? hit.to - 1 : hit.from, hit);
  return places;
};

/** @returns for a hit of a product, how likely it was worked on: 0..1 */
export const createHandsOn = (
  hits: readonly TermHit[],
  tokens: TokenStream,
  lexicon: Lexicon,
): ((product: TermHit) => number) => {
  const { bias, ofTerm, ofType, ofWord } = weightsOf(lexicon);
  let places: ReturnType<typeof placesOf> | null = null;
  return ({ id, from, to }) => {
    places ??= placesOf(hits);
    const at = places;
    let logit = bias + ofType(id);
    around(tokens, from, to, (token, side, distance) => {
      const form = tokens.forms[token];
      if (!form) return;
      const { far, near } = ofWord(form);
      const left = leftAt(distance);
      logit += far[side] * left;
      if (distance <= nearest) logit += near[side][distance - 1] ?? 0;
      for (const hit of at[side].get(token) ?? [])
        if (hit.to <= from || hit.from >= to) logit += ofTerm(side, hit.file, hit.id) * left;
    });
    return 1 / (1 + Math.exp(-logit));
  };
};
