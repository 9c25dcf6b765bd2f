/** UUIDs as the store makes them, sixteen bytes each: bytes and lower-case text have the same order. */
export const idBytes = 16;

/** @throws Error when `id` is no UUID. */
export const writeId = (bytes: Uint8Array, at: number, id: string): void => {
  const digits = id.replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(digits)) throw new Error('An id of the pool is no UUID in lower case.');
  for (let index = 0; index < idBytes; index++)
    bytes[at * idBytes + index] = Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16);
};

export const readId = (bytes: Uint8Array, at: number): string => {
  const digits = Buffer.from(bytes.buffer, bytes.byteOffset + at * idBytes, idBytes).toString('hex');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join(
    '-',
  );
};
