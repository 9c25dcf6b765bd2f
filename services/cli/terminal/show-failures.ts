import type { ResultFailure } from '../result/result-schema.ts';
import { plain } from './plain.ts';

/** What could not be used, one line each; '' when all could. */
export const showFailures = (failures: readonly ResultFailure[]): string =>
  failures.length === 0
    ? ''
    : [
        '',
        `Not used (${failures.length}):`,
        ...failures.map(({ file, code, message }) => `  ${plain(file)}: ${plain(message)} [${code}]`),
      ].join('\n');
