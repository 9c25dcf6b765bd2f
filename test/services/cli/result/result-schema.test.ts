import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resultJsonSchema } from '../../../../services/cli/result/result-json-schema.ts';
import { projectFolder } from '../../../../shared/config.ts';

it('result.schema.json says what the schema says; else run write-schema.ts', () => {
  const file = join(projectFolder, 'services', 'cli', 'result', 'result.schema.json');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(resultJsonSchema()));
});
