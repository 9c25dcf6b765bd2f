import type { AgencyLogo } from '../../store/agency.ts';

/** Bytes. */
export const largestLogo = 512_000;

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const jpeg = Buffer.from([0xff, 0xd8, 0xff]);
const begins = (bytes: Buffer, start: Buffer): boolean => bytes.subarray(0, start.length).equals(start);

/** By its first bytes; what else it may call itself does not count. null: too large, or no picture that can be printed. */
export const readLogo = (bytes: Buffer): AgencyLogo | null => {
  if (bytes.length > largestLogo) return null;
  const type = begins(bytes, png) ? 'image/png' : begins(bytes, jpeg) ? 'image/jpeg' : null;
  return type && { type, base64: bytes.toString('base64') };
};
