import { findPostmaster } from '../../prisma/embedded/postmaster.ts';

/** The number of the server on this data directory. Never 0: a signal to 0 goes to everybody around us. */
export const postmasterIn = (folder: string): number => {
  const postmaster = findPostmaster(folder);
  if (postmaster === null) throw new Error(`No server runs on ${folder}.`);
  return postmaster.pid;
};
