import type { BriefBlock } from './brief.ts';
import type { PartialDate, SectionKind } from './candidate.ts';
import type { Quote } from './document.ts';
import type { ToldFlag } from './told.ts';

/** ISA-95 functional levels; L3.5 is the Purdue DMZ, never ISA-95. */
export const levels = ['L0', 'L1', 'L2', 'L3', 'L4'] as const;
export type Level = (typeof levels)[number];

/** Operations categories of IEC 62264-3. */
export const categories = ['production', 'quality', 'maintenance', 'inventory'] as const;
export type Category = (typeof categories)[number];

/** The eight activities of IEC 62264-3. */
export const activities = [
  'resources',
  'definition',
  'scheduling',
  'dispatching',
  'execution',
  'collection',
  'tracking',
  'analysis',
] as const;
export type Activity = (typeof activities)[number];

export type Cell = `${Category}.${Activity}`;

/** What the described work really is. */
export const scopes = ['control', 'execution', 'operations', 'specialist', 'business', 'none'] as const;
export type Scope = (typeof scopes)[number];

export const reaches = ['single-site', 'multi-site', 'enterprise'] as const;
export type Reach = (typeof reaches)[number];

export const seniorities = ['junior', 'mid', 'senior', 'lead', 'architect', 'programme', 'executive'] as const;
export type Seniority = (typeof seniorities)[number];

/** What somebody did with a product or an activity; the order is from doing to hearing of it. */
export const workKinds = [
  'governed',
  'designed',
  'built',
  'configured',
  'integrated',
  'validated',
  'managed',
  'supported',
  'operated',
  'sold',
  'listed',
  'mentioned',
] as const;
export type WorkKind = (typeof workKinds)[number];

export interface Evidence extends Quote {
  readonly where: SectionKind | BriefBlock;
  /** Index into `Candidate.employments`; null outside employments and in briefs. */
  readonly employment: number | null;
}

/** How strongly the text shows something, and where. `strength` is 0..1; strongest evidence first. */
export interface Signal {
  readonly strength: number;
  readonly evidence: readonly Evidence[];
  readonly firstSeen: PartialDate | null;
  readonly lastSeen: PartialDate | null;
  /** Union of the months of the employments that show it; null where nothing is dated. */
  readonly years: number | null;
}

/** A signal for an entry of the lexicon. */
export interface TermSignal extends Signal {
  readonly id: string;
  /** Name to show and to compare. */
  readonly name: string;
}

export interface PlatformSignal extends TermSignal {
  readonly handsOn: boolean;
  readonly kinds: readonly WorkKind[];
  /** Modules named, e.g. "Opcenter Quality". */
  readonly modules: readonly string[];
  /** For briefs: the strength of the demand it stands in, 0..1 (see Demand.strength). null for candidates. */
  readonly demand: number | null;
}

/** Money or people answered for. */
export interface ChargeSignal extends TermSignal {
  /** People, or money in `currency`; null where no figure is said, left out by what was read before it was looked for. */
  readonly amount?: number | null;
  /** As written, e.g. "EUR"; null for people. */
  readonly currency?: string | null;
}

/** isa95.md section 8: three axes, each 0..4. */
export interface Axes {
  readonly breadth: number;
  readonly reach: number;
  readonly mandate: number;
}

/** What the text calls itself against what it describes. */
export interface LabelFinding {
  readonly stated: 'MES' | 'MOM' | 'both' | 'none';
  readonly agreement: 'agrees' | 'narrower' | 'broader' | 'unlabelled';
  /** Quotes of the label, then of the description. */
  readonly labelled: readonly Evidence[];
  readonly described: readonly Evidence[];
}

export const signalFlagKinds = [
  'hidden-text',
  'unsupported-skills',
  'keyword-stuffing',
  'impossible-years',
  'label-differs',
  'ambiguous-term',
  'low-confidence-reading',
  'protected-demand',
] as const;
export type SignalFlagKind = (typeof signalFlagKinds)[number];

export interface SignalFlag extends ToldFlag {
  readonly kind: SignalFlagKind;
  readonly evidence: readonly Evidence[];
}

export interface EmploymentSignals {
  readonly employment: number;
  readonly levels: Readonly<Record<Level, number>>;
  readonly cells: Readonly<Partial<Record<Cell, number>>>;
  readonly axes: Axes;
  readonly platforms: readonly string[];
}

/** What a text shows, of a candidate or of a brief alike, so that the two can be compared. */
export interface Signals {
  readonly levels: Readonly<Record<Level, Signal>>;
  readonly cells: Readonly<Partial<Record<Cell, Signal>>>;
  readonly categories: Readonly<Record<Category, Signal>>;
  readonly axes: Axes;
  readonly scope: Scope;
  /** The sentences that decided the scope. */
  readonly scopeEvidence: readonly Evidence[];
  readonly reach: Reach | null;
  readonly reachEvidence: readonly Evidence[];
  readonly label: LabelFinding;
  readonly platforms: readonly PlatformSignal[];
  readonly industries: readonly TermSignal[];
  readonly standards: readonly TermSignal[];
  readonly integrations: readonly TermSignal[];
  readonly methods: readonly TermSignal[];
  readonly skills: readonly TermSignal[];
  /** Money and people answered for; left out by what was read before it was looked for. */
  readonly charge?: readonly ChargeSignal[];
  /** Phases of projects told of, left out likewise. */
  readonly phases?: readonly TermSignal[];
  readonly seniority: Seniority | null;
  readonly seniorityEvidence: readonly Evidence[];
  /** 0..4, roles.md section 6. */
  readonly fluency: Signal;
  readonly flags: readonly SignalFlag[];
  /** One per employment, same order; [] for briefs. */
  readonly employments: readonly EmploymentSignals[];
}

/** Something the brief leaves open, and the question that settles it. */
export interface Clarification {
  /** What it is about, e.g. "scope", "reach", "modules", "language". */
  readonly topic: string;
  /** Why we ask, for the recruiter, in English. */
  readonly finding: string;
  /** The same in the other language of the screen; left out by what was read before there was one. */
  readonly findingIn?: { readonly de: string };
  /** Ready to send, in the brief's language. */
  readonly question: string;
  readonly quotes: readonly Quote[];
}

export interface BriefSignals extends Signals {
  readonly clarifications: readonly Clarification[];
}
