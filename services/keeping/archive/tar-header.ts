/** One header of the ustar format (POSIX.1-1988): 512 bytes before each file, all numbers in octal. */

export const blockBytes = 512;
const mostBytes = 0o77777777777;

interface Entry {
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`;

const sumOf = (header: Buffer): number =>
  header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);

/** @throws RangeError for names of more than 100 bytes and files of 8 GiB and more */
export const writeHeader = ({ name, size }: Entry): Buffer => {
  if (Buffer.byteLength(name) > 100 || size > mostBytes) throw new RangeError('too long for this archive');
  const header = Buffer.alloc(blockBytes);
  const put = (text: string, at: number) => header.write(text, at, 'utf8');
  put(name, 0);
  put(octal(0o600, 7), 100);
  put(octal(0, 7), 108);
  put(octal(0, 7), 116);
  put(octal(size, 11), 124);
  put(octal(0, 11), 136);
  put('0', 156);
  put('ustar\u000000', 257);
  put(`${octal(sumOf(header), 6)} `, 148);
  return header;
};

/** null: the end of the archive. @throws Error when this is no header */
export const readHeader = (header: Buffer): Entry | null => {
  if (header.every((byte) => byte === 0)) return null;
  const text = (from: number, to: number) => header.toString('utf8', from, to).split('\0')[0] ?? '';
  const sum = Number.parseInt(text(148, 156), 8);
  const size = Number.parseInt(text(124, 136), 8);
  if (sum !== sumOf(header) || !(size >= 0)) throw new Error('damaged');
  return { name: text(0, 100), size };
};

/** Files begin at whole blocks. */
export const paddingAfter = (size: number): number => (blockBytes - (size % blockBytes)) % blockBytes;
