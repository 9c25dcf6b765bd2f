/** Writes `result.schema.json` from the schema beside it: `npx tsx services/cli/result/write-schema.ts`. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resultJsonSchema } from './result-json-schema.ts';

writeFileSync(join(import.meta.dirname, 'result.schema.json'), resultJsonSchema());
