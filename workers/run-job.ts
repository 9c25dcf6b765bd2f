/**
 * One job from a queue, whatever its name: call its handler, write one log line.
 *
 * The one place where an InputError is caught: the file is at fault, so the document says why and what to do,
 * and the job is complete. Everything else is ours and goes back to the queue, which tries again with back-off.
 */
import { saveRejected } from '../services/store/documents.ts';
import { adviceFor } from '../shared/advice.ts';
import { InputError } from '../shared/errors.ts';
import type { JobName, JobPayload } from '../shared/jobs.ts';
import { faultOf, type Log } from '../shared/log.ts';
import { handlers } from './handlers.ts';
import type { Line, Outcome } from './line.ts';

export interface JobInHand<N extends JobName> {
  readonly name: N;
  readonly payload: JobPayload<N>;
  readonly id: string;
  /** From 1. */
  readonly attempt: number;
  readonly lastAttempt: boolean;
}

/** Only a document that is being read can be at fault; what was found in it before still holds. */
const documentOf = ({ name, payload }: { readonly name: JobName; readonly payload: object }): string | null =>
  name === 'read-document' && 'documentId' in payload && typeof payload.documentId === 'string'
    ? payload.documentId
    : null;

/** We gave up on a document through no fault of its own: it must not wait for ever without a word. */
const giveUp = async (documentId: string, jobId: string, line: Line): Promise<void> => {
  await saveRejected(line.db, documentId, {
    code: 'fault',
    message: `The program failed while reading this document (reference ${jobId}).`,
    advice: 'Drop the file again after the next update, and tell your administrator the reference.',
  });
};

interface Ending {
  readonly outcome: Outcome;
  /** Why the input was at fault. */
  readonly code?: string;
}

const handle = async <N extends JobName>(job: JobInHand<N>, line: Line): Promise<Ending> => {
  const documentId = documentOf(job);
  try {
    return { outcome: await handlers[job.name](job.payload, line) };
  } catch (error) {
    if (documentId === null) throw error;
    if (error instanceof InputError) {
      const { code, message } = error;
      await saveRejected(line.db, documentId, { code, message, advice: adviceFor(code) });
      return { outcome: 'rejected', code };
    }
    if (job.lastAttempt) await giveUp(documentId, job.id, line);
    throw error;
  }
};

/** @throws whatever the handler throws but InputError. */
export const runJob = async <N extends JobName>(job: JobInHand<N>, line: Line, log: Log): Promise<Outcome> => {
  const started = performance.now();
  const { name, id, attempt } = job;
  const facts = () => ({ job: name, id, attempt, ms: Math.round(performance.now() - started) });
  const trace = (outcome: Outcome | 'failed'): void => {
    const attributes = { 'job.id': id, 'job.attempt': attempt, 'job.outcome': outcome };
    line.trace?.({ name, ms: performance.now() - started, failed: outcome === 'failed', attributes });
  };
  try {
    const ending = await handle(job, line);
    trace(ending.outcome);
    log.info({ ...facts(), ...ending }, 'job');
    return ending.outcome;
  } catch (error) {
    trace('failed');
    log.error({ ...facts(), outcome: 'failed', ...faultOf(error) }, 'job');
    throw error;
  }
};
