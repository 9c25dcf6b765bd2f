import { cleanText } from './to-json.ts';

/** A case-blind filter for what somebody typed; `%` and `_` mean themselves. */
export const containing = (typed: string) =>
  ({ contains: cleanText(typed).replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' }) as const;
