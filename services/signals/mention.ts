/** A hit of the lexicon with where it stands and what is said of it; all later judgement works on these. */
import type { TermHit } from '../../shared/lexicon/find-terms.ts';
import type { Effect } from '../../shared/lexicon/schema/contexts.ts';
import type { BriefBlock } from '../../shared/model/brief.ts';
import type { SectionKind } from '../../shared/model/candidate.ts';
import type { Line } from '../../shared/model/document.ts';
import type { Evidence, WorkKind } from '../../shared/model/signal.ts';

/** Where a line stands, and what it is worth there before anything else is known. */
export interface LinePlace {
  readonly where: SectionKind | BriefBlock;
  readonly employment: number | null;
  /** 0..1; 0 leaves the line out. */
  readonly worth: number;
  /** The line names an employment or its employer: says what the company is, not what the person did. */
  readonly header: boolean;
  /** Lines under one heading share a block. */
  readonly block: number;
  readonly continues: boolean;
  readonly language: string | null;
}

export interface Mention {
  readonly file: string;
  readonly id: string;
  readonly name: string;
  readonly tag: TermHit['tag'];
  readonly hit: TermHit;
  readonly place: LinePlace;
  readonly sentence: number;
  /** Stands at the head of its sentence: the sentence is about it. */
  readonly topic: boolean;
  readonly effects: ReadonlySet<Effect>;
  /** 0..1: what is left after the cues, the place and an ambiguous name. */
  readonly worth: number;
  /** 0..1: the same without the place. */
  readonly truth: number;
  /** 0..4; null when no verb speaks of it. */
  readonly mandate: number | null;
  readonly kinds: readonly WorkKind[];
  /** 0..1: how likely the words around a product's name tell of work on it, in told work where no verb does; null elsewhere. */
  readonly handsOn: number | null;
  readonly evidence: Evidence;
}

export interface Reading {
  readonly lines: readonly Line[];
  readonly places: readonly LinePlace[];
  readonly mentions: readonly Mention[];
  /** The same by lexicon file. */
  readonly byFile: ReadonlyMap<string, readonly Mention[]>;
  /** The strongest verb of every sentence that has one, outside header lines. */
  readonly doings: readonly { readonly employment: number | null; readonly mandate: number }[];
  /** Lines that leave something to others, or deny it. */
  readonly left: ReadonlySet<number>;
}
