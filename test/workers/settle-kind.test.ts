import { describe, expect, it } from 'vitest';
import { settleKind } from '../../workers/settle-kind.ts';

describe('settleKind', () => {
  it.each([
    // seems, how sure, folder -> taken for, doubtful
    ['cv', 0.3, 'cvs', 'cv', false],
    ['brief', 0.99, 'cvs', 'brief', false],
    ['brief', 0.6, 'cvs', 'cv', true],
    ['cv', 0.99, 'briefs', 'cv', false],
    ['cover-letter', 0.95, 'cvs', 'cover-letter', false],
    ['other', 0.5, 'briefs', 'brief', true],
    ['cv', 0.95, null, 'cv', false],
    ['brief', 0.5, null, 'brief', true],
  ] as const)('%s (%d) in %s is taken for %s, doubtful: %s', (kind, probability, folder, taken, doubtful) => {
    expect(settleKind({ kind, probability }, folder)).toEqual({ kind: taken, doubtful });
  });
});
