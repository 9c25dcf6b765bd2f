/** One reader: a child process, the messages to and from it, and how it ends. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { InputError, type InputErrorCode } from '../../shared/errors.ts';
import type { DocumentText, SourceFile } from '../../shared/model/document.ts';
import type { PlaceOfPicture } from './read-picture.ts';
import type { ReadingLimits } from './reading-limits.ts';

/** To the reader. */
export interface ReadRequest {
  readonly id: number;
  readonly file: SourceFile;
  readonly limits: ReadingLimits;
  /** null asks for the text. */
  readonly picture: PlaceOfPicture | null;
}

/** From the reader; `ready` comes once, before anything else. */
export type ReadReply =
  | { readonly id: 0; readonly kind: 'ready' }
  | { readonly id: number; readonly kind: 'text'; readonly text: DocumentText }
  | { readonly id: number; readonly kind: 'picture'; readonly png: Uint8Array | null }
  | { readonly id: number; readonly kind: 'progress'; readonly page: number; readonly pages: number }
  | { readonly id: number; readonly kind: 'rejected'; readonly code: InputErrorCode; readonly message: string }
  | { readonly id: number; readonly kind: 'failed'; readonly message: string };

/** The reader ended before it answered. */
export class ReaderDied extends Error {
  override readonly name = 'ReaderDied';
  override readonly cause: 'timeout' | 'memory' | 'crash';

  constructor(cause: 'timeout' | 'memory' | 'crash') {
    super(`The reader died: ${cause}.`);
    this.cause = cause;
  }
}

export interface AskOptions {
  readonly limits: ReadingLimits;
  readonly timeoutMs: number;
}

export interface ReadOptions extends AskOptions {
  readonly onProgress: (progress: { readonly page: number; readonly pages: number }) => void;
}

export interface Reader {
  /** @throws InputError, or ReaderDied */
  read(file: SourceFile, options: ReadOptions): Promise<DocumentText>;
  /** @throws InputError, or ReaderDied */
  show(file: SourceFile, place: PlaceOfPicture, options: AskOptions): Promise<Uint8Array | null>;
  documents(): number;
  stop(): void;
  readonly gone: Promise<void>;
}

/** Exit code by which a reader says that it outgrew its memory. */
export const outOfMemoryExit = 77;

const entry = join(import.meta.dirname, 'reader-process.ts');
const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

type Answer = Extract<ReadReply, { kind: 'text' | 'picture' }>;

interface Pending {
  readonly id: number;
  readonly onProgress: ReadOptions['onProgress'];
  readonly resolve: (reply: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** V8 gives up with SIGABRT, the reader's own watch with its exit code, the kernel with SIGKILL. */
const causeOf = (code: number | null, signal: NodeJS.Signals | null): 'memory' | 'crash' =>
  code === outOfMemoryExit || code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL' ? 'memory' : 'crash';

export const createReader = ({ memoryMb }: { readonly memoryMb: number }): Reader => {
  const child = fork(entry, [String(memoryMb)], {
    execArgv: [`--max-old-space-size=${Math.max(64, Math.floor(memoryMb * 0.8))}`, '--import', loader],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let pending: Pending | null = null;
  let timer: NodeJS.Timeout | undefined;
  let timedOut = false;
  let count = 0;
  let isReady = false;
  let ended: { code: number | null; signal: NodeJS.Signals | null } | null = null;

  const settle = (): Pending | null => {
    const done = pending;
    pending = null;
    clearTimeout(timer);
    return done;
  };
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    markReady = resolve;
  });
  child.on('message', (message) => {
    const reply = message as ReadReply;
    if (reply.kind === 'ready') {
      isReady = true;
      markReady();
      return;
    }
    if (pending === null || reply.id !== pending.id) return;
    if (reply.kind === 'progress') pending.onProgress({ page: reply.page, pages: reply.pages });
    else if (reply.kind === 'text' || reply.kind === 'picture') settle()?.resolve(reply);
    else if (reply.kind === 'rejected') settle()?.reject(new InputError(reply.code, reply.message));
    else settle()?.reject(new Error(reply.message));
  });
  const gone = new Promise<void>((resolve) => {
    const end = (code: number | null, signal: NodeJS.Signals | null) => {
      ended = { code, signal };
      settle()?.reject(new ReaderDied(timedOut ? 'timeout' : causeOf(code, signal)));
      resolve();
    };
    child.on('exit', end);
    child.on('error', () => {
      if (child.pid === undefined) end(1, null);
    });
  });

  const ask = async (
    request: Omit<ReadRequest, 'id'>,
    { timeoutMs, onProgress }: Omit<ReadOptions, 'limits'>,
  ): Promise<Answer> => {
    await Promise.race([ready, gone]);
    if (ended !== null && !isReady) throw new Error('A reader could not be started.');
    if (ended !== null) throw new ReaderDied(causeOf(ended.code, ended.signal));
    return new Promise((resolve, reject) => {
      count += 1;
      pending = { id: count, onProgress, resolve, reject };
      timer = setTimeout(() => {
        timedOut = true;
        child.kill('SIGKILL');
      }, timeoutMs);
      const message: ReadRequest = { ...request, id: count };
      child.send(message, (error) => {
        if (error && ended === null) child.kill('SIGKILL');
      });
    });
  };

  return {
    gone,
    documents: () => count,
    stop: () => void child.kill('SIGKILL'),
    read: async (file, { limits, ...options }) => {
      const answer = await ask({ file, limits, picture: null }, options);
      if (answer.kind !== 'text') throw new Error('The reader answered with a picture.');
      return answer.text;
    },
    show: async (file, place, { limits, timeoutMs }) => {
      const answer = await ask({ file, limits, picture: place }, { timeoutMs, onProgress: () => undefined });
      if (answer.kind !== 'picture') throw new Error('The reader answered with a text.');
      return answer.png;
    },
  };
};
