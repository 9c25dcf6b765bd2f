/**
 * Nouns found in threads, so that a text made to keep a finder busy holds up nobody but itself: a thread that takes
 * longer or more memory than allowed is ended, whatever it is doing, and its document is at fault.
 *
 * Threads and not processes as for readers: nothing native runs here, and a thread ends in the midst of a regular expression.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Piscina } from 'piscina';
import { InputError } from '../../shared/errors.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import type { FindNouns } from './find-nouns.ts';

export interface FindingOptions {
  readonly threads: number;
  /** Time one text may take, once a thread has begun with it. */
  readonly timeoutMs: number;
  /** Heap one thread may take. */
  readonly memoryMb: number;
  /** Another file than the finders', for tests. */
  readonly entry?: string;
}

export interface Finding {
  readonly find: FindNouns;
  readonly close: () => Promise<void>;
}

/** A thread without work keeps its lexicon for so long. */
const idleMs = 60_000;

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

const tickMs = 250;

/** Aborts `timeoutMs` after the thread has begun; waiting for a thread, and its start, are not the text's fault. */
const openLimit = (timeoutMs: number) => {
  const begun = new Int32Array(new SharedArrayBuffer(4));
  const limit = new AbortController();
  let left = timeoutMs;
  const timer = setInterval(() => {
    if (Atomics.load(begun, 0) === 1) left -= tickMs;
    if (left <= 0) limit.abort();
  }, tickMs);
  return { begun, signal: limit.signal, close: () => clearInterval(timer) };
};

/** Attachments are documents of their own and stay here. */
const withoutAttachments = <Asked extends { readonly text: DocumentText }>(asked: Asked): Asked => ({
  ...asked,
  text: { ...asked.text, attachments: [] },
});

export const openFinding = (options: FindingOptions): Finding => {
  const { threads, timeoutMs, memoryMb, entry = import.meta.resolve('./own-finders.ts') } = options;
  const pool = new Piscina({
    filename: join(import.meta.dirname, 'finding-thread.mjs'),
    workerData: { entry },
    execArgv: [],
    minThreads: Math.min(threads, Math.max(1, availableParallelism() - 1)),
    maxThreads: threads,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb },
  });
  const ask = async <Name extends keyof FindNouns>(
    name: Name,
    asked: Parameters<FindNouns[Name]>[0],
  ): Promise<Awaited<ReturnType<FindNouns[Name]>>> => {
    const { begun, signal, close } = openLimit(timeoutMs);
    try {
      return await pool.run({ begun, asked: withoutAttachments(asked) }, { name, signal });
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError')
        throw new InputError('timeout', 'Understanding the document took longer than allowed.');
      if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new InputError('out-of-memory', 'Understanding the document took more memory than allowed.');
      throw error;
    } finally {
      close();
    }
  };
  return {
    find: {
      kind: (asked) => ask('kind', asked),
      person: (asked) => ask('person', asked),
      role: (asked) => ask('role', asked),
    },
    close: () => pool.destroy(),
  };
};
