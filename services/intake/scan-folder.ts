/**
 * Upload folder -> everything that lies in it now, and what could not be looked at.
 *
 * Listing and asking for each entry's state is the whole truth: it works on network shares and inside containers,
 * where change events never arrive. Names are handled as bytes, for a file system takes any bytes as a name.
 */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Sighting {
  /** From the upload folder, with '/': what the recruiter sees and what identifies the file. */
  readonly path: string;
  readonly name: string;
  /** Where it is on disk, byte for byte. */
  readonly location: Buffer;
  readonly kind: 'file' | 'link' | 'other';
  readonly size: number;
  readonly modified: Date;
  /** Changes whenever size, time or inode do. */
  readonly stamp: string;
  /** What the folder says about the content. */
  readonly hint: 'cvs' | 'briefs' | null;
}

export interface FolderFault {
  readonly path: string;
  /** As the operating system names it, e.g. EACCES. */
  readonly code: string;
}

export interface Scan {
  readonly sightings: readonly Sighting[];
  readonly faults: readonly FolderFault[];
}

const deepestFolder = 16;
const separator = Buffer.from('/');

/** Bytes that are no UTF-8 are shown as Latin-1, so that two such names stay two names. */
const textOf = (bytes: Buffer): string => {
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text.normalize('NFC') : bytes.toString('latin1');
};

export const hintOf = (path: string): Sighting['hint'] => {
  const first = path.includes('/') ? path.slice(0, path.indexOf('/')).toLowerCase() : '';
  return first === 'cvs' || first === 'briefs' ? first : null;
};

interface FileState {
  readonly size: bigint;
  readonly mtimeNs: bigint;
  readonly ino: bigint;
}

export const stampOf = (state: FileState): string => `${state.size}.${state.mtimeNs}.${state.ino}`;

/** The same of a file on a share that gives another inode at every look: size and time have to do. */
export const withoutInode = (stamp: string): string => stamp.replace(/\d+$/, '*');

/** Whether a file still is as the stamp says. */
export const bearsStamp = (state: FileState, stamp: string): boolean =>
  stampOf(state) === stamp || withoutInode(stampOf(state)) === stamp;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'UNKNOWN';

interface Finds {
  readonly sightings: Sighting[];
  readonly faults: FolderFault[];
}

const lookAt = async (location: Buffer, path: string, finds: Finds): Promise<'folder' | null> => {
  const state = await lstat(location, { bigint: true });
  if (state.isDirectory()) return 'folder';
  finds.sightings.push({
    path,
    name: path.slice(path.lastIndexOf('/') + 1),
    location,
    kind: state.isFile() ? 'file' : state.isSymbolicLink() ? 'link' : 'other',
    size: Number(state.size),
    modified: state.mtime,
    stamp: stampOf(state),
    hint: hintOf(path),
  });
  return null;
};

const scanInto = async (folder: Buffer, path: string, depth: number, finds: Finds): Promise<void> => {
  const names = await readdir(folder, { encoding: 'buffer' }).catch((error: unknown) => {
    finds.faults.push({ path, code: codeOf(error) });
    return [];
  });
  for (const bytes of names.sort(Buffer.compare)) {
    const name = textOf(bytes);
    const location = Buffer.concat([folder, separator, bytes]);
    const inner = path === '' ? name : `${path}/${name}`;
    try {
      const isFolder = (await lookAt(location, inner, finds)) === 'folder';
      if (isFolder && depth < deepestFolder && !name.startsWith('.')) await scanInto(location, inner, depth + 1, finds);
    } catch (error) {
      // Gone between listing and looking: somebody moved it, which is no fault.
      if (codeOf(error) !== 'ENOENT') finds.faults.push({ path: inner, code: codeOf(error) });
    }
  }
};

/**
 * Never throws: what cannot be listed is among the faults, and the rest is scanned all the same.
 * @param under what the paths begin with, e.g. "cvs"; "" when `root` is the upload folder itself.
 */
export const scanFolder = async (root: string, under = ''): Promise<Scan> => {
  const finds: Finds = { sightings: [], faults: [] };
  await scanInto(Buffer.from(join(root)), under, 0, finds);
  return finds;
};
