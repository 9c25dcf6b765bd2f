/** The screen on the wanted port; the default port gives way to a free one, a port somebody asked for does not. */

import type { Database } from '../../../prisma/client.ts';
import type { Config } from '../../../shared/config.ts';
import type { Enqueue } from '../../../shared/jobs.ts';
import { loadLexicon } from '../../../shared/lexicon/load.ts';
import { umbrellaNames } from '../../../shared/lexicon/umbrella-names.ts';
import type { Log } from '../../../shared/log.ts';
import type { Trace } from '../../../shared/tracing.ts';
import { tellFits } from '../../../workers/tell-fits.ts';
import { keepBytes } from '../../intake/keep-original.ts';
import { erase } from '../../keeping/erase.ts';
import { personRules } from '../../persons/person-rules.ts';
import { createIdentityProvider } from '../../screen/access/identity-provider.ts';
import { recogniseUsers } from '../../screen/access/recognise.ts';
import { startScreen } from '../../screen/main.ts';
import type { ScreenOptions } from '../../screen/screen-options.ts';
import type { FitsWanted } from '../../store/fits/load-untold.ts';
import { openVault } from '../../vault/open-vault.ts';
import { PlainError } from '../usage.ts';
import { createFitsOf } from './fit-candidate.ts';
import { makeFirstSignInLink } from './make-sign-in-link.ts';
import { openPictures } from './open-pictures.ts';
import { createTakeUpload } from './take-upload.ts';

export interface Screen {
  readonly address: string;
  /** For the first administrator, until somebody has signed in. */
  readonly firstLink: string | null;
  readonly notes: readonly string[];
  readonly close: () => Promise<void>;
}

const tries = 20;

const today = (): string => new Date().toISOString().slice(0, 10);

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : null);

const isOfListening = (error: unknown): boolean =>
  error instanceof Error && 'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');

const cannotListen = (config: Config, code: unknown): PlainError => {
  const why = code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${String(code)})`;
  return new PlainError(`Port ${config.port} on ${config.host} ${why}. Set PORT to a free one, or leave it unset.`);
};

/** @throws PlainError when the port that was asked for cannot be had. */
export const openScreen = async (
  config: Config,
  parts: {
    readonly db: Database;
    readonly enqueue: Enqueue;
    readonly queueCounts: NonNullable<ScreenOptions['queueCounts']>;
    readonly queueBoard: NonNullable<ScreenOptions['queueBoard']>;
    readonly log: Log;
    readonly trace?: Trace;
  },
): Promise<Screen> => {
  const { host, port, publicUrl, trustProxy } = config;
  const lexicon = loadLexicon();
  const vault = openVault(config);
  const pictures = openPictures({ ...config, vault });
  const options = {
    ...parts,
    pictureOf: pictures.pictureOf,
    keepText: async (text: string) => {
      const bytes = new TextEncoder().encode(text);
      return { ...(await keepBytes(bytes, vault, { keys: config.originalKeys })), size: bytes.length };
    },
    takeUpload: createTakeUpload({ ...config, vault }, parts),
    largestUpload: config.intake.maxBytes,
    erase: async (who: Parameters<ScreenOptions['erase']>[0], by: string | null) =>
      (await erase(who, { ...config, vault, db: parts.db, rules: personRules(lexicon) }, { by, why: 'asked' })) !==
      null,
    tellFits: (roleId: string, wanted: FitsWanted) => tellFits({ db: parts.db, lexicon }, roleId, wanted),
    fitsOf: createFitsOf({ db: parts.db, lexicon, today }),
    recognise: recogniseUsers(parts.db),
    identityProvider: config.identityProvider && createIdentityProvider(config.identityProvider),
    metrics: config.metrics,
    publicUrl,
    trustProxy,
    weights: lexicon.weights,
    explanations: lexicon.explanations,
    umbrellas: umbrellaNames(lexicon),
    uploads: config.uploadsDir,
    telling: { naming: config.telling, mailIsSetUp: config.mail !== null },
    nightly: config.nightly,
    host,
  };
  const ports = config.portIsSet ? [port] : [...Array.from({ length: tries }, (_, more) => port + more), 0];
  for (const wanted of ports) {
    try {
      const screen = await startScreen({ ...options, port: wanted });
      const notes = wanted === port ? [] : [`Port ${port} is taken; this is the next free one.`];
      const firstLink = await makeFirstSignInLink(parts.db, publicUrl ?? screen.address);
      const close = async (): Promise<void> => {
        await screen.close();
        await pictures.close();
      };
      return { ...screen, close, firstLink, notes };
    } catch (error) {
      if (config.portIsSet || codeOf(error) !== 'EADDRINUSE') {
        if (!isOfListening(error)) throw error;
        throw cannotListen(config, codeOf(error));
      }
    }
  }
  throw cannotListen(config, 'EADDRINUSE');
};
