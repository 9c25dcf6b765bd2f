import type { FastifyPluginCallback } from 'fastify';
import type { Database } from '../../prisma/client.ts';
import type { Enqueue } from '../../shared/jobs.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Weights } from '../../shared/lexicon/schema/weights.ts';
import type { UmbrellaNames } from '../../shared/lexicon/umbrella-names.ts';
import type { Log } from '../../shared/log.ts';
import type { Trace } from '../../shared/tracing.ts';
import type { FitsWanted } from '../store/fits/load-untold.ts';
import type { FitCard } from '../store/fits.ts';
import type { IdentityProvider } from './access/identity-provider.ts';
import type { Recognise } from './access/visitor.ts';
import type { Nightly } from './words/nightly.ts';

/** PNG of one page of a kept original; null when it cannot be shown. `turned` in degrees clockwise. */
export type PictureOf = (
  original: { readonly archivePath: string; readonly fileName: string },
  place: { readonly page: number; readonly turned: number },
) => Promise<Uint8Array | null>;

/** Keeps a text as the original of a document. */
export type KeepText = (text: string) => Promise<{
  readonly fingerprint: string;
  readonly archivePath: string;
  /** Bytes. */
  readonly size: number;
}>;

/** What became of a file that was sent. */
export type Upload =
  | { readonly outcome: 'new' | 'identical'; readonly documentId: string }
  | { readonly outcome: 'refused'; readonly why: 'size' | 'empty' | 'name' };

/** Takes a file in as the folder does; `bytes` null when there were more than may be. */
export type TakeUpload = (file: {
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly folder: 'cvs' | 'briefs' | null;
}) => Promise<Upload>;

/** What the screen needs of the world, handed to every route. */
export interface ScreenOptions {
  readonly db: Database;
  readonly enqueue: Enqueue;
  readonly pictureOf: PictureOf;
  readonly keepText: KeepText;
  readonly takeUpload: TakeUpload;
  /** Bytes. */
  readonly largestUpload: number;
  /** Forgets the person of a CV, or whoever a document is about, everywhere; false when there is no such thing. */
  readonly erase: (
    who: { readonly candidateId: string } | { readonly documentId: string },
    by: string | null,
  ) => Promise<boolean>;
  /** How somebody stands with every open role, best first; absent: with those on whose lists they are. */
  readonly fitsOf?: (candidateId: string) => Promise<readonly FitCard[]>;
  /** Reasons and quotes of people on a role's list, kept from then on; absent: whoever is not told yet stays untold. */
  readonly tellFits?: (roleId: string, wanted: FitsWanted) => Promise<unknown>;
  /** Jobs on each queue; absent where no queue is at hand. */
  readonly queueCounts?: () => Promise<
    Readonly<Record<string, Readonly<Record<'waiting' | 'active' | 'delayed' | 'failed', number>>>>
  >;
  /** The queues as a page, mounted at a path; absent where no queue is at hand. */
  readonly queueBoard?: (path: string) => FastifyPluginCallback;
  /** Who may read /metrics: administrators, or whoever reaches this address. */
  readonly metrics?: 'signed-in' | 'open';
  readonly log: Log;
  /** Told of each answer; absent where nothing is traced. */
  readonly trace?: Trace;
  /** Who sends a request. */
  readonly recognise: Recognise;
  /** null: everybody signs in by password or link. */
  readonly identityProvider: IdentityProvider | null;
  /** How browsers reach the screen, without a slash at the end; null: as the request says. */
  readonly publicUrl: string | null;
  /** The screen stands behind a proxy that says whom it speaks for. */
  readonly trustProxy: boolean;
  /** Bands of the verdicts, for weights that are tried on screen. */
  readonly weights: Weights;
  /** What reasons say, in each language. */
  readonly explanations: Lexicon['explanations'];
  /** Names of platforms that stand for several. */
  readonly umbrellas: UmbrellaNames;
  /** The upload folder as shown to people. */
  readonly uploads: string;
  /** How people outside hear of what is new. */
  readonly telling: {
    /** Whether mails, feeds and webhooks name people. */
    readonly naming: 'names' | 'codes';
    readonly mailIsSetUp: boolean;
  };
  readonly nightly: Nightly;
}
