import { defineConfig } from 'vitest/config';
import { leftOutSuites } from './test/support/left-out.ts';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: leftOutSuites().map((suite) => suite.files),
    globalSetup: ['./test/support/left-out.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
