/** The labelled mentions -> what stands around each name. A row: language, job, sentence with «the product», 1 or 0. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findTerms, matcherOf } from '../find-terms.ts';
import type { Lexicon } from '../load.ts';
import { around, featureOf, leftAt, nearest, piecesOf, type Side, shares } from './around.ts';
import type { Example } from './learn.ts';

const folder = join(import.meta.dirname, 'mentions');

export interface LabelledMention {
  readonly language: string;
  /** The job's title. */
  readonly job: string;
  /** With the product between « and ». */
  readonly sentence: string;
  /** The person configured, built, ran, validated or governed it; not: used it, saw it, sent data to it, left it to others. */
  readonly handsOn: boolean;
}

const marked = /^([^«»]*)«([^«»]+)»([^«»]*)$/u;

/** @throws Error that names the file and line of a row that is not as described above. */
export const readMentionsOf = (name: string): readonly LabelledMention[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((row, index) => {
      const [language = '', job = '', sentence = '', label = ''] = row.split('\t');
      if (!marked.test(sentence) || !/^[01]$/.test(label))
        throw new Error(`${name}, line ${index + 1}: not language, job, sentence with one «product», and 1 or 0`);
      return { language, job, sentence, handsOn: label === '1' };
    });

const featuresOf = (
  { language, sentence }: LabelledMention,
  lexicon: Lexicon,
  typeOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, number> => {
  const [, before = '', name = '', after = ''] = marked.exec(sentence) ?? [];
  const { tokens, hits } = findTerms([before + name + after], matcherOf(lexicon), { languageOf: () => language });
  const [start, end] = [before.length, before.length + name.length];
  const isInside = (token: number): boolean => (tokens.start[token] ?? 0) < end && (tokens.end[token] ?? 0) > start;
  const inside = tokens.forms.flatMap((_, token) => (isInside(token) ? [token] : []));
  const [from, to] = [inside[0] ?? 0, (inside.at(-1) ?? -1) + 1];
  const features = new Map<string, number>();
  const add = (feature: string, share: number): void => {
    features.set(feature, (features.get(feature) ?? 0) + share);
  };
  const places = new Map<number, { readonly side: Side; readonly distance: number }>();
  around(tokens, from, to, (token, side, distance) => {
    places.set(token, { side, distance });
    const folded = tokens.forms[token]?.folded ?? '';
    const pieces = piecesOf(folded);
    for (const piece of pieces) add(featureOf.piece(side, piece), shares.piece(pieces.length) * leftAt(distance));
    if (distance <= nearest) add(featureOf.near(side, distance, folded), shares.near);
  });
  for (const { file, id, from: first, to: behind } of hits) {
    const place = places.get(first < from ? behind - 1 : first);
    if (place)
      add(
        featureOf.term(place.side, file, file === 'products' ? (typeOf.get(id) ?? '') : id),
        shares.term * leftAt(place.distance),
      );
  }
  const own = hits.find(({ file, from: first }) => file === 'products' && first >= from && first < to);
  if (own) add(featureOf.type(typeOf.get(own.id) ?? ''), shares.type);
  return features;
};

export const labelledMentions = (): readonly LabelledMention[] => readdirSync(folder).sort().flatMap(readMentionsOf);

export const examplesOf = (mentions: readonly LabelledMention[], lexicon: Lexicon): readonly Example[] => {
  const typeOf = new Map(lexicon.products.map(({ id, type }) => [id, type]));
  return mentions.map((mention) => ({ features: featuresOf(mention, lexicon, typeOf), handsOn: mention.handsOn }));
};
