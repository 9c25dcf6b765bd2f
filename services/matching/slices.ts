/**
 * A person -> what judging reads of one, cut into slices whose values recur from candidate to candidate.
 * No name, no quote, no date of birth is among them: what is packed here can be judged and cannot be told.
 */
import type { Candidate } from '../../shared/model/candidate.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Person } from '../../shared/model/fit.ts';
import type { Category, Cell, Evidence, Level, PlatformSignal, Signal, TermSignal } from '../../shared/model/signal.ts';

type Move = Pick<Candidate, 'country' | 'relocation'>;
type Terms = Pick<Candidate, 'contract' | 'availability' | 'travelPercent' | 'onsiteDays'>;
type Work = Pick<Person['signals'], 'scope' | 'reach' | 'seniority'> & { readonly studied: boolean };

/** One value for each candidate. */
export interface SingleSlices extends Readonly<Record<Level | Category, Signal>> {
  readonly work: Work;
  readonly breadth: number;
  readonly mandate: number;
  readonly totalYears: number | null;
  readonly city: Candidate['city'];
  readonly move: Move;
  readonly permit: Candidate['permit'];
  readonly languages: Candidate['languages'];
  readonly terms: Terms;
}

export interface CellSignal extends Signal {
  readonly cell: Cell;
}

/** Any number of values for each candidate, in the order of the signals. */
export interface SeveralSlices {
  readonly cells: readonly CellSignal[];
  /** Undated; their dates are `seen`, because hundreds of months would make a new value of each. */
  readonly platforms: readonly PlatformSignal[];
  readonly seen: readonly (string | null)[];
  readonly industries: readonly TermSignal[];
  readonly standards: readonly TermSignal[];
  readonly integrations: readonly TermSignal[];
  readonly methods: readonly TermSignal[];
  readonly skills: readonly TermSignal[];
}

export const singleNames = [
  'work',
  'breadth',
  'mandate',
  'L0',
  'L1',
  'L2',
  'L3',
  'L4',
  'production',
  'quality',
  'maintenance',
  'inventory',
  'totalYears',
  'city',
  'move',
  'permit',
  'languages',
  'terms',
] as const satisfies readonly (keyof SingleSlices)[];

export const severalNames = [
  'cells',
  'platforms',
  'seen',
  'industries',
  'standards',
  'integrations',
  'methods',
  'skills',
] as const satisfies readonly (keyof SeveralSlices)[];

const unsaid: Quote = { text: '', page: 0, line: 0 };
/** Judging asks of evidence only which employments it was told of. */
const told = (employment: number | null): Evidence => ({ ...unsaid, where: 'experience', employment });

const bare = ({ strength }: Signal, years: number | null = null): Signal => ({
  strength,
  evidence: [],
  firstSeen: null,
  lastSeen: null,
  years,
});

const bareTerm = (signal: TermSignal): TermSignal => ({ ...bare(signal), id: signal.id, name: '' });

const barePlatform = ({ id, handsOn, kinds, modules, evidence }: PlatformSignal): PlatformSignal => ({
  strength: 1,
  evidence: [...new Set(evidence.map(({ employment }) => employment))].map(told),
  firstSeen: null,
  lastSeen: null,
  years: null,
  id,
  name: '',
  handsOn,
  kinds,
  modules,
  demand: null,
});

const bareFact = <T extends { readonly quote: Quote }>(fact: T | null): T | null => fact && { ...fact, quote: unsaid };

