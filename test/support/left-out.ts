import { isRedisAtHand } from './redis.ts';

/** Suites that need a program which npm cannot install run when the environment names it or it is found here. */
const suites = [
  {
    files: 'test/**/*.browser.test.ts',
    variable: 'CHROMIUM_PATH',
    what: 'pages in a real browser',
    how: 'apt-get install chromium, then CHROMIUM_PATH=$(which chromium) npm test',
  },
  {
    files: 'test/**/*.redis.test.ts',
    variable: 'TEST_REDIS_URL',
    what: 'the queue on a real Redis',
    how: 'apt-get install redis-server (tests start one of their own), or TEST_REDIS_URL=redis://127.0.0.1:6379 npm test (keys under a prefix of their own)',
    isAtHand: isRedisAtHand,
  },
  {
    files: 'test/**/*.postgres.test.ts',
    variable: 'TEST_DATABASE_URL',
    what: 'a PostgreSQL server that is not the embedded one',
    how: 'TEST_DATABASE_URL=postgresql://user@host/db npm test (it creates and drops databases of its own)',
  },
] as const;

export const leftOutSuites = () =>
  suites.filter((suite) => !process.env[suite.variable] && !('isAtHand' in suite && suite.isAtHand()));

/** Vitest global setup: says at the end what was not run and how to run it. */
export const setup = () => () => {
  for (const suite of leftOutSuites()) console.log(`Left out: ${suite.what}. To include it: ${suite.how}`);
};
