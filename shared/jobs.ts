import { z } from 'zod';

/** What sets a matching of some roles going; it is told with its run. */
export const smallTriggers = ['upload', 'edit'] as const;
export type SmallTrigger = (typeof smallTriggers)[number];
export type RunTrigger = SmallTrigger | 'nightly' | 'manual';

/**
 * Every job there is: who runs it and the one thing it is about.
 * Payloads are ids, never a person's data: the database is the truth, a queue only says where to look.
 */
export const jobs = {
  /** Bytes to text, facts and signals of one document. */
  'read-document': { queue: 'reading', about: 'documentId', payload: z.strictObject({ documentId: z.uuid() }) },
  /** Find facts and signals of one document again in the text that is kept, as the lexicon or the rules changed. */
  'find-again': { queue: 'matching', about: 'documentId', payload: z.strictObject({ documentId: z.uuid() }) },
  /** Tell anew whose CV this is, as what tells persons apart was corrected. */
  'settle-person': { queue: 'matching', about: 'candidateId', payload: z.strictObject({ candidateId: z.uuid() }) },
  /** Score every candidate for one role and write its shortlist. */
  'rank-role': {
    queue: 'matching',
    about: 'briefId',
    payload: z.strictObject({
      briefId: z.uuid(),
      runId: z.uuid().nullable(),
      /** Where no run asks for it; an upload unless stated. */
      trigger: z.enum(smallTriggers).optional(),
      /** Id of the user. */
      by: z.uuid().nullable().optional(),
    }),
  },
  /** Match all open roles again; one run at a time. */
  'rematch-all': {
    queue: 'matching',
    about: null,
    payload: z.strictObject({ trigger: z.enum(['nightly', 'manual']), by: z.uuid().nullable().optional() }),
  },
  /** Tell recruiters and webhooks what a run has brought. */
  'tell-of-run': { queue: 'matching', about: 'runId', payload: z.strictObject({ runId: z.uuid() }) },
  /** Mail somebody what is new for them since the last mail. */
  'send-digest': { queue: 'matching', about: 'userId', payload: z.strictObject({ userId: z.uuid() }) },
  /** Call a webhook about a run. */
  'send-webhook': { queue: 'matching', about: 'deliveryId', payload: z.strictObject({ deliveryId: z.uuid() }) },
  /** List and erase who is kept no longer. */
  'keep-retention': { queue: 'matching', about: null, payload: z.strictObject({}) },
  /** Enqueue again whatever is neither finished nor queued. */
  sweep: { queue: 'matching', about: null, payload: z.strictObject({}) },
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;
export type QueueName = (typeof jobs)[JobName]['queue'];
export const queueNames: readonly QueueName[] = ['reading', 'matching'];
export const jobNames = Object.keys(jobs) as readonly JobName[];

/** How work gets onto a queue; handed to whoever needs it. `urgent` goes before nightly work. */
export type Enqueue = <N extends JobName>(
  name: N,
  payload: JobPayload<N>,
  options?: { readonly urgent?: boolean },
) => Promise<void>;
