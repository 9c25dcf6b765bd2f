import { describe, expect, it } from 'vitest';
import { settleKind } from '../../workers/settle-kind.ts';

describe('settleKind', () => {
  it.each([
    // seems, how sure, rather, folder -> taken for, standing
    ['cv', 0.3, 'cv', 'cvs', 'cv', 'clear'],
    ['brief', 0.99, 'brief', 'cvs', 'brief', 'misplaced'],
    ['brief', 0.4, 'brief', 'cvs', 'brief', 'misplaced'],
    ['other', 0.5, 'brief', 'cvs', 'brief', 'misplaced'],
    ['cv', 0.99, 'cv', 'briefs', 'cv', 'misplaced'],
    ['cv', 0.7, 'cv', 'briefs', 'cv', 'misplaced'],
    ['cv', 0.4, 'cv', 'briefs', 'brief', 'doubtful'],
    ['cover-letter', 0.95, 'cv', 'cvs', 'cover-letter', 'clear'],
    ['other', 0.5, 'cv', 'cvs', 'cv', 'doubtful'],
    ['certificate', 0.7, 'cv', 'cvs', 'cv', 'doubtful'],
    ['other', 0.5, 'brief', 'briefs', 'brief', 'doubtful'],
    ['cv', 0.95, 'cv', null, 'cv', 'clear'],
    ['brief', 0.5, 'brief', null, 'brief', 'doubtful'],
  ] as const)(
    '%s (%d, rather a %s) in %s is taken for %s, %s',
    (kind, probability, rather, folder, taken, standing) => {
      expect(settleKind({ kind, probability, rather }, folder)).toEqual({ kind: taken, standing });
    },
  );
});
