import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../services/screen/app.tsx';
import type { ScreenOptions } from '../../services/screen/screen-options.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import { umbrellaNames } from '../../shared/lexicon/umbrella-names.ts';
import { createLog } from '../../shared/log.ts';

export const recruiter = {
  userId: '01940000-0000-7000-8000-000000000001',
  name: 'Signe Halvorsen',
  email: 'signe.halvorsen@example.com',
  role: 'recruiter',
} as const;

/** The whole screen without a port; a recruiter sits before it unless the options say who else. */
export const buildTestScreen = (
  options: Pick<ScreenOptions, 'db'> & Partial<ScreenOptions>,
): Promise<FastifyInstance> =>
  buildApp({
    enqueue: async () => undefined,
    pictureOf: async () => null,
    erase: async () => false,
    keepText: () => Promise.reject(new Error('This screen keeps nothing.')),
    takeUpload: async () => ({ outcome: 'refused', why: 'name' }),
    largestUpload: 1_048_576,
    log: createLog('silent'),
    recognise: async () => recruiter,
    identityProvider: null,
    publicUrl: null,
    trustProxy: false,
    weights: loadLexicon().weights,
    explanations: loadLexicon().explanations,
    umbrellas: umbrellaNames(loadLexicon()),
    uploads: 'uploads',
    telling: { naming: 'codes', mailIsSetUp: false },
    nightly: { pattern: '0 2 * * *', timeZone: 'UTC' },
    ...options,
  });
