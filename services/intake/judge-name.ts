/**
 * A file's name -> what it says about whether the file is meant for us.
 *
 * Programs that write slowly use a temporary name and rename at the end; such a file is left alone until then.
 */

/** 'ours': a status file we wrote. 'system': litter of the operating system. null: a file like any other. */
export type NameVerdict = 'temporary' | 'ours' | 'system' | null;

export const statusSuffix = '.status.txt';

const temporaryEndings = [
  '.part',
  '.partial',
  '.filepart',
  '.crdownload',
  '.download',
  '.opdownload',
  '.tmp',
  '.temp',
  '.swp',
  '.aria2',
  '~',
];
/** rsync, browsers and office programs hide what they are still writing behind a dot. */
const temporaryBeginnings = ['~$', '.'];
const systemNames = new Set([
  'thumbs.db',
  'ehthumbs.db',
  'desktop.ini',
  'icon\r',
  '.ds_store',
  '.localized',
  '.directory',
]);
/** Shadows of open or foreign files: network file systems and macOS. */
const systemBeginnings = ['._', '.nfs', '.fuse_hidden', '.smbdelete', '.shortlist95-'];

export const judgeName = (name: string): NameVerdict => {
  const low = name.toLowerCase();
  if (low.endsWith(statusSuffix)) return 'ours';
  if (systemNames.has(low) || systemBeginnings.some((start) => low.startsWith(start))) return 'system';
  if (temporaryBeginnings.some((start) => low.startsWith(start))) return 'temporary';
  return temporaryEndings.some((end) => low.endsWith(end)) ? 'temporary' : null;
};
