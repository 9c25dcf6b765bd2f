/** Somebody of whom one thing is known, for asking the judges about one value at a time. */
import type { Person, Role } from '../../shared/model/fit.ts';
import type { Signal } from '../../shared/model/signal.ts';
import type { Comparison } from '../fit/comparison.ts';
import { compare, type FitOptions } from '../fit/judge-fit.ts';
import { personOfSlices, type SeveralSlices, type SingleSlices } from './slices.ts';

export const noSignal: Signal = { strength: 0, evidence: [], firstSeen: null, lastSeen: null, years: null };
export const bestSignal: Signal = { ...noSignal, strength: 1 };

const nothing: SingleSlices = {
  work: { scope: 'none', reach: null, seniority: null, studied: false },
  breadth: 0,
  mandate: 0,
  L0: noSignal,
  L1: noSignal,
  L2: noSignal,
  L3: noSignal,
  L4: noSignal,
  production: noSignal,
  quality: noSignal,
  maintenance: noSignal,
  inventory: noSignal,
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
export type Blank = (one?: Partial<SingleSlices>, several?: Partial<SeveralSlices>) => Comparison;

export const blankFor =
  (role: Role, options: FitOptions): Blank =>
  (one = {}, several = {}) => {
    const person: Person = personOfSlices({ ...nothing, ...one }, { ...none, ...several });
    return compare(role, person, { ...options, counts: [] });
  };
