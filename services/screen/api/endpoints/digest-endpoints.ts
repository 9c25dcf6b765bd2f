/** What is new for whoever asks, how they hear of it, and what they let rest. */
import { z } from 'zod';
import { verdicts } from '../../../../shared/model/fit.ts';
import { findNews } from '../../../news/news.ts';
import { loadChanges } from '../../../store/news/load-changes.ts';
import { listSnoozes, loadSubscription, removeSnooze, saveFeed, saveTaste } from '../../../store/news/subscriptions.ts';
import { letRest, restBody } from '../../actions/let-rest.ts';
import { makeFeed } from '../../actions/make-feed.ts';
import { idParam } from '../answers.ts';
import { endpoint, originOf } from '../endpoint.ts';
import { digestAnswer } from '../house-answers.ts';

const tag = 'digest';
const needs = 'viewer';

export const digestEndpoints = [
  endpoint({
    id: 'loadDigest',
    method: 'GET',
    path: '/digest',
    tag,
    summary: 'Entrants and jumps since one last saw each list, what rests, and what one wants to hear of',
    answer: digestAnswer,
    run: async ({ world: { db }, visitor: { userId } }) => {
      const [changes, snoozes, subscription] = await Promise.all([
        loadChanges(db, { userId, since: null }),
        listSnoozes(db, userId),
        loadSubscription(db, userId),
      ]);
      const { mail, leastVerdict, leastJump, hasFeed } = subscription;
      const news = findNews(changes, subscription).map(({ entrants, jumps, ...role }) => ({
        ...role,
        entrants: entrants.map((one) => ({ ...one })),
        jumps: jumps.map((one) => ({ ...one })),
      }));
      return { news, snoozes, settings: { mail, leastVerdict, leastJump }, hasFeed };
    },
  }),
  endpoint({
    id: 'setDigest',
    method: 'PUT',
    path: '/digest/settings',
    tag,
    summary: 'What one wants to hear of, and whether by mail',
    needs,
    body: z.object({
      leastVerdict: z.enum(verdicts),
      leastJump: z.number().int().min(1).max(100).describe('Places up at least'),
      mail: z.boolean(),
    }),
    answer: null,
    run: async ({ world, body, visitor }) => {
      await saveTaste(world.db, visitor.userId, body);
      return null;
    },
  }),
  endpoint({
    id: 'snooze',
    method: 'POST',
    path: '/digest/snoozes',
    tag,
    summary: 'Hear nothing of a role or a person for some days',
    needs,
    body: restBody,
    answer: null,
    run: async ({ world, body, visitor }) => ((await letRest(world.db, visitor.userId, body)) ? null : undefined),
  }),
  endpoint({
    id: 'wake',
    method: 'DELETE',
    path: '/digest/snoozes/{id}',
    tag,
    summary: 'Hear of it again',
    needs,
    params: idParam,
    answer: null,
    run: async ({ world, params, visitor }) => {
      await removeSnooze(world.db, visitor.userId, params.id);
      return null;
    },
  }),
  endpoint({
    id: 'makeFeed',
    method: 'POST',
    path: '/digest/feed',
    tag,
    summary: 'Addresses for feed readers, told this once; earlier ones are good no more',
    needs,
    answer: z.object({ atom: z.string(), json: z.string() }),
    run: async ({ world, visitor, request }) => makeFeed(world.db, visitor.userId, originOf({ world, request })),
  }),
  endpoint({
    id: 'endFeed',
    method: 'DELETE',
    path: '/digest/feed',
    tag,
    summary: 'The addresses are good no more',
    needs,
    answer: null,
    run: async ({ world, visitor }) => {
      await saveFeed(world.db, visitor.userId, null);
      return null;
    },
  }),
] as const;
