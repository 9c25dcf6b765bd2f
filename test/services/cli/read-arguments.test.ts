import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../services/cli/read-arguments.ts';
import { UsageError } from '../../../services/cli/usage.ts';

describe('readArguments', () => {
  it.each(['start', 'web', 'worker', 'status', 'help'])('knows %s', (name) => {
    expect(readArguments([name])).toEqual({ name });
  });

  it('shows help when nothing is said, or when asked anywhere', () => {
    for (const words of [[], ['--help'], ['-h'], ['rank', '--help'], ['start', '-h']])
      expect(readArguments(words)).toEqual({ name: 'help' });
  });

  it('reads the options of rank', () => {
    expect(readArguments(['rank', '--cvs', 'a', '--briefs=b', '--json', 'r.json', '--top', '3'])).toEqual({
      name: 'rank',
      cvs: 'a',
      briefs: 'b',
      json: 'r.json',
      top: 3,
    });
    expect(readArguments(['rank', '--cvs', 'a', '--briefs', 'b'])).toMatchObject({ json: null, top: null });
  });

  it('reads the option of rematch', () => {
    expect(readArguments(['rematch'])).toEqual({ name: 'rematch', stop: false });
    expect(readArguments(['rematch', '--stop'])).toEqual({ name: 'rematch', stop: true });
  });

  it('reads the options of demo and eval', () => {
    expect(readArguments(['demo', '--once'])).toEqual({ name: 'demo', once: true });
    expect(readArguments(['demo'])).toEqual({ name: 'demo', once: false });
    expect(readArguments(['eval', '--json', 'x'])).toEqual({ name: 'eval', json: 'x' });
  });

  it.each([
    [['dance']],
    [['toString']],
    [['rank']],
    [['rank', '--cvs', 'a']],
    [['rank', '--cvs', 'a', '--briefs', 'b', '--top', '0']],
    [['rank', '--cvs', 'a', '--briefs', 'b', '--top', 'ten']],
    [['rank', '--cvs', 'a', '--briefs', 'b', '--fast']],
    [['rank', 'a', 'b']],
    [['start', 'now']],
    [['demo', '--once=maybe']],
  ])('refuses %j', (words) => {
    expect(() => readArguments(words)).toThrow(UsageError);
  });
});
