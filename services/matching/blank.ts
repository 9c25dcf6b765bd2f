/** Somebody of whom one thing is known, for asking the judges about one value at a time. */
import type { Role } from '../../shared/model/fit.ts';
import type { Comparison } from '../fit/comparison.ts';
import { compare, type FitOptions } from '../fit/judge-fit.ts';
import { personOfSlices, type SeveralSlices, type SingleSlices } from './slices.ts';

const nothing: SingleSlices = {
  work: { scope: 'none', reach: null, seniority: null, studied: false },
  breadth: 0,
  mandate: 0,
  L0: 0,
  L1: 0,
  L2: 0,
  L3: 0,
  L4: 0,
  production: 0,
  quality: 0,
  maintenance: 0,
  inventory: 0,
  L0Years: null,
  L1Years: null,
  L2Years: null,
  L3Years: null,
  L4Years: null,
  totalYears: null,
  city: null,
  move: { country: null, relocation: null },
  permit: null,
  languages: [],
  terms: { contract: null, availability: null, travelPercent: null, onsiteDays: null },
};

const none: SeveralSlices = {
  cells: [],
  platforms: [],
  seen: [],
  industries: [],
  standards: [],
  integrations: [],
  methods: [],
  skills: [],
};

/** Somebody of whom only this is known. */
export type Blank = (one?: Partial<SingleSlices>, several?: Partial<SeveralSlices> | null) => Comparison;

/** Field by field: a spread would take longer than the judging. */
const filled = (one: Partial<SingleSlices>): SingleSlices => ({
  work: one.work ?? nothing.work,
  breadth: one.breadth ?? nothing.breadth,
  mandate: one.mandate ?? nothing.mandate,
  L0: one.L0 ?? nothing.L0,
  L1: one.L1 ?? nothing.L1,
  L2: one.L2 ?? nothing.L2,
  L3: one.L3 ?? nothing.L3,
  L4: one.L4 ?? nothing.L4,
  production: one.production ?? nothing.production,
  quality: one.quality ?? nothing.quality,
  maintenance: one.maintenance ?? nothing.maintenance,
  inventory: one.inventory ?? nothing.inventory,
  L0Years: one.L0Years ?? nothing.L0Years,
  L1Years: one.L1Years ?? nothing.L1Years,
  L2Years: one.L2Years ?? nothing.L2Years,
  L3Years: one.L3Years ?? nothing.L3Years,
  L4Years: one.L4Years ?? nothing.L4Years,
  totalYears: one.totalYears ?? nothing.totalYears,
  city: one.city ?? nothing.city,
  move: one.move ?? nothing.move,
  permit: one.permit ?? nothing.permit,
  languages: one.languages ?? nothing.languages,
  terms: one.terms ?? nothing.terms,
});

export const blankFor = (role: Role, options: FitOptions): Blank => {
  const withoutWords = { ...options, counts: [] };
  return (one = {}, several = null) =>
    compare(role, personOfSlices(filled(one), several ? { ...none, ...several } : none), withoutWords);
};
