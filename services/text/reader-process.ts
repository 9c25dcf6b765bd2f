/**
 * The reader's own main: takes a document, answers with its text or the picture of a page, one at a time, until it is stopped.
 *
 * A second thread watches the memory of the whole process, because the thread that reads may be too busy to look. Whatever a
 * library prints goes nowhere: the parent gave this process no terminal.
 */
import { Worker } from 'node:worker_threads';
import { InputError } from '../../shared/errors.ts';
import { readPicture } from './read-picture.ts';
import { readText } from './read-text.ts';
import { outOfMemoryExit, type ReadReply, type ReadRequest } from './reader-child.ts';

const memoryMb = Number(process.argv[2] ?? 1024);

/** Worker threads cannot end the process with a code, so the watch stops it and the parent takes that as memory. */
const watch = `
  const limit = ${memoryMb} * 1024 * 1024;
  setInterval(() => { if (process.memoryUsage.rss() > limit) process.kill(process.pid, 'SIGKILL'); }, 50);
`;
new Worker(watch, { eval: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 16 } }).unref();

const reply = (message: ReadReply): void => {
  process.send?.(message);
};

const isMemory = (error: unknown): boolean =>
  error instanceof RangeError && /allocation|invalid (?:array|typed array|string) length/iu.test(error.message);

/** Where our own fault lies, without its message: that may hold words of the document. */
const whereOf = (error: unknown): string => {
  if (!(error instanceof Error)) return 'The reader failed.';
  const firstFrame = error.stack?.split('\n').find((line) => /^\s{2,8}at /u.test(line));
  const frame = /(?<![\w-])[\w-]+\.m?[jt]s:\d+/u.exec(firstFrame ?? '')?.[0] ?? 'an unknown place';
  return `The reader failed: ${error.name} in ${frame}.`;
};

const answer = async ({ id, file, limits, picture }: ReadRequest): Promise<void> => {
  try {
    const onProgress = (progress: { readonly page: number; readonly pages: number }) =>
      reply({ id, kind: 'progress', ...progress });
    if (picture) reply({ id, kind: 'picture', png: await readPicture(file, picture, limits) });
    else reply({ id, kind: 'text', text: await readText(file, limits, { onProgress }) });
  } catch (error) {
    if (error instanceof InputError) reply({ id, kind: 'rejected', code: error.code, message: error.message });
    else if (isMemory(error)) process.exit(outOfMemoryExit);
    else reply({ id, kind: 'failed', message: whereOf(error) });
  }
};

process.on('message', (message) => void answer(message as ReadRequest));
process.on('disconnect', () => process.exit(0));
reply({ id: 0, kind: 'ready' });
