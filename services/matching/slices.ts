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
export type Work = Pick<Person['signals'], 'scope' | 'reach' | 'seniority'> & { readonly studied: boolean };

/** Years at a level stand apart from its strength: the pairs of the two would hardly recur. */
export type YearsName = `${Level}Years`;

/** One value for each candidate; of levels and categories the strength. */
export interface SingleSlices
  extends Readonly<Record<Level | Category, number>>,
    Readonly<Record<YearsName, number | null>> {
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

/** Of which the value is a number or nothing. */
export const plainNames = [
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
  'L0Years',
  'L1Years',
  'L2Years',
  'L3Years',
  'L4Years',
  'totalYears',
] as const satisfies readonly (keyof SingleSlices)[];

export const singleNames = [
  ...plainNames,
  'work',
  'city',
  'move',
  'permit',
  'languages',
  'terms',
] as const satisfies readonly (keyof SingleSlices)[];

export const termNames = [
  'industries',
  'standards',
  'integrations',
  'methods',
  'skills',
] as const satisfies readonly (keyof SeveralSlices)[];

export const severalNames = [
  'cells',
  'platforms',
  'seen',
  ...termNames,
] as const satisfies readonly (keyof SeveralSlices)[];

const nothing: readonly never[] = [];
const unsaid: Quote = { text: '', page: 0, line: 0 };
/** Judging asks of evidence only which employments it was told of. */
const told = (employment: number | null): Evidence => ({ ...unsaid, where: 'experience', employment });

/** A signal of which only this is known. */
export const bareSignal = (strength: number, years: number | null = null): Signal => ({
  strength,
  evidence: nothing,
  firstSeen: null,
  lastSeen: null,
  years,
});

const bareTerm = ({ id, strength }: TermSignal): TermSignal => ({ ...bareSignal(strength), id, name: '' });

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
    L0: levels.L0.strength,
    L1: levels.L1.strength,
    L2: levels.L2.strength,
    L3: levels.L3.strength,
    L4: levels.L4.strength,
    production: categories.production.strength,
    quality: categories.quality.strength,
    maintenance: categories.maintenance.strength,
    inventory: categories.inventory.strength,
    L0Years: levels.L0.years,
    L1Years: levels.L1.years,
    L2Years: levels.L2.years,
    L3Years: levels.L3.years,
    L4Years: levels.L4.years,
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
  cells: Object.entries(signals.cells).map(([cell, signal]) => ({
    cell: cell as Cell,
    ...bareSignal(signal.strength),
  })),
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
const noFluency = bareSignal(0);

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
      levels: {
        L0: bareSignal(one.L0, one.L0Years),
        L1: bareSignal(one.L1, one.L1Years),
        L2: bareSignal(one.L2, one.L2Years),
        L3: bareSignal(one.L3, one.L3Years),
        L4: bareSignal(one.L4, one.L4Years),
      },
      cells,
      categories: {
        production: bareSignal(one.production),
        quality: bareSignal(one.quality),
        maintenance: bareSignal(one.maintenance),
        inventory: bareSignal(one.inventory),
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
