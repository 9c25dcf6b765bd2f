import type { Database } from '../../prisma/client.ts';
import type { Brief } from '../../shared/model/brief.ts';
import type { Role, Verdict } from '../../shared/model/fit.ts';
import type { Versions } from '../../shared/model/shortlist.ts';
import type { PageOf } from './documents.ts';

/** What lists show of a role. */
export interface RoleCard {
  readonly briefId: string;
  readonly documentId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly fileName: string;
  readonly open: boolean;
  readonly createdAt: Date;
  /** Of the current shortlist; null before the first. */
  readonly rankedAt: Date | null;
  readonly bestTotal: number | null;
  readonly ranked: number;
  readonly byVerdict: Readonly<Record<Verdict, number>>;
}

export interface StoredRole extends Role {
  readonly briefId: string;
  readonly documentId: string;
  readonly fileName: string;
  readonly open: boolean;
  readonly brief: Brief;
  readonly versions: Versions;
  readonly revision: string;
  readonly createdAt: Date;
}

/** One role per document: saving again replaces the content and keeps id and open state. Returns the briefId. */
export declare const saveRole: (
  db: Database,
  documentId: string,
  options: { readonly role: Role; readonly fileName: string; readonly versions: Versions },
) => Promise<string>;
export declare const loadRole: (db: Database, briefId: string) => Promise<StoredRole | null>;
export declare const loadRoleOf: (db: Database, documentId: string) => Promise<StoredRole | null>;
/** Newest first. */
export declare const pageRoles: (
  db: Database,
  options: { readonly search?: string; readonly open?: boolean; readonly from?: number; readonly size?: number },
) => Promise<PageOf<RoleCard>>;
export declare const loadOpenBriefIds: (db: Database) => Promise<readonly string[]>;
export declare const saveRoleOpen: (db: Database, briefId: string, open: boolean) => Promise<void>;
export declare const removeRoleOf: (db: Database, documentId: string) => Promise<void>;
