import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits as 43 characters that need no escaping in addresses, cookies and headers. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** What is stored of a secret. One without a salt will do: nobody guesses 256 bits. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');
