/** A .tar.gz -> its files, one after the other, in bounded memory. */
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { blockBytes, paddingAfter, readHeader } from './tar-header.ts';

export interface ReadFile {
  readonly name: string;
  readonly size: number;
  /** To be read before the next file is asked for; what is left is passed over. */
  readonly bytes: AsyncGenerator<Buffer>;
}

const createReader = (chunks: AsyncIterator<Buffer>) => {
  let rest: Buffer = Buffer.alloc(0);
  /** At most `most` bytes; empty only at the end. */
  const some = async (most: number): Promise<Buffer> => {
    if (rest.length === 0) {
      const { value, done } = await chunks.next();
      if (done) return rest;
      rest = value;
    }
    const part = rest.subarray(0, most);
    rest = rest.subarray(part.length);
    return part;
  };
  async function* parts(length: number): AsyncGenerator<Buffer> {
    for (let left = length; left > 0; ) {
      const part = await some(left);
      if (part.length === 0) throw new Error('cut short');
      left -= part.length;
      yield part;
    }
  }
  return { parts };
};

export const wholeOf = async (bytes: AsyncIterable<Buffer>): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of bytes) parts.push(part);
  return Buffer.concat(parts);
};

/** @throws Error when the file is cut short or damaged */
export async function* readArchive(from: string): AsyncGenerator<ReadFile> {
  const source = createReadStream(from);
  const unpacked = createGunzip();
  source.on('error', (error) => unpacked.destroy(error));
  source.pipe(unpacked);
  const { parts } = createReader(unpacked[Symbol.asyncIterator]());
  try {
    for (;;) {
      const entry = readHeader(await wholeOf(parts(blockBytes)));
      if (entry === null) return;
      const bytes = parts(entry.size);
      let left = entry.size;
      async function* counted(): AsyncGenerator<Buffer> {
        for await (const part of bytes) {
          left -= part.length;
          yield part;
        }
      }
      yield { ...entry, bytes: counted() };
      if (left > 0) await wholeOf(parts(left));
      await wholeOf(parts(paddingAfter(entry.size)));
    }
  } finally {
    source.destroy();
    unpacked.destroy();
  }
}
