/** Labels of the corpus -> Person and Role with perfect facts: the method judged apart from the reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief, Demand } from '../../shared/model/brief.ts';
import type { Candidate, Fact, LanguageLevel } from '../../shared/model/candidate.ts';
import type { Quote } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import type {
  BriefSignals,
  Category,
  Evidence,
  Level,
  PlatformSignal,
  Reach,
  Scope,
  Seniority,
  Signal,
  Signals,
  TermSignal,
} from '../../shared/model/signal.ts';
import { normalise } from '../../shared/words.ts';
import { statedByBriefs, statedByCandidates } from './stated-conditions.ts';

interface Label {
  readonly id: string;
  readonly file: string;
  readonly language: string;
  readonly city?: string | null;
  readonly country?: string | null;
  readonly title?: string | null;
  readonly spokenLanguages?: readonly { readonly lang: string; readonly level: LanguageLevel | null }[];
  readonly totalYears?: number | null;
  readonly isa95Levels: Readonly<Record<Level, number>>;
  readonly momCategories: Readonly<Record<Category, number>>;
  readonly scope: Scope;
  readonly breadth: Reach;
  readonly platforms: readonly string[];
  readonly mentionedOnly?: readonly string[];
  readonly industries: readonly string[];
  readonly standards?: readonly string[];
  readonly seniority: Seniority;
  readonly knockouts?: {
    readonly location?: string;
    readonly onsiteDaysPerWeek?: number;
    readonly languages?: readonly { readonly lang: string; readonly level: LanguageLevel | null }[];
    readonly workPermit?: string;
    readonly contract?: string;
    readonly travelPercent?: number;
  };
}

export const readLabels = (folder: string): readonly Label[] =>
  readdirSync(join(folder, 'labels'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, 'labels', name), 'utf8')) as Label);

const quote: Quote = { text: 'as labelled', page: 1, line: 1 };
const evidence: Evidence = { ...quote, where: 'other', employment: null };
const fact = <T>(value: T): Fact<T> => ({ value, quote });

const signal = (strength: number): Signal => ({
  strength,
  evidence: strength > 0 ? [evidence] : [],
  firstSeen: null,
  lastSeen: null,
  years: null,
});

const slug = (name: string): string => normalise(name).replace(/[^a-z0-9]+/g, '-');

/** The entry a label names: by its name or one of its aliases. */
const idOf = (name: string, entries: Lexicon['products'] | Lexicon['industries'] | Lexicon['standards']): string => {
  const wanted = slug(name);
  const texts = (aliases: (typeof entries)[number]['aliases']) =>
    aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text));
  const found =
    entries.find((one) => slug(one.name) === wanted) ??
    entries.find((one) => texts(one.aliases).some((alias) => slug(alias) === wanted));
  return found?.id ?? wanted;
};

const term = (name: string, id: string, strength = 1): TermSignal => ({ ...signal(strength), id, name });

const platform = (name: string, lexicon: Lexicon, handsOn: boolean, demand: number | null): PlatformSignal => ({
  ...term(name, idOf(name, lexicon.products), handsOn ? 1 : 0.2),
  handsOn,
  kinds: handsOn ? [] : ['mentioned'],
  modules: [],
  demand,
});

const breadthOf = (label: Label): number => Object.values(label.momCategories).reduce((sum, one) => sum + one / 3, 0);
const reachOf: Readonly<Record<Reach, number>> = { 'single-site': 1, 'multi-site': 2, enterprise: 4 };
const mandateOf: Readonly<Record<Seniority, number>> = {
  junior: 1,
  mid: 2,
  senior: 2.5,
  lead: 3,
  architect: 3.5,
  programme: 4,
  executive: 4,
};

