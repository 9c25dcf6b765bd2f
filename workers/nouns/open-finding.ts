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
  /** At least as many as ask at the same time: the clock runs from the asking. */
  readonly threads: number;
  /** Time one text may take. */
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
    try {
      return await pool.run(withoutAttachments(asked), { name, signal: AbortSignal.timeout(timeoutMs) });
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError')
        throw new InputError('timeout', 'Understanding the document took longer than allowed.');
      if (codeOf(error) === 'ERR_WORKER_OUT_OF_MEMORY')
        throw new InputError('out-of-memory', 'Understanding the document took more memory than allowed.');
      throw error;
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
