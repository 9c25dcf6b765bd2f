import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Demand } from '../../shared/model/brief.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { stem, tokenise } from '../../shared/words.ts';
import { perRole } from './per-role.ts';

/** Stems of a demand's own words; short ones say nothing. */
const stemsOf = ({ text }: Demand, language: string | null): readonly string[] => [
  ...new Set(
    tokenise(text)
      .filter((word) => word.length > 3)
      .map((word) => stem(word, language)),
  ),
];

/** Every stem a role looks for in a text: the brief's words first, then what its demands have besides. */
export const vocabularyOf = perRole(({ role }): readonly string[] => [
  ...new Set([
    ...Object.keys(role.words),
    ...role.brief.demands.flatMap((demand) => stemsOf(demand, role.brief.language)),
  ]),
]);

const maps = new WeakMap<Person['words'], ReadonlyMap<string, number>>();

/** One person is held against many roles, and a map is asked several times as fast as an object. */
const mapOf = (words: Person['words']): ReadonlyMap<string, number> => {
  const known = maps.get(words) ?? new Map(Object.entries(words));
  maps.set(words, known);
  return known;
};

/** How often `words` have each stem of the role's vocabulary. */
export const countVocabulary = (role: Role, words: Person['words'], lexicon: Lexicon): Uint32Array => {
  const counted = mapOf(words);
  const vocabulary = vocabularyOf({ role, lexicon, weights: lexicon.weights });
  const counts = new Uint32Array(vocabulary.length);
  for (let slot = 0; slot < counts.length; slot++) counts[slot] = counted.get(vocabulary[slot] as string) ?? 0;
  return counts;
};

/** By demand: where its stems stand in the vocabulary. */
export const slotsOfDemands = perRole((asked): ReadonlyMap<string, readonly number[]> => {
  const { brief } = asked.role;
  const slots = new Map(vocabularyOf(asked).map((one, slot) => [one, slot]));
  return new Map(
    brief.demands.map((demand) => [demand.id, stemsOf(demand, brief.language).flatMap((one) => slots.get(one) ?? [])]),
  );
});