const signalsOf = (label: Label, lexicon: Lexicon, demandOf: ((name: string) => number) | null): Signals => {
  const strengths = <K extends string>(from: Readonly<Record<K, number>>) =>
    Object.fromEntries(Object.entries<number>(from).map(([key, value]) => [key, signal(value / 3)])) as Record<
      K,
      Signal
    >;
  return {
    levels: strengths(label.isa95Levels),
    cells: {},
    categories: strengths(label.momCategories),
    axes: { breadth: breadthOf(label), reach: reachOf[label.breadth], mandate: mandateOf[label.seniority] },
    scope: label.scope,
    scopeEvidence: [evidence],
    reach: label.breadth,
    reachEvidence: [evidence],
    label: { stated: 'none', agreement: 'unlabelled', labelled: [], described: [] },
    platforms: [
      ...label.platforms.map((name) => platform(name, lexicon, true, demandOf ? demandOf(name) : null)),
      ...(label.mentionedOnly ?? []).map((name) => platform(name, lexicon, false, null)),
    ],
    industries: label.industries.map((name) => term(name, idOf(name, lexicon.industries))),
    standards: (label.standards ?? []).map((name) => term(name, idOf(name, lexicon.standards))),
    integrations: [],
    methods: [],
    skills: [],
    seniority: label.seniority,
    seniorityEvidence: [evidence],
    fluency: signal(0),
    flags: [],
    employments: [],
  };
};

export const labelledPerson = (label: Label, lexicon: Lexicon): Person => {
  const stated = statedByCandidates[label.id] ?? {};
  const candidate: Candidate = {
    name: null,
    email: null,
    phones: [],
    links: [],
    city: label.city ? fact(label.city) : null,
    country: label.country ? fact(label.country) : null,
    headline: null,
    sections: [],
    employments: [],
    totalYears: label.totalYears ?? null,
    education: [],
    certificates: [],
    languages: (label.spokenLanguages ?? []).map((one) => ({ ...one, quote })),
    permit: stated.permit ? fact(stated.permit) : null,
    relocation: stated.relocation ? fact(stated.relocation) : null,
    contract: stated.contract ? fact(stated.contract) : null,
    availability: stated.noticeWeeks ? fact({ from: null, noticeWeeks: stated.noticeWeeks }) : null,
    travelPercent: stated.travelPercent ? fact(stated.travelPercent) : null,
    onsiteDays: null,
    pay: null,
    sensitive: [],
    dated: null,
  };
  return { candidate, signals: signalsOf(label, lexicon, null), words: {} };
};

export const labelledRole = (label: Label, lexicon: Lexicon): Role => {
  const stated = statedByBriefs[label.id];
  if (!stated) throw new Error(`no conditions for ${label.id}`);
  const { knockouts = {} } = label;
  const industry: Demand = {
    id: 'd1',
    text: label.industries.join(', '),
    modality: 'must',
    strength: 0.85,
    topic: 'industry',
    block: 'must',
    alternatives: [],
    openToSimilar: false,
    years: null,
    quote,
    quotes: [quote],
  };
  const brief: Brief = {
    client: null,
    title: label.title ? fact(label.title) : null,
    sections: [],
    demands: stated.mustIndustry ? [industry] : [],
    knockouts: {
      location: knockouts.location
        ? fact({ text: knockouts.location, cities: stated.cities, countries: stated.countries, remote: false })
        : null,
      onsiteDaysPerWeek: knockouts.onsiteDaysPerWeek ? fact(knockouts.onsiteDaysPerWeek) : null,
      languages: (knockouts.languages ?? []).map(fact),
      workPermit: knockouts.workPermit
        ? fact({ text: knockouts.workPermit, places: stated.permitPlaces, sponsorship: false })
        : null,
      contract: knockouts.contract ? fact({ kind: 'permanent', months: null }) : null,
      startBy: stated.startBy ? fact(stated.startBy) : null,
      travelPercent: knockouts.travelPercent ? fact(knockouts.travelPercent) : null,
      minYears: stated.minYears ? fact(stated.minYears) : null,
    },
    pay: null,
    positions: null,
    reportsTo: null,
    teamSize: null,
    employerKind: null,
    protected: [],
    language: label.language,
  };
  const demandOf = (name: string) => (stated.mustPlatforms.includes(name) ? 0.85 : 0.4);
  const signals: BriefSignals = { ...signalsOf(label, lexicon, demandOf), clarifications: [] };
  return { brief, signals, words: {} };
};
