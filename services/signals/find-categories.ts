/**
 * Contributions -> how much each of the four categories is the person's (or role's) work.
 *
 * Work of its own (a LIMS, maintenance orders, line feeding) adds up to 1; what an MES does on the side (a check
 * in the line, a hold, a cleaning status) stays below one half whatever its amount: isa95.md section 8, guard rail 5.
 * A sentence that is about the category counts more than one that names it among other things.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type Category, categories } from '../../shared/model/signal.ts';
import { either } from './build-signal.ts';
import { categoryNames } from './field-of.ts';
import { byHeadwords, type Listed, toldFrom } from './headwords.ts';
import type { Mention, Reading } from './mention.ts';
import { recordOf } from './record-of.ts';
import type { Contribution } from './weigh-mentions.ts';

/** The entry of everyday.yml for checks that decide whether the piece goes on; one of them alone is error-proofing. */
const severalChecksHold = 'several-checks-hold';
const aboutIt = 0.8;
const ownedIt = 0.65;
const namesIt = 0.5;
const mostOnTheSide = 0.42;
/** Checks that decide whether the piece goes on are quality's work, and half of it: guard rail 5. */
const ownedInLine = 0.5;
const listedTogether = 0.62;
const fewestListed = 3;
const topicFrom = 0.25;
const listedFrom = 0.5;

/** Work of its own counts on; what is done on the side supports it, but never lifts it over one half by itself. */
const joined = (work: number, side: number): number => Math.min(1, Math.max(work, side) + 0.15 * Math.min(work, side));

/** Joined to it, not responsible for it: roles.md 2.3. */
const joinedOnly = 0.4;

const ownWeight = ({ shown: { dedicated }, mention: { kinds } }: Contribution, category: Category): number =>
  dedicated[category] * (kinds.length > 0 && kinds.every((kind) => kind === 'integrated') ? joinedOnly : 1);

/** The check is the person's own, told of a job or asked for as a task. */
const holdsBack = ({ mention, here }: Contribution): boolean =>
  mention.id === severalChecksHold && here >= 0.5 && mention.place.worth >= 0.5;

/** Outside employments the place counts (summary, skills list); inside, the job does. */
const worthHere = ({ here, mention: { place } }: Contribution): number =>
  here * (place.employment === null ? place.worth : 1);

/** Categories a sentence opens with ("Spares and stores: …"): all it says of them is its subject. */
export type Topics = ReadonlyMap<number, ReadonlySet<Category>>;

export const topicCategories = (contributions: readonly Contribution[], reading: Reading, lexicon: Lexicon): Topics => {
  const names = categoryNames(lexicon);
  const topics = new Map<number, Set<Category>>();
  const add = (sentence: number, category: Category): void => {
    topics.set(sentence, (topics.get(sentence) ?? new Set()).add(category));
  };
  for (const { id, topic, sentence, truth } of reading.byFile.get('scope.categories') ?? []) {
    const category = topic && truth >= 0.5 ? names.get(id) : undefined;
    if (category) add(sentence, category);
  }
  for (const one of contributions)
    if (one.mention.topic)
      for (const category of categories)
        if (one.shown.strongest[category] >= topicFrom) add(one.mention.sentence, category);
  return topics;
};

const aboutness = ({ mention }: Contribution, category: Category, topics: Topics): number => {
  if (topics.get(mention.sentence)?.has(category)) return aboutIt;
  return category === 'production' || (mention.mandate ?? 0) >= 3 ? ownedIt : namesIt;
};

/**
 * Sentences that list three or more categories under one responsibility, by their names or by their work ("how it is
 * made, whether it is right and what lies in the tank"): each of them counts as work of its own.
 */
