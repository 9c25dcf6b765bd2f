/**
 * Readers in isolation: a document that hangs, swells or crashes takes down its reader, never the process that asked.
 *
 * Readers are child processes and not threads, because pictures are decoded by native code and memory outside the
 * JavaScript heap counts: a thread shares both with everybody. Each reader reads one document at a time. A
 * document whose reader had to be stopped is tried once more in a fresh one; the second time it is at fault.
 */
import { InputError, type InputErrorCode } from '../../shared/errors.ts';
import type { DocumentText, SourceFile } from '../../shared/model/document.ts';
import type { PlaceOfPicture } from './read-picture.ts';
import { createReader, type Reader, ReaderDied } from './reader-child.ts';
import { defaultLimits, type ReadingLimits } from './reading-limits.ts';

export interface ReaderPoolOptions {
  /** Readers at work at the same time; each is a process. */
  readonly threads: number;
  /** Resident memory one reader may take. */
  readonly memoryMb: number;
  /** Time one document may take. */
  readonly timeoutMs: number;
  readonly limits?: ReadingLimits;
}

export interface ReadingProgress {
  readonly page: number;
  readonly pages: number;
}

export interface ReaderPool {
  /**
   * @throws InputError when the file is at fault, with `timeout`, `out-of-memory` or `damaged` when it stopped two readers.
   */
  read(file: SourceFile, onProgress?: (progress: ReadingProgress) => void): Promise<DocumentText>;
  /**
   * PNG of a page; null when there is none.
   * @throws InputError as `read` does
   */
  show(file: SourceFile, place: PlaceOfPicture): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

const strikes = 2;
/** A reader is replaced after so many documents, so that what a library leaks does not pile up. */
const documentsPerReader = 300;

const faults: Readonly<Record<ReaderDied['cause'], { code: InputErrorCode; message: string }>> = {
  timeout: { code: 'timeout', message: 'Reading the document took longer than allowed, twice.' },
  memory: { code: 'out-of-memory', message: 'Reading the document took more memory than allowed, twice.' },
  crash: { code: 'damaged', message: 'The document broke its reader, twice.' },
};

export const createReaderPool = (options: ReaderPoolOptions): ReaderPool => {
  const { threads, memoryMb, timeoutMs, limits = defaultLimits } = options;
  const idle: Reader[] = [];
  const all = new Set<Reader>();
  const waiting: ((reader: Reader) => void)[] = [];
  let closed = false;

  const start = (): Reader => {
    const reader = createReader({ memoryMb });
    all.add(reader);
    return reader;
  };
  const take = (): Promise<Reader> => {
    const ready = idle.pop();
    if (ready) return Promise.resolve(ready);
    if (all.size < threads) return Promise.resolve(start());
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (reader: Reader): void => {
    const next = waiting.shift();
    if (next) next(reader);
    else idle.push(reader);
  };
  const retire = (reader: Reader): void => {
    all.delete(reader);
    reader.stop();
    const next = closed ? undefined : waiting.shift();
    if (next) next(start());
  };

  const work = async <T>(task: (reader: Reader) => Promise<T>): Promise<T> => {
    for (let strike = 1; ; strike += 1) {
      if (closed) throw new Error('The readers are closed.');
      const reader = await take();
      try {
        const done = await task(reader);
        if (reader.documents() >= documentsPerReader) retire(reader);
        else give(reader);
        return done;
      } catch (error) {
        if (error instanceof InputError) {
          give(reader);
          throw error;
        }
        retire(reader);
        if (!(error instanceof ReaderDied)) throw error;
        if (closed) throw new Error('The readers are closed.');
        const fault = faults[error.cause];
        if (strike >= strikes) throw new InputError(fault.code, fault.message);
      }
    }
  };

  return {
    read: (file, onProgress = () => undefined) =>
      work((reader) => reader.read(file, { limits, timeoutMs, onProgress })),
    show: (file, place) => work((reader) => reader.show(file, place, { limits, timeoutMs })),
    close: async () => {
      closed = true;
      for (const reader of all) reader.stop();
      await Promise.all([...all].map((reader) => reader.gone));
      all.clear();
      idle.length = 0;
    },
  };
};
