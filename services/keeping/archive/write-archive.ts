/** Files one after the other into a .tar.gz, each with its SHA-256; it appears under its name only when it is whole. */
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { blockBytes, paddingAfter, writeHeader } from './tar-header.ts';

export interface ArchiveFile {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  readonly bytes: AsyncIterable<Buffer> | readonly Buffer[];
}

export const textFile = (name: string, text: string): ArchiveFile => {
  const bytes = Buffer.from(text);
  return { name, size: bytes.length, bytes: [bytes] };
};

export interface Digest {
  readonly name: string;
  /** Hex. */
  readonly sha256: string;
}

async function* blocksOf(files: AsyncIterable<ArchiveFile>, digests: Digest[]): AsyncGenerator<Buffer> {
  for await (const { name, size, bytes } of files) {
    yield writeHeader({ name, size });
    const hash = createHash('sha256');
    let written = 0;
    for await (const chunk of bytes) {
      hash.update(chunk);
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${name} changed while it was copied`);
    yield Buffer.alloc(paddingAfter(size));
    digests.push({ name, sha256: hash.digest('hex') });
  }
  yield Buffer.alloc(2 * blockBytes);
}

/** @param files may look at the digests of those before it, which is how a manifest comes last. */
export const writeArchive = async (
  to: string,
  files: (digests: readonly Digest[]) => AsyncIterable<ArchiveFile>,
): Promise<void> => {
  const passing = `${to}.partial`;
  const digests: Digest[] = [];
  try {
    const blocks = Readable.from(blocksOf(files(digests), digests));
    await pipeline(blocks, createGzip({ level: 6 }), createWriteStream(passing, { mode: 0o600 }));
    const handle = await open(passing, 'r+');
    await handle.sync().finally(() => handle.close());
    await rename(passing, to);
  } finally {
    await rm(passing, { force: true });
  }
};
