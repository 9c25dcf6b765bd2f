import type { Person } from '../../../shared/model/fit.ts';
import { categories, levels, type Signals } from '../../../shared/model/signal.ts';
import type { ResultCandidate } from './result-schema.ts';

const strengthsOf = <K extends string>(keys: readonly K[], signals: Readonly<Record<K, { strength: number }>>) =>
  Object.fromEntries(keys.map((key) => [key, signals[key].strength])) as Record<K, number>;

export const describeSignals = (signals: Signals) => ({
  isa95Levels: strengthsOf(levels, signals.levels),
  momCategories: strengthsOf(categories, signals.categories),
  scope: signals.scope,
  breadth: signals.reach,
  seniority: signals.seniority,
  industries: signals.industries.map(({ name }) => name),
  standards: signals.standards.map(({ name }) => name),
});

export const noSignals = {
  isa95Levels: null,
  momCategories: null,
  scope: null,
  breadth: null,
  seniority: null,
  industries: [],
  standards: [],
} as const;

/** The newest employment's title; a headline is what people call themselves. */
const currentTitleOf = ({ candidate }: Person): string | null =>
  (candidate.employments.find(({ current }) => current) ?? candidate.employments[0])?.title ??
  candidate.headline?.value ??
  null;

/** @param versionOf the file of the person's newest CV; null when this is it */
export const describeCandidate = (file: string, person: Person, versionOf: string | null = null): ResultCandidate => {
  const { candidate, signals } = person;
  return {
    file,
    status: 'ready',
    versionOf,
    name: candidate.name?.value ?? null,
    email: candidate.email?.value ?? null,
    phone: candidate.phones[0]?.value ?? null,
    city: candidate.city?.value ?? null,
    country: candidate.country?.value ?? null,
    spokenLanguages: candidate.languages.map(({ lang, level }) => ({ lang, level })),
    currentTitle: currentTitleOf(person),
    employments: candidate.employments.map(({ title, employer, start, end }) => ({ title, employer, start, end })),
    totalYears: candidate.totalYears,
    ...describeSignals(signals),
    platforms: signals.platforms.map(({ name, handsOn, years }) => ({ name, handsOn, years })),
  };
};

export const rejectedCandidate = (file: string): ResultCandidate => ({
  file,
  status: 'rejected',
  versionOf: null,
  name: null,
  email: null,
  phone: null,
  city: null,
  country: null,
  spokenLanguages: [],
  currentTitle: null,
  employments: [],
  totalYears: null,
  ...noSignals,
  industries: [],
  standards: [],
  platforms: [],
});
