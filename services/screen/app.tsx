/**
 * Requests -> pages. One URL per screen, always the whole page: a live update asks for the same URL and takes the
 * part it wants, so everything works without script.
 */
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import fastify, { type FastifyInstance } from 'fastify';
import { acceptOwnForms } from './accept-own-forms.ts';
import { addGuard } from './access/guard.ts';
import { answerPages } from './answer-pages.tsx';
import { addApi } from './api/add-api.ts';
import { closeWhenBlind } from './blind/close-when-blind.tsx';
import { addLiveUpdates } from './live/add-live-updates.ts';
import { addAccountRoutes } from './routes/account.tsx';
import { addAuditRoutes } from './routes/audit.tsx';
import { addCandidateRoutes } from './routes/candidates.tsx';
import { addCompareRoutes } from './routes/compare.tsx';
import { addCorrectionRoutes } from './routes/corrections.tsx';
import { addDecisionRoutes } from './routes/decisions.ts';
import { addDigestRoutes } from './routes/digest.tsx';
import { addExportRoutes } from './routes/exports.ts';
import { addFeedRoutes } from './routes/feeds.ts';
import { addHealthRoutes } from './routes/health.ts';
import { addIntakeRoutes } from './routes/intake.tsx';
import { addKeepingRoutes } from './routes/keeping.ts';
import { addMergeRoutes } from './routes/merges.tsx';
import { addNoteRoutes } from './routes/notes.ts';
import { addOriginalRoutes } from './routes/original.tsx';
import { addQueueBoard } from './routes/queue-board.ts';
import { addRoleChangeRoutes } from './routes/role-changes.ts';
import { addRolePeopleRoutes } from './routes/role-people.tsx';
import { addRoleVersionRoutes } from './routes/role-versions.tsx';
import { addRoleWeightRoutes } from './routes/role-weights.tsx';
import { addRoleRoutes } from './routes/roles.tsx';
import { addRunRoutes } from './routes/runs.tsx';
import { addSearchRoutes } from './routes/search.tsx';
import { addSettingPageRoutes } from './routes/setting-pages.tsx';
import { addSettingRoutes } from './routes/settings.tsx';
import { addSignInRoutes } from './routes/sign-in.tsx';
import { addTellingRoutes } from './routes/telling.tsx';
import { addTodayRoutes } from './routes/today.tsx';
import { addUploadRoutes } from './routes/upload.ts';
import { addUserRoutes } from './routes/users.tsx';
import type { ScreenOptions } from './screen-options.ts';
import { traceAnswers } from './trace-answers.ts';
import { MessagePage } from './views/message.tsx';

/** Everything comes from this server: no inline script or style, no frames, no foreign address. */
const contentPolicy = {
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'"],
    connectSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
} as const;

const htmxFolder = dirname(createRequire(import.meta.url).resolve('htmx.org/dist/htmx.min.js'));

export const buildApp = async (options: ScreenOptions): Promise<FastifyInstance> => {
  const app = fastify({
    bodyLimit: 1_048_576,
    // A scan of 25 MB over a slow line takes its time.
    requestTimeout: 60_000,
    trustProxy: options.trustProxy,
    genReqId: () => randomUUID(),
  });
  if (options.trace !== undefined) traceAnswers(app, options.trace);
  await app.register(helmet, {
    contentSecurityPolicy: contentPolicy,
    hsts: false,
    // Without it browsers would not name the origin of our own forms.
    referrerPolicy: { policy: 'same-origin' },
  });
  // Apart, so that the dashboard of the queues may serve files of its own.
  await app.register(async (assets) => {
    await assets.register(fastifyStatic, { root: `${import.meta.dirname}/assets`, prefix: '/assets/', maxAge: 60_000 });
    assets.get('/assets/htmx.js', (_request, reply) => reply.sendFile('htmx.min.js', htmxFolder));
  });

  await app.register(cookie);
  await app.register(multipart, { throwFileSizeLimit: false });
  addGuard(app, options);
  acceptOwnForms(app);
  answerPages(app, options);
  closeWhenBlind(app);
  addLiveUpdates(app, options);

  app.setNotFoundHandler((_request, reply) => reply.code(404).page(<MessagePage what="notFound" />));
  app.setErrorHandler((error, request, reply) => {
    options.log.error(
      { reference: request.id, route: request.routeOptions.url, error: errorName(error) },
      'page failed',
    );
    return reply.code(500).page(<MessagePage what="failed" reference={request.id} />);
  });

  addTodayRoutes(app, options);
  addRoleRoutes(app, options);
  addCompareRoutes(app, options);
  addRolePeopleRoutes(app, options);
  addRoleVersionRoutes(app, options);
  addRoleChangeRoutes(app, options);
  addRoleWeightRoutes(app, options);
  addSearchRoutes(app, options);
  addExportRoutes(app, options);
  addCandidateRoutes(app, options);
  addCorrectionRoutes(app, options);
  addNoteRoutes(app, options);
  addMergeRoutes(app, options);
  addKeepingRoutes(app, options);
  addOriginalRoutes(app, options);
  addIntakeRoutes(app, options);
  addUploadRoutes(app, options);
  addDecisionRoutes(app, options);
  addRunRoutes(app, options);
  addDigestRoutes(app, options);
  addFeedRoutes(app, options);
  addTellingRoutes(app, options);
  addSettingRoutes(app, options);
  addSignInRoutes(app, options);
  addAccountRoutes(app, options);
  addUserRoutes(app, options);
  addAuditRoutes(app, options);
  addHealthRoutes(app, options);
  addSettingPageRoutes(app, options);
  addApi(app, options);
  addQueueBoard(app, options);
  return app;
};

/** Messages of database errors may quote values, which may be a person's: the log gets kind and place only. */
const errorName = (error: unknown): string =>
  error instanceof Error
    ? `${error.name} ${
        (error.stack ?? '')
          .split('\n')
          .find((line) => line.trimStart().startsWith('at '))
          ?.trim() ?? ''
      }`
    : 'unknown';
