/**
 * As many people and roles as wanted, made from a few that were read: each takes the work of one, products, industries
 * and words of others, and changes figures, dates, homes, languages and conditions. Same seed, same pool.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Fact } from '../../shared/model/candidate.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import { type PlatformSignal, type Signal, scopes, seniorities, type TermSignal } from '../../shared/model/signal.ts';
import { stem, tokenise } from '../../shared/words.ts';
import type { Random } from '../support/cv-generator/random.ts';

export interface Seeds {
  readonly persons: readonly Person[];
  readonly roles: readonly Role[];
  readonly lexicon: Lexicon;
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const quote: Quote = { text: 'as invented', page: 1, line: 1 };
const fact = <T>(value: T): Fact<T> => ({ value, quote });
const either = <T>(random: Random, share: number, make: () => T): T | null => (random.chance(share) ? make() : null);

export const inventId = (random: Random): string => {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
};

const changedSignal = <S extends Signal>(signal: S, random: Random): S => ({
  ...signal,
  strength: rounded(Math.min(1, Math.max(0, signal.strength * (0.55 + 0.7 * random.next())))),
  years: signal.years === null ? null : Math.round(signal.years * (0.3 + 1.2 * random.next()) * 10) / 10,
});

const eachSignal = <T extends object>(signals: T, random: Random): T =>
  Object.fromEntries(Object.entries(signals).map(([key, one]) => [key, changedSignal(one as Signal, random)])) as T;

/** Common entries of a list are its first ones. */
const pickCommon = <T>(random: Random, items: readonly T[]): T =>
  items[Math.floor(items.length * random.next() ** 2.5)] as T;

const month = (random: Random): string =>
  `${2026 - Math.floor(18 * random.next() ** 2)}-${String(random.between(1, 10)).padStart(2, '0')}`;

const inventPlatform = (random: Random, { lexicon, persons }: Seeds): PlatformSignal | null => {
  const model = pickCommon(random, random.pick(persons).signals.platforms);
  if (!model) return null;
  const { id, name } = random.chance(0.5) ? model : pickCommon(random, lexicon.products);
  const modules = id === model.id ? model.modules : [];
  return { ...changedSignal(model, random), id, name, modules, lastSeen: either(random, 0.85, () => month(random)) };
};

const unique = <T extends { readonly id: string }>(terms: readonly T[]): readonly T[] => [
  ...new Map(terms.map((one) => [one.id, one])).values(),
];

const terms = (random: Random, own: readonly TermSignal[], others: readonly TermSignal[]): readonly TermSignal[] =>
  unique(
    [...own.filter(() => random.chance(0.7)), ...others.filter(() => random.chance(0.4))].map((one) =>
      changedSignal(one, random),
    ),
  );

const wordsOfRoles = new WeakMap<Role, Role['words']>();

/** Golden sides hold no words: those of the demands stand for them. */
const wordsOfRole = (role: Role): Role['words'] => {
  const known = wordsOfRoles.get(role) ?? countedWords(role);
  wordsOfRoles.set(role, known);
  return known;
};

