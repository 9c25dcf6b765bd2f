/**
 * `<file>.status.txt` beside what was dropped, for people who never open the page: what became of the file, in a line.
 *
 * A convenience: written as well as it can be, kept up to date while this process lives, never a reason to fail.
 */
import { writeFile } from 'node:fs/promises';
import type { DropNews } from './create-intake.ts';
import { statusSuffix } from './judge-name.ts';
import type { Sighting } from './scan-folder.ts';
import type { DropReason } from './take-file.ts';

/** What the store says of a document. */
export interface DocumentStanding {
  readonly state: string;
  readonly kind: string | null;
  readonly reason: DropReason | null;
}

/** Longest file name, in bytes. */
const longestName = 255;
const slash = '/'.charCodeAt(0);

/** Beside the file; a name that would become too long loses its end, at a whole character. */
const placeOf = (location: Buffer): Buffer => {
  const start = location.lastIndexOf(slash) + 1;
  let end = Math.min(location.length, start + longestName - statusSuffix.length);
  while (end < location.length && ((location[end] ?? 0) & 0xc0) === 0x80) end -= 1;
  return Buffer.concat([location.subarray(0, end), Buffer.from(statusSuffix)]);
};

const because = (reason: DropReason | null): string => (reason === null ? '' : ` ${reason.message} ${reason.advice}`);

const wordsFor = ({ state, kind, reason }: DocumentStanding): string | null => {
  switch (state) {
    case 'ready':
      return `Read as a ${kind === 'brief' ? 'brief' : kind === 'cv' ? 'CV' : 'document'} and matched.`;
    case 'rejected':
      return `Not used.${because(reason)}`;
    case 'review':
      return `Somebody should look at this.${because(reason)}`;
    case 'duplicate':
      return 'The same file was here before; nothing to do.';
    default:
      return null;
  }
};

const firstWords = (news: DropNews): string => {
  switch (news.about) {
    case 'taken':
      return 'Taken; it will be read in a moment.';
    case 'identical':
      return 'The same file was here before; it was linked to the first one.';
    case 'turned-down':
      return `Not taken.${because(news.reason)}`;
  }
};

export const createStatusFiles = (load: (documentId: string) => Promise<DocumentStanding | null>) => {
  const open = new Map<string, Buffer>();
  const write = (place: Buffer, words: string) => writeFile(place, `${words}\n`).catch(() => undefined);
  return {
    tell: async (sighting: Sighting, news: DropNews): Promise<void> => {
      const place = placeOf(sighting.location);
      await write(place, firstWords(news));
      if (news.about === 'taken') open.set(news.documentId, place);
    },
    /** Writes what has been decided since. */
    refresh: async (): Promise<void> => {
      for (const [documentId, place] of open) {
        const standing = await load(documentId);
        const words = standing === null ? null : wordsFor(standing);
        if (words === null) continue;
        await write(place, words);
        open.delete(documentId);
      }
    },
  };
};
