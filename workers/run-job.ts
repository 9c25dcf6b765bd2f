/**
 * One job from a queue, whatever its name: check the payload, call the handler, write one log line.
 *
 * The one place where an InputError is caught: the file is at fault, so the document says why and what to do,
 * and the job is complete. Everything else is ours and goes back to the queue, which tries again with back-off.
 */
import { saveRejected } from '../services/store/documents.ts';
import { adviceFor } from '../shared/advice.ts';
import { InputError } from '../shared/errors.ts';
import { type JobName, type JobPayload, jobs } from '../shared/jobs.ts';
import { faultOf, type Log } from '../shared/log.ts';
import { handlers } from './handlers.ts';
import type { Line, Outcome } from './line.ts';

/** The payload can never become right: not to be tried again. */
export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

export interface JobInHand {
  readonly name: JobName;
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  readonly payload: unknown;
}

const checked = <N extends JobName>(name: N, payload: unknown): JobPayload<N> => {
  const result = jobs[name].payload.safeParse(payload);
  if (result.success) return result.data as JobPayload<N>;
  throw new PayloadError(`${name}: the payload is not what the job table says`);
};

const documentOf = (payload: object): string | null =>
  'documentId' in payload && typeof payload.documentId === 'string' ? payload.documentId : null;

const handle = async <N extends JobName>(name: N, payload: JobPayload<N>, line: Line): Promise<Outcome> => {
  try {
    return await handlers[name](payload, line);
  } catch (error) {
    const documentId = documentOf(payload);
    if (!(error instanceof InputError) || documentId === null) throw error;
    await saveRejected(line.db, documentId, {
      code: error.code,
      message: error.message,
      advice: adviceFor(error.code),
    });
    return 'rejected';
  }
};

/** @throws PayloadError, or whatever the handler throws but InputError. */
export const runJob = async (job: JobInHand, line: Line, log: Log): Promise<Outcome> => {
  const started = performance.now();
  const facts = () => ({
    job: job.name,
    id: job.id,
    attempt: job.attempt,
    ms: Math.round(performance.now() - started),
  });
  try {
    const outcome = await handle(job.name, checked(job.name, job.payload), line);
    log.info({ ...facts(), outcome }, 'job');
    return outcome;
  } catch (error) {
    log.error({ ...facts(), outcome: 'failed', ...faultOf(error) }, 'job');
    throw error;
  }
};