export const listedCategories = (
  contributions: readonly Contribution[],
  reading: Reading,
  {
    lexicon,
    outside,
    mandateOf,
  }: {
    readonly lexicon: Lexicon;
    /** Employments in trades that make no goods. */
    readonly outside: ReadonlySet<number | null>;
    readonly mandateOf: (mention: Mention) => number;
  },
): Listed => {
  const names = categoryNames(lexicon);
  const listed = new Map<number, { readonly employment: number | null; readonly categories: Set<Category> }>();
  const add = (mention: Mention, category: Category): void => {
    const told = mention.truth >= 0.5 && mention.place.worth >= toldFrom && !mention.place.header;
    if (!told || outside.has(mention.place.employment) || mandateOf(mention) < 3) return;
    const found = listed.get(mention.sentence) ?? { employment: mention.place.employment, categories: new Set() };
    found.categories.add(category);
    listed.set(mention.sentence, found);
  };
  for (const mention of reading.byFile.get('scope.categories') ?? []) {
    const category = names.get(mention.id);
    if (category) add(mention, category);
  }
  for (const { mention, shown } of contributions)
    for (const category of categories) if (shown.dedicated[category] >= listedFrom) add(mention, category);
  const denied = deniedCategories(contributions, reading, names);
  for (const { employment, categories: found } of listed.values())
    for (const category of denied.get(employment) ?? []) found.delete(category);
  const together = [...listed].filter(([, found]) => found.categories.size >= fewestListed);
  return new Map([...byHeadwords(reading, { names, denied, outside, mandateOf }), ...together]);
};

/** By employment: categories whose systems or work a sentence there gives to somebody else. A list does not take them back. */
const deniedCategories = (
  contributions: readonly Contribution[],
  reading: Reading,
  names: ReadonlyMap<string, Category>,
): ReadonlyMap<number | null, ReadonlySet<Category>> => {
  const denied = new Map<number | null, Set<Category>>();
  const deny = ({ effects, place: { employment } }: Mention, category: Category): void => {
    if (effects.has('others') && employment !== null)
      denied.set(employment, (denied.get(employment) ?? new Set()).add(category));
  };
  for (const mention of reading.byFile.get('scope.categories') ?? []) {
    const category = names.get(mention.id);
    if (category && category !== 'production') deny(mention, category);
  }
  for (const { mention, shown } of contributions)
    for (const category of categories)
      if (category !== 'production' && shown.dedicated[category] >= listedFrom) deny(mention, category);
  return denied;
};

/** What one employment shows of a category: work of its own, and what was done of it on the side. */
export interface CategoryShare {
  readonly work: number;
  readonly side: number;
}

/** Independent sentences under way: what those before leave open of each category, and the strongest of this one. */
const createSides = () => {
  const open = recordOf(categories, () => 1);
  const best = recordOf(categories, () => 0);
  return {
    add: (category: Category, value: number): void => {
      best[category] = Math.max(best[category], value);
    },
    close: (): void => {
      for (const category of categories) {
        open[category] *= 1 - best[category];
        best[category] = 0;
      }
    },
    open,
  };
};

/** Strengths of one employment, before its age counts. */
export const categoriesHere = (
  contributions: readonly Contribution[],
  employment: number | null,
  { listed, topics }: { readonly listed: Listed; readonly topics: Topics },
): Record<Category, CategoryShare> => {
  const [own, side] = [createSides(), createSides()];
  let sentence = -1;
  for (const one of contributions) {
    if (one.mention.sentence !== sentence) {
      own.close();
      side.close();
      sentence = one.mention.sentence;
    }
    const worth = worthHere(one);
    const { counted, executed, strongest } = one.shown;
    for (const category of categories) {
      const work = category === 'production' ? executed : ownWeight(one, category);
      if (work > 0) own.add(category, worth * work * aboutness(one, category, topics));
      side.add(category, worth * (category === 'production' ? counted : strongest[category]) * namesIt);
    }
  }
  own.close();
  side.close();
  const inLists = [...listed.values()].filter((one) => one.employment === employment);
  const checks = contributions.some(holdsBack);
  return recordOf(categories, (category): CategoryShare => {
    const inList = inLists.some((one) => one.categories.has(category)) ? listedTogether : 0;
    return {
      work: 1 - own.open[category] * (1 - inList),
      side: category === 'quality' && checks ? ownedInLine : Math.min(mostOnTheSide, 1 - side.open[category]),
    };
  });
};

/** Shares of several employments, each with what its age leaves of it -> one strength. */
export const joinShares = (shares: readonly { readonly share: CategoryShare; readonly time: number }[]): number => {
  const work = either(shares.map(({ share, time }) => share.work * time));
  const side = Math.max(0, ...shares.map(({ share, time }) => share.side * time));
  return joined(work, side);
};
