/**
 * Why a file or a brief cannot be used. The code is for machines and the message book;
 * what a recruiter reads comes from `adviceFor` in the store's and screen's hands.
 */
export const inputErrorCodes = [
  'empty', // no bytes
  'no-text', // readable, but nothing a person could read
  'too-large', // more bytes, pages, pixels or entries than the limits allow
  'encrypted', // needs a password
  'damaged', // claims a format and cannot be read as such
  'unknown-format', // content of no format we read
  'bomb', // expands beyond all reason
  'timeout', // reader did not finish in time
  'out-of-memory', // reader outgrew its memory limit
  'not-a-cv', // reads well, but is another kind of document
] as const;

export type InputErrorCode = (typeof inputErrorCodes)[number];

/**
 * The input is at fault, not we. Never retried; shown to the recruiter.
 * `message` is plain words without a line of the document or a person's data.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code: InputErrorCode;

  constructor(code: InputErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
