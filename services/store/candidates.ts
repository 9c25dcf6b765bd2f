import type { Database } from '../../prisma/client.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { Person } from '../../shared/model/fit.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import type { PageOf } from './documents.ts';

/** What lists show of a candidate without loading facts and signals. */
export interface CandidateCard {
  readonly id: string;
  readonly documentId: string;
  readonly name: string | null;
  readonly headline: string | null;
  readonly city: string | null;
  readonly country: string | null;
  readonly fileName: string;
  readonly open: boolean;
  readonly createdAt: Date;
}

export interface StoredCandidate extends CandidateCard, Person {
  readonly candidate: Candidate;
  readonly versions: Versions;
  /** Changes with every save. */
  readonly revision: string;
}

export interface PooledPerson {
  readonly candidateId: string;
  readonly revision: string;
  readonly person: Person;
}

/** One candidate per document: saving again replaces facts, signals and words and keeps the id. Returns it. */
export declare const saveCandidate: (
  db: Database,
  documentId: string,
  options: { readonly person: Person; readonly fileName: string; readonly versions: Versions },
) => Promise<string>;
export declare const loadCandidate: (db: Database, id: string) => Promise<StoredCandidate | null>;
export declare const loadCandidateOf: (db: Database, documentId: string) => Promise<StoredCandidate | null>;
/** By name. `search` looks into name, headline and file name. */
export declare const pageCandidates: (
  db: Database,
  options: { readonly search?: string; readonly open?: boolean; readonly from?: number; readonly size?: number },
) => Promise<PageOf<CandidateCard>>;
/** Whom matching looks at: every open candidate, ids in order, and the moment this was true. */
export declare const loadPool: (db: Database) => Promise<{
  readonly asOf: Date;
  readonly members: readonly { readonly candidateId: string; readonly revision: string }[];
}>;
export declare const loadPersons: (db: Database, candidateIds: readonly string[]) => Promise<readonly PooledPerson[]>;
/** All open candidates in batches, by id: memory stays flat whatever the pool. */
export declare const streamPersons: (
  db: Database,
  options?: { readonly batch?: number },
) => AsyncGenerator<readonly PooledPerson[]>;
/** A closed candidate is kept and no longer matched. */
export declare const saveCandidateOpen: (db: Database, id: string, open: boolean) => Promise<void>;
/** The document turned out to be no CV: its candidate, fits and list entries go. */
export declare const removeCandidateOf: (db: Database, documentId: string) => Promise<void>;
