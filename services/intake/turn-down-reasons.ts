import type { DropReason } from './take-file.ts';

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

/** Why a file is left in the upload folder unread, in words for the recruiter. */
export const turnDownReasons = {
  link: (): DropReason => ({
    code: 'link',
    message: 'This is a link to another place, not a file.',
    advice: 'Copy the file itself into the folder.',
  }),
  other: (): DropReason => ({
    code: 'not-a-file',
    message: 'This is not an ordinary file.',
    advice: 'Copy the document itself into the folder.',
  }),
  empty: (): DropReason => ({
    code: 'empty',
    message: 'The file has no content (0 bytes).',
    advice: 'Copy the file again; the first copy was probably cut short.',
  }),
  tooLarge: (size: number, limit: number): DropReason => ({
    code: 'too-large',
    message: `The file has ${megabytes(size)}; at most ${megabytes(limit)} are read.`,
    advice: 'Save it with smaller pictures, or as text, and drop that; or raise MAX_FILE_MB.',
  }),
  notPermitted: (user: string): DropReason => ({
    code: 'not-permitted',
    message: `The file may not be read by the user this program runs as (${user}).`,
    advice: 'Change the permissions of the file; it is tried again by itself.',
  }),
} as const;
