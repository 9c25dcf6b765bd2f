/** Regular expressions that are put together while the product runs, mostly from words of the lexicon. */
import { join, sep } from 'node:path';
import type { Expression } from './regular-expressions.ts';

const root = join(import.meta.dirname, '../..') + sep;

/** The line of ours that called, as "services/facts/money.ts". */
const callerIn = (stack: string): string | null => {
  const frame = stack.split('\n')[2] ?? '';
  const at = frame.indexOf(root);
  return at < 0 || frame.includes('node_modules') ? null : (frame.slice(at + root.length).split(':')[0] ?? null);
};

/** All that our own sources build during `run`, which must import them itself. */
export const expressionsBuiltIn = async (run: () => Promise<void>): Promise<readonly Expression[]> => {
  const found: Expression[] = [];
  const plain = globalThis.RegExp;
  globalThis.RegExp = new Proxy(plain, {
    construct: (target, words: ConstructorParameters<typeof RegExp>) => {
      const made = new target(...words);
      const where = callerIn(new Error('built here').stack ?? '');
      if (where !== null) found.push({ source: made.source, flags: made.flags, where });
      return made;
    },
  });
  try {
    await run();
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
};
