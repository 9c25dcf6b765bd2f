import { z } from 'zod';
import { resultSchema, resultVersion } from './result-schema.ts';

/** The result's JSON Schema (draft 2020-12) as text; objects may carry more fields than it names. */
export const resultJsonSchema = (): string => {
  const schema = z.toJSONSchema(resultSchema, { io: 'input' });
  return `${JSON.stringify({ title: `shortlist95 result, version ${resultVersion}`, ...schema }, null, 2)}\n`;
};
