/**
 * The line between pdf.js and its worker code when both run in one thread.
 *
 * pdf.js brings one that copies every message deeply; nearly all of what is sent are the operators of a page, glyph by glyph,
 * which we only look at. Those go over as they are (but for the two lists themselves, which the sender empties
 * afterwards), and so do fonts, which are written out for this one message, and messages that hold nothing but words and
 * numbers; everything else is copied as usual.
 */
type Listener = (event: { readonly data: unknown }) => void;

interface OperatorChunk {
  readonly fnArray: readonly unknown[];
  readonly argsArray: readonly unknown[];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isOperators = (value: unknown): value is OperatorChunk =>
  isObject(value) && Array.isArray(value.fnArray) && Array.isArray(value.argsArray);

/** pdf.js writes a new object for each message, so there is nothing to copy where it holds no other. */
const isFlat = (message: Record<string, unknown>): boolean => {
  for (const key in message) if (isObject(message[key]) || typeof message[key] === 'function') return false;
  return true;
};

const isFont = (message: Record<string, unknown>): boolean =>
  message.action === 'commonobj' && Array.isArray(message.data) && message.data[1] === 'Font';

const handOver = (message: unknown, transfer: readonly Transferable[] | undefined): unknown => {
  if (isObject(message) && isOperators(message.chunk)) {
    const { chunk } = message;
    return { ...message, chunk: { ...chunk, fnArray: chunk.fnArray.slice(), argsArray: chunk.argsArray.slice() } };
  }
  if (isObject(message) && (transfer === undefined || transfer === null || transfer.length === 0))
    if (isFlat(message) || isFont(message)) return message;
  return structuredClone(message, transfer ? { transfer: [...transfer] } : undefined);
};

/** As much of a MessagePort as pdf.js uses. */
export interface LoopbackPort {
  postMessage(message: unknown, transfer?: readonly Transferable[]): void;
  addEventListener(name: string, listener: Listener, options?: { readonly signal?: AbortSignal } | null): void;
  removeEventListener(name: string, listener: Listener): void;
}

export const createLoopbackPort = (): LoopbackPort => {
  const listeners = new Set<Listener>();
  const settled = Promise.resolve();
  return {
    postMessage: (message, transfer) => {
      const event = { data: handOver(message, transfer) };
      void settled.then(() => {
        for (const listener of listeners) listener(event);
      });
    },
    addEventListener: (_, listener, options) => {
      listeners.add(listener);
      options?.signal?.addEventListener('abort', () => listeners.delete(listener));
    },
    removeEventListener: (_, listener) => void listeners.delete(listener),
  };
};
