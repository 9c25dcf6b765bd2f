import type { Lexicon } from '../../shared/lexicon/load.ts';
import { compareNames } from './compare-names.ts';
import { spellingOf } from './spelling.ts';

/** One spelling of each name, in one order, so that the answer is the same whoever came first. */
const distinct = (names: readonly (string | null)[], lexicon: Lexicon): readonly string[] => {
  const { nameWords } = spellingOf(lexicon);
  const spelled = names.flatMap((name) =>
    name === null ? [] : [[nameWords(name).words.toSorted().join(' '), name] as const],
  );
  return [...new Map(spelled.toSorted().toReversed())].toReversed().map(([, name]) => name);
};

/**
 * Whether an address is an office's and proves nobody: somebody carries it together with so many people whose names have
 * nothing in common with theirs. Once enough carry it, further ones never change that.
 * @param names of all CVs that carry the address; null where a CV names nobody
 */
export const isOfficeAddress = (names: readonly (string | null)[], lexicon: Lexicon): boolean => {
  const { sharedFrom } = lexicon['same-person'];
  const people = distinct(names, lexicon);
  const foreignTo = (one: number): boolean => {
    let found = 0;
    for (let other = 0; other < people.length && found < sharedFrom; other += 1) {
      const [first = null, second = null] = [people[Math.min(one, other)], people[Math.max(one, other)]];
      if (compareNames(first, second, lexicon) === 'different') found += 1;
    }
    return found >= sharedFrom;
  };
  return people.some((_name, at) => foreignTo(at));
};
