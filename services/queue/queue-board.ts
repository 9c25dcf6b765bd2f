/** The queues as a page for administrators: what waits, runs and failed, with a button to try again. */
import { createBullBoard } from '@bull-board/api';
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter';
import { FastifyAdapter } from '@bull-board/fastify';
import type { FastifyPluginCallback } from 'fastify';
import type { AnyQueue } from './backend.ts';

/** @param path where the screen mounts it */
export const createQueueBoard = (queues: readonly AnyQueue[], path: string): FastifyPluginCallback => {
  const serverAdapter = new FastifyAdapter();
  serverAdapter.setBasePath(path);
  createBullBoard({
    queues: queues.map((queue) => new BullMQAdapter(queue as never)),
    serverAdapter,
    options: { uiConfig: { boardTitle: 'shortlist95' } },
  });
  return serverAdapter.registerPlugin();
};
