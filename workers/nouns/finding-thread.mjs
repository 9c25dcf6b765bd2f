/**
 * The far end of `open-finding.ts`: a thread whose exports Piscina calls by name. A thread does not take over how the
 * one that started it runs sources, so it is told first.
 */
import { workerData } from 'node:worker_threads';
import { register } from 'tsx/esm/api';

register();
export const { kind, person, role } = await import(workerData.entry);