export const singleSlicesOf = ({ candidate, signals }: Person): SingleSlices => {
  const { levels, categories, scope, reach, seniority, axes } = signals;
  const { contract, availability, travelPercent, onsiteDays } = candidate;
  return {
    work: { scope, reach, seniority, studied: candidate.education.length > 0 },
    breadth: axes.breadth,
    mandate: axes.mandate,
    L0: bare(levels.L0, levels.L0.years),
    L1: bare(levels.L1, levels.L1.years),
    L2: bare(levels.L2, levels.L2.years),
    L3: bare(levels.L3, levels.L3.years),
    L4: bare(levels.L4, levels.L4.years),
    production: bare(categories.production),
    quality: bare(categories.quality),
    maintenance: bare(categories.maintenance),
    inventory: bare(categories.inventory),
    totalYears: candidate.totalYears,
    city: bareFact(candidate.city),
    move: { country: bareFact(candidate.country), relocation: bareFact(candidate.relocation) },
    permit: bareFact(candidate.permit),
    languages: candidate.languages.map(({ lang, level }) => ({ lang, level, quote: unsaid })),
    terms: {
      contract: bareFact(contract),
      availability: bareFact(availability),
      travelPercent: bareFact(travelPercent),
      onsiteDays: bareFact(onsiteDays),
    },
  };
};

export const severalSlicesOf = ({ signals }: Person): SeveralSlices => ({
  cells: Object.entries(signals.cells).map(([cell, signal]) => ({ cell: cell as Cell, ...bare(signal) })),
  platforms: signals.platforms.map(barePlatform),
  seen: signals.platforms.map(({ lastSeen }) => lastSeen),
  industries: signals.industries.map(bareTerm),
  standards: signals.standards.map(bareTerm),
  integrations: signals.integrations.map(bareTerm),
  methods: signals.methods.map(bareTerm),
  skills: signals.skills.map(bareTerm),
});

const studies: Candidate['education'] = [{ degree: null, title: '', quote: unsaid }];

const unlabelled: Person['signals']['label'] = { stated: 'none', agreement: 'unlabelled', labelled: [], described: [] };
const noFluency: Signal = { strength: 0, evidence: [], firstSeen: null, lastSeen: null, years: null };
const nothing: readonly never[] = [];

const datedPlatform = (
  { strength, evidence, firstSeen, years, id, name, handsOn, kinds, modules, demand }: PlatformSignal,
  lastSeen: string | null,
): PlatformSignal => ({ strength, evidence, firstSeen, lastSeen, years, id, name, handsOn, kinds, modules, demand });

/**
 * The slices put together again: a person who is judged like the one they were cut from, and has nothing to quote.
 * Written out field by field, because copying with spreads takes longer than the judging.
 */
export const personOfSlices = (one: SingleSlices, several: SeveralSlices): Person => {
  const cells: Partial<Record<Cell, Signal>> = {};
  for (const signal of several.cells) cells[signal.cell] = signal;
  return {
    candidate: {
      name: null,
      email: null,
      phones: nothing,
      links: nothing,
      city: one.city,
      country: one.move.country,
      headline: null,
      sections: nothing,
      employments: nothing,
      totalYears: one.totalYears,
      education: one.work.studied ? studies : nothing,
      certificates: nothing,
      languages: one.languages,
      permit: one.permit,
      relocation: one.move.relocation,
      contract: one.terms.contract,
      availability: one.terms.availability,
      travelPercent: one.terms.travelPercent,
      onsiteDays: one.terms.onsiteDays,
      pay: null,
      sensitive: nothing,
      dated: null,
    },
    signals: {
      levels: { L0: one.L0, L1: one.L1, L2: one.L2, L3: one.L3, L4: one.L4 },
      cells,
      categories: {
        production: one.production,
        quality: one.quality,
        maintenance: one.maintenance,
        inventory: one.inventory,
      },
      axes: { breadth: one.breadth, reach: 0, mandate: one.mandate },
      scope: one.work.scope,
      scopeEvidence: nothing,
      reach: one.work.reach,
      reachEvidence: nothing,
      label: unlabelled,
      platforms: several.platforms.map((platform, index) => datedPlatform(platform, several.seen[index] ?? null)),
      industries: several.industries,
      standards: several.standards,
      integrations: several.integrations,
      methods: several.methods,
      skills: several.skills,
      seniority: one.work.seniority,
      seniorityEvidence: nothing,
      fluency: noFluency,
      flags: nothing,
      employments: nothing,
    },
    words: {},
  };
};
