/**
 * Contributions -> how much each of the four categories is the person's (or role's) work.
 *
 * Work of its own (a LIMS, maintenance orders, line feeding) adds up to 1; what an MES does on the side (a check
 * in the line, a hold, a cleaning status) stays below one half whatever its amount: isa95.md section 8, guard rail 5.
 * A sentence that is about the category counts more than one that names it among other things.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import { type Category, categories } from '../../shared/model/signal.ts';
import { either } from './build-signal.ts';
import type { Mention, Reading } from './read-mentions.ts';
import type { Contribution } from './weigh-mentions.ts';

const aboutIt = 0.8;
const ownedIt = 0.65;
const namesIt = 0.5;
const mostOnTheSide = 0.42;
const listedTogether = 0.62;
const fewestListed = 3;

const categoryWeight = (contribution: Contribution, category: Category): number =>
  Math.max(
    0,
    ...Object.entries(contribution.cells).map(([cell, weight = 0]) => (cell.startsWith(`${category}.`) ? weight : 0)),
  );

/** Counting and reporting alone (OEE, downtime, machine data) is no execution: roles.md X11. */
const onlyData: ReadonlySet<string> = new Set(['production.collection', 'production.analysis', 'production.resources']);

const productionWeight = (contribution: Contribution, data: boolean): number =>
  Math.max(
    0,
    ...Object.entries(contribution.cells).map(([cell, weight = 0]) =>
      cell.startsWith('production.') && onlyData.has(cell) === data ? weight : 0,
    ),
  );

/** Work of its own counts on; what is done on the side supports it, but never lifts it over one half by itself. */
const joined = (work: number, side: number): number => Math.min(1, Math.max(work, side) + 0.15 * Math.min(work, side));

const bestPerSentence = (values: readonly (readonly [number, number])[]): number[] => {
  const best = new Map<number, number>();
  for (const [sentence, value] of values) best.set(sentence, Math.max(best.get(sentence) ?? 0, value));
  return [...best.values()];
};

/** Joined to it, not responsible for it: roles.md 2.3. */
const joinedOnly = 0.4;

const ownWeight = ({ dedicated, mention: { kinds } }: Contribution, category: Category): number =>
  (dedicated[category] ?? 0) * (kinds.length > 0 && kinds.every((kind) => kind === 'integrated') ? joinedOnly : 1);

/** Outside employments the place counts (summary, skills list); inside, the job does. */
const worthHere = ({ here, mention: { place } }: Contribution): number =>
  here * (place.employment === null ? place.worth : 1);

const aboutness = ({ mention }: Contribution, category: Category): number => {
  if (mention.topic) return aboutIt;
  return category === 'production' || (mention.mandate ?? 0) >= 3 ? ownedIt : namesIt;
};

const categoryNames = perLexicon((lexicon) => new Map(lexicon.scope.categories.map((one) => [one.id, one.category])));

/** Sentences that list three or more categories under one responsibility: each of them counts as work of its own. */
export const listedCategories = (
  reading: Reading,
  lexicon: Lexicon,
  mandateOf: (mention: Mention) => number,
): ReadonlyMap<number, ReadonlySet<Category>> => {
  const names = categoryNames(lexicon);
  const listed = new Map<number, Set<Category>>();
  for (const mention of reading.mentions) {
    const category = mention.file === 'scope.categories' ? names.get(mention.id) : undefined;
    if (!category || mention.truth < 0.5 || mention.place.header || mandateOf(mention) < 3) continue;
    listed.set(mention.sentence, (listed.get(mention.sentence) ?? new Set()).add(category));
  }
  return new Map([...listed].filter(([, set]) => set.size >= fewestListed));
};

/** Strengths of one employment, before its age counts. */
export const categoriesHere = (
  contributions: readonly Contribution[],
  listed: ReadonlyMap<number, ReadonlySet<Category>>,
): Record<Category, number> => {
  const strengthOf = (category: Category): number => {
    const own = bestPerSentence(
      contributions.map((one) => {
        const weight = category === 'production' ? productionWeight(one, false) : ownWeight(one, category);
        return [one.mention.sentence, worthHere(one) * weight * aboutness(one, category)];
      }),
    );
    const side = bestPerSentence(
      contributions.map((one) => [
        one.mention.sentence,
        worthHere(one) *
          (category === 'production' ? productionWeight(one, true) : categoryWeight(one, category)) *
          namesIt,
      ]),
    );
    const sentences = new Set(contributions.map((one) => one.mention.sentence));
    const inList = [...listed].some(([sentence, set]) => sentences.has(sentence) && set.has(category));
    const work = either([...own, inList ? listedTogether : 0]);
    return joined(work, Math.min(mostOnTheSide, either(side)));
  };
  return Object.fromEntries(categories.map((one) => [one, strengthOf(one)])) as Record<Category, number>;
};
