import { createHash } from 'node:crypto';
import type { JsonInput } from '../../prisma/client.ts';

/** Half of a character, as broken encodings leave it. */
const halves = /\p{Surrogate}/gu;

/** PostgreSQL takes neither the NUL character nor half characters, and hostile documents hold both. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').replace(halves, '\uFFFD');

/** Plain data of shared/model as a JSON column takes it. */
export const toJson = (value: object): JsonInput => JSON.parse(toJsonText(value));

/** How the NUL character and half characters stand in JSON; also in texts that spell them out, which are cleaned for nothing. */
const unclean = /\\u(?:0000|d[89a-f])/;

/** The same as text, for statements that send many rows at once. What needs no cleaning, nearly all, is not gone through. */
export const toJsonText = (value: unknown): string => {
  const text = JSON.stringify(value);
  return unclean.test(text) ? JSON.stringify(clean(value)) : text;
};

/** Short fingerprint of a text, to tell whether something changed. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 22);

const clean = (value: unknown): unknown => {
  if (typeof value === 'string') return cleanText(value);
  if (Array.isArray(value)) return value.map(clean);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [cleanText(key), clean(entry)]));
};
