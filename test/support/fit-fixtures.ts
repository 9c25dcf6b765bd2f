/** A person and a role of few words, to be changed one fact at a time. */
import type { Knockouts } from '../../shared/model/brief.ts';
import type { Candidate, Fact } from '../../shared/model/candidate.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import {
  type Category,
  categories,
  type Evidence,
  type Level,
  levels,
  type PlatformSignal,
  type Signal,
  type Signals,
  type TermSignal,
} from '../../shared/model/signal.ts';
import { nobody } from './nobody.ts';

export const quote = (text: string, line = 1): Quote => ({ text, page: 1, line });
export const fact = <T>(value: T, text = String(value)): Fact<T> => ({ value, quote: quote(text) });
export const evidence = (text: string): Evidence => ({ ...quote(text), where: 'experience', employment: null });

export const signal = (strength: number, text = 'shown'): Signal => ({
  strength,
  evidence: strength > 0 ? [evidence(text)] : [],
  firstSeen: null,
  lastSeen: null,
  years: null,
});

export const term = (id: string, name = id, strength = 1): TermSignal => ({ ...signal(strength, name), id, name });

export const platform = (id: string, changes: Partial<PlatformSignal> = {}): PlatformSignal => ({
  ...term(id),
  handsOn: true,
  kinds: ['configured'],
  modules: [],
  demand: null,
  ...changes,
});

const each = <K extends string>(keys: readonly K[], given: Partial<Record<K, number>>) =>
  Object.fromEntries(keys.map((key) => [key, signal(given[key] ?? 0, key)])) as Record<K, Signal>;

export interface Shown extends Partial<Omit<Signals, 'levels' | 'categories'>> {
  readonly levels?: Partial<Record<Level, number>>;
  readonly categories?: Partial<Record<Category, number>>;
}

/** An MES engineer's signals at one pharma site, unless changed. */
export const signalsOf = ({ levels: atLevels, categories: inCategories, ...changes }: Shown = {}): Signals => ({
  levels: each(levels, atLevels ?? { L3: 1 }),
  cells: {},
  categories: each(categories, inCategories ?? { production: 1 }),
  axes: { breadth: 1, reach: 1, mandate: 2 },
  scope: 'execution',
  scopeEvidence: [evidence('built the batch records')],
  reach: 'single-site',
  reachEvidence: [evidence('at the Cork site')],
  label: { stated: 'MES', agreement: 'agrees', labelled: [], described: [] },
  platforms: [],
  industries: [],
  standards: [],
  integrations: [],
  methods: [],
  skills: [],
  seniority: 'senior',
  seniorityEvidence: [evidence('Senior MES Engineer')],
  fluency: signal(0),
  flags: [],
  employments: [],
  ...changes,
});

export const personWith = (shown: Shown = {}, facts: Partial<Candidate> = {}): Person => ({
  candidate: {
    ...nobody,
    name: fact('Nora Example'),
    ...facts,
  },
  signals: signalsOf(shown),
  words: {},
});

const noKnockouts: Knockouts = {
  location: null,
  onsiteDaysPerWeek: null,
  languages: [],
  workPermit: null,
  contract: null,
  startBy: null,
  travelPercent: null,
  minYears: null,
};

export const roleWith = (
  shown: Shown = {},
  knockouts: Partial<Knockouts> = {},
  changes: Partial<Role['brief']> = {},
): Role => ({
  brief: {
    client: null,
    title: fact('MES Engineer'),
    sections: [],
    demands: [],
    knockouts: { ...noKnockouts, ...knockouts },
    pay: null,
    positions: null,
    reportsTo: null,
    teamSize: null,
    employerKind: null,
    protected: [],
    language: 'en',
    ...changes,
  },
  signals: { ...signalsOf(shown), clarifications: [] },
  words: {},
});
