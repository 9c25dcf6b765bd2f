export type EmbeddedErrorCode =
  | 'already-running' // another shortlist95 lives in this data folder
  | 'not-accessible' // files belong to somebody else, or no place could be found
  | 'unsupported' // no PostgreSQL programs for this machine
  | 'wrong-version' // data of another major version of PostgreSQL
  | 'failed'; // initdb or the server gave up; the message has the last lines it wrote

/** The embedded database cannot serve; the message is for the person at the terminal. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  readonly code: EmbeddedErrorCode;
  /** The process that runs already, for `already-running`. */
  readonly pid: number | null;

  constructor(
    code: EmbeddedErrorCode,
    message: string,
    options: { readonly pid?: number; readonly cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.code = code;
    this.pid = options.pid ?? null;
  }
}
