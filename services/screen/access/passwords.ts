/** Argon2id with the parameters that OWASP's Password Storage Cheat Sheet names first: 19 MiB, 2 passes, 1 lane. */
import { randomBytes } from 'node:crypto';
import { argon2id, argon2Verify } from 'hash-wasm';

/** Length is what makes a password hard to guess (NIST SP 800-63B): nothing else is asked of one. */
export const shortestPassword = 12;
/** Hashing a longer one would only cost time. */
export const longestPassword = 256;

/** @returns a PHC string */
export const hashPassword = (password: string): Promise<string> =>
  argon2id({
    password: password.normalize('NFKC'),
    salt: randomBytes(16),
    memorySize: 19_456,
    iterations: 2,
    parallelism: 1,
    hashLength: 32,
    outputType: 'encoded',
  });

/** Hash of nothing anybody types: an unknown address takes as long as a wrong password. */
const nobodys = hashPassword(randomBytes(16).toString('hex'));

/** @param hash null when there is no such user, or one without a password: false, after the same work. */
export const verifyPassword = async (password: string, hash: string | null): Promise<boolean> => {
  const fits = await argon2Verify({ password: password.normalize('NFKC'), hash: hash ?? (await nobodys) });
  return fits && hash !== null;
};
