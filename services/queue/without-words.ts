import { UnrecoverableError } from 'bullmq';
import { faultOf } from '../../shared/log.ts';

/** The queue keeps what a failed job threw: kind, code and place only, as messages may quote a person's data. */
export const withoutWords = (error: unknown): Error => {
  if (error instanceof UnrecoverableError) return error;
  const { fault, code, at } = faultOf(error);
  const kept = new Error([fault, code].filter((part) => part !== null).join(' '));
  kept.stack = `${kept.message}\n    ${at}`;
  return kept;
};
