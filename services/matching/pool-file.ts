/**
 * The pool in a file: a line of JSON (version, dictionaries, lengths of all arrays), then the arrays as they are in
 * memory. Written beside and renamed, so that whoever reads finds a whole one or the one before.
 */
import { type FileHandle, open, rename } from 'node:fs/promises';
import { type Block, dictionaryNames, type Values } from './block.ts';
import type { PoolView } from './pool.ts';
import { severalNames, singleNames } from './slices.ts';

type Column = Uint8Array | Uint32Array;

interface Header {
  readonly version: string;
  readonly bigEndian: boolean;
  readonly values: Values;
  /** Of each block the lengths in bytes of its columns. */
  readonly blocks: readonly (readonly number[])[];
}

const bigEndian = new Uint8Array(Uint32Array.of(1).buffer)[3] === 1;

const columnsOf = ({ ids, revisions, alive, words, single, several }: Block): readonly Column[] => [
  ids,
  revisions,
  alive,
  words.offsets,
  words.bytes,
  ...singleNames.map((name) => single[name]),
  ...severalNames.flatMap((name) => [several[name].offsets, several[name].codes]),
];

const bytesOf = ({ buffer, byteOffset, byteLength }: Column): Uint8Array =>
  Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength));

/** @param version of whatever the packed slices depend on: the rules by which people are read and judged. */
export const savePool = async (path: string, view: PoolView, version: string): Promise<void> => {
  const values = Object.fromEntries(dictionaryNames.map((name) => [name, view.values[name]])) as unknown as Values;
  const blocks = view.blocks.map((block) => columnsOf(block).map(({ byteLength }) => byteLength));
  const header: Header = { version, bigEndian, values, blocks };
  const beside = `${path}.${process.pid}.part`;
  const file = await open(beside, 'w');
  try {
    const text = Buffer.from(JSON.stringify(header));
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(BigInt(text.length));
    await file.writeFile(Buffer.concat([length, text]));
    for (const block of view.blocks) for (const column of columnsOf(block)) await file.writeFile(bytesOf(column));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
};

const readBytes = async (file: FileHandle, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  let at = 0;
  while (at < length) {
    const { bytesRead } = await file.read(bytes, at, length - at);
    if (bytesRead === 0) throw new Error('The file of the pool ends too early.');
    at += bytesRead;
  }
  return bytes;
};

const readBlock = async (file: FileHandle, lengths: readonly number[]): Promise<Block> => {
  const shared: SharedArrayBuffer[] = [];
  for (const length of lengths) {
    const buffer = new SharedArrayBuffer(length);
    new Uint8Array(buffer).set(await readBytes(file, length));
    shared.push(buffer);
  }
  const next = shared.values();
  const bytes = () => new Uint8Array(next.next().value ?? new SharedArrayBuffer(0));
  const numbers = () => new Uint32Array(next.next().value ?? new SharedArrayBuffer(0));
  const [ids, revisions, alive] = [bytes(), bytes(), bytes()];
  const words = { offsets: numbers(), bytes: bytes() };
  const single = Object.fromEntries(singleNames.map((name) => [name, numbers()])) as Block['single'];
  const several = Object.fromEntries(
    severalNames.map((name) => [name, { offsets: numbers(), codes: numbers() }]),
  ) as Block['several'];
  return { size: alive.length, ids, revisions, alive, single, several, words };
};

/** null: no such file, or one of another version or machine. */
export const loadPool = async (path: string, version: string): Promise<PoolView | null> => {
  const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (file === null) return null;
  try {
    const length = Number((await readBytes(file, 8)).readBigUInt64LE());
    const header = JSON.parse((await readBytes(file, length)).toString()) as Header;
    if (header.version !== version || header.bigEndian !== bigEndian) return null;
    const blocks: Block[] = [];
    for (const lengths of header.blocks) blocks.push(await readBlock(file, lengths));
    return { blocks, values: header.values };
  } finally {
    await file.close();
  }
};
