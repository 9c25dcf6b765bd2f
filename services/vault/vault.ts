/** Where originals lie: by the path that their documents name, `originals/<2 hex>/<SHA-256>`, as they are or sealed. */

export interface Vault {
  /** A folder of this machine for copies on their way in. */
  readonly incoming: string;
  /** Puts a whole and synced file of `incoming` in its place, over what is there; it is in `incoming` no more. */
  readonly settle: (passing: string, archivePath: string) => Promise<void>;
  /** null when it is not there. */
  readonly read: (archivePath: string) => Promise<Buffer | null>;
  /** The same as it streams by. */
  readonly open: (
    archivePath: string,
  ) => Promise<{ readonly size: number; readonly bytes: AsyncIterable<Buffer> } | null>;
  /** Nothing to remove is no fault. */
  readonly remove: (archivePath: string) => Promise<void>;
  readonly list: () => AsyncIterable<string>;
  /** What keeps it from being used, in plain words; null when all is well. */
  readonly findProblem: () => Promise<string | null>;
}
