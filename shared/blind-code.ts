import { createHash } from 'node:crypto';

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ';

/** What somebody is called while names are hidden: "K7-4021", always the same for the same person. */
export const blindCode = (personId: string): string => {
  const digest = createHash('sha256').update(personId).digest();
  return `${letters[digest.readUInt8(0) % letters.length]}${digest.readUInt8(1) % 10}-${String(digest.readUInt32BE(2) % 10_000).padStart(4, '0')}`;
};
