/**
 * The far end of `open-finding.ts`: a thread whose exports Piscina calls by name. A thread does not take over how the
 * one that started it runs sources, so it is told first.
 */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
const finders = await import(workerData.entry);

const telling =
  (find) =>
  ({ begun, asked }) => {
    Atomics.store(begun, 0, 1);
    return find(asked);
  };

export const kind = telling(finders.kind);
export const person = telling(finders.person);
export const role = telling(finders.role);