const countedWords = ({ words, brief }: Role): Role['words'] => {
  if (Object.keys(words).length > 0) return words;
  const counts = new Map<string, number>();
  for (const word of brief.demands.flatMap(({ text }) => tokenise(text))) {
    const key = stem(word, brief.language);
    if (/^\p{L}{2,}$/u.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
};

const inventWords = (random: Random, own: Person['words'], other: Person['words']): Record<string, number> => {
  const counts = new Map<string, number>();
  for (const [stem, count] of Object.entries(own)) if (random.chance(0.7)) counts.set(stem, count);
  for (const [stem, count] of Object.entries(other)) if (random.chance(0.3)) counts.set(stem, count);
  const rare = random.between(20, 120);
  for (let at = 0; at < rare; at++) counts.set(`w${Math.floor(60_000 * random.next() ** 2)}`, 1);
  return Object.fromEntries(counts);
};

const inventHome = (random: Random, { lexicon }: Seeds) => {
  const country = random.pick(lexicon.places.countries.filter(({ cities }) => cities.length > 0));
  const willing = random.chance(0.8);
  return {
    country: either(random, 0.9, () => fact(country.name)),
    city: either(random, 0.8, () => fact(random.pick(country.cities))),
    relocation: either(random, 0.3, () =>
      fact({ willing, places: willing && random.chance(0.4) ? [random.pick(lexicon.places.countries).name] : [] }),
    ),
  };
};

const inventConditions = (random: Random) => ({
  permit: either(random, 0.2, () =>
    fact({ places: [random.pick(['EU', 'DE', 'GB', 'US', 'CH'])], needsSponsorship: random.chance(0.2) }),
  ),
  contract: either(random, 0.2, () => fact({ permanent: random.chance(0.7), freelance: random.chance(0.5) })),
  availability: either(random, 0.3, () =>
    random.chance(0.5)
      ? fact({ from: null, noticeWeeks: random.pick([2, 4, 8, 12]) })
      : fact({ from: `2027-0${random.between(1, 9)}-01`, noticeWeeks: null }),
  ),
  travelPercent: either(random, 0.2, () => fact(random.pick([0, 10, 20, 40, 60]))),
  onsiteDays: either(random, 0.15, () => fact(random.between(1, 5))),
});

const inventLanguages = (random: Random): Person['candidate']['languages'] =>
  random
    .shuffle(['de', 'en', 'fr', 'es', 'it', 'nl', 'pt', 'pl'])
    .slice(0, random.pick([0, 1, 2, 2, 3]))
    .map((lang, index) => ({ lang, level: index === 0 ? 'native' : random.pick(['B1', 'B2', 'C1', null]), quote }));

export const inventPerson = (random: Random, seeds: Seeds): Person => {
  const [base, other] = [random.pick(seeds.persons), random.pick(seeds.persons)];
  const { signals, candidate } = base;
  const added = Array.from({ length: random.between(0, 4) }, () => inventPlatform(random, seeds));
  return {
    candidate: {
      ...candidate,
      ...inventHome(random, seeds),
      ...inventConditions(random),
      languages: inventLanguages(random),
      totalYears: either(random, 0.95, () => Math.round(300 * random.next()) / 10),
      education: random.chance(0.7) ? candidate.education : [],
    },
    signals: {
      ...signals,
      scope: random.chance(0.85) ? signals.scope : random.pick(scopes),
      reach: random.chance(0.85) ? signals.reach : other.signals.reach,
      seniority: random.chance(0.6) ? signals.seniority : either(random, 0.95, () => random.pick(seniorities)),
      axes: {
        ...signals.axes,
        breadth: rounded(Math.min(4, signals.axes.breadth * (0.5 + random.next()))),
        mandate: rounded(Math.min(4, signals.axes.mandate * (0.6 + 0.7 * random.next()))),
      },
      levels: eachSignal(signals.levels, random),
      categories: eachSignal(signals.categories, random),
      cells: eachSignal(signals.cells, random),
      platforms: unique(
        [...signals.platforms.filter(() => random.chance(0.6)), ...added].flatMap((one) =>
          one ? [{ ...one, lastSeen: one.lastSeen && (random.chance(0.5) ? one.lastSeen : month(random)) }] : [],
        ),
      ),
      industries: terms(random, signals.industries, other.signals.industries),
      standards: terms(random, signals.standards, other.signals.standards),
      integrations: terms(random, signals.integrations, other.signals.integrations),
      methods: terms(random, signals.methods, other.signals.methods),
      skills: terms(random, signals.skills, other.signals.skills),
    },
    words: inventWords(
      random,
      { ...base.words, ...wordsOfRole(random.pick(seeds.roles)) },
      { ...other.words, ...wordsOfRole(random.pick(seeds.roles)) },
    ),
  };
};

/** Demands of two briefs together, so that what is asked for and what is named differ from role to role. */
const inventDemands = (random: Random, base: Role, other: Role): Role['brief']['demands'] =>
  [
    ...base.brief.demands.filter(() => random.chance(0.7)),
    ...other.brief.demands.filter(() => random.chance(0.15)),
  ].map((demand, index) => ({ ...demand, id: `d${index + 1}` }));

export const inventRole = (random: Random, seeds: Seeds): Role => {
  const [base, other] = [random.pick(seeds.roles), random.pick(seeds.roles)];
  const { signals, brief } = base;
  const added = either(random, 0.6, () => pickCommon(random, seeds.lexicon.products));
  const model = signals.platforms[0];
  const { country, city } = inventHome(random, seeds);
  return {
    brief: {
      ...brief,
      demands: inventDemands(random, base, other),
      knockouts: {
        ...brief.knockouts,
        languages: random.chance(0.6) ? brief.knockouts.languages : other.brief.knockouts.languages,
        minYears: either(random, 0.5, () => fact(random.between(2, 10))),
        travelPercent: either(random, 0.3, () => fact(random.pick([10, 25, 50]))),
        location: either(random, 0.8, () =>
          fact({
            text: 'as invented',
            cities: city ? [city.value] : [],
            countries: country ? [country.value] : [],
            remote: random.chance(0.1),
          }),
        ),
      },
    },
    signals: {
      ...signals,
      reach: random.chance(0.7) ? signals.reach : other.signals.reach,
      seniority: random.chance(0.6) ? signals.seniority : random.pick(seniorities),
      axes: { ...signals.axes, breadth: rounded(signals.axes.breadth * (0.7 + 0.6 * random.next())) },
      levels: eachSignal(signals.levels, random),
      categories: eachSignal(signals.categories, random),
      platforms: unique([
        ...signals.platforms.filter(() => random.chance(0.7)),
        ...(added && model ? [{ ...model, id: added.id, name: added.name, modules: [] }] : []),
      ]),
      industries: random.chance(0.6) ? signals.industries : other.signals.industries,
      standards: terms(random, signals.standards, other.signals.standards),
      integrations: terms(random, signals.integrations, other.signals.integrations),
    },
    words: wordsOfRole(random.chance(0.8) ? base : other),
  };
};
