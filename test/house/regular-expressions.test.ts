/**
 * Every regular expression takes time that grows with the length of a text, or with its square where no text is long: those
 * that are written in the sources and those that are built while every golden document is read, mostly from the lexicon.
 * What the structure shows is believed; of the rest a checker is asked.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { longestParagraph } from '../../shared/model/document.ts';
import { expressionsBuiltIn } from '../support/built-expressions.ts';
import { degreeAtMost } from '../support/degree-at-most.ts';
import { readGoldens } from '../support/read-goldens.ts';
import { type Expression, expressionsInSources } from '../support/regular-expressions.ts';

interface Bound {
  readonly place: string;
  /** Characters of the longest text seen there. */
  readonly longest: number;
  readonly what: string;
}

/** Where the square of the length is allowed, as no text is long. Everywhere else, above all in readers, it is not. */
const bounds: readonly Bound[] = [
  { place: 'services/facts/', longest: longestParagraph, what: 'a line, folded by the reader, or a paragraph' },
  { place: 'services/signals/', longest: longestParagraph, what: 'a line or a sentence of it' },
  { place: 'services/persons/', longest: longestParagraph, what: 'a name, a title or a line' },
  { place: 'services/fit/', longest: longestParagraph, what: 'a quote' },
  { place: 'services/news/', longest: longestParagraph, what: 'a sentence of ours' },
  { place: 'services/cli/', longest: longestParagraph, what: 'an argument, or a line of a CV' },
  { place: 'services/intake/', longest: 255, what: 'a name in a folder' },
  { place: 'services/screen/', longest: 16_384, what: 'an address; Node takes no longer head of a request' },
  { place: 'shared/', longest: longestParagraph, what: 'a setting, an entry of the lexicon, or a paragraph' },
];

/** Steps that take less than a second. */
const mostSteps = 300_000_000;
const seconds = 60;

const inPlace = ({ where }: Expression): Bound | undefined => bounds.find(({ place }) => where.startsWith(place));
const allowedIn = (one: Expression): 1 | 2 => (inPlace(one) === undefined ? 1 : 2);

const unique = (all: readonly Expression[]): readonly Expression[] => [
  ...new Map(all.map((one) => [`${allowedIn(one)} ${one.flags}/${one.source}`, one])).values(),
];

let written: readonly Expression[] = [];
let built: readonly Expression[] = [];
beforeAll(async () => {
  built = unique(await expressionsBuiltIn(readGoldens));
  written = unique(expressionsInSources(['shared', 'services', 'workers', 'prisma']));
}, 600_000);

/** By the checker: 1 linear, 2 quadratic …; null where it is exponential or has no answer. */
const openChecker = async () => {
  // Without it the checker starts a program of its own.
  process.env.RECHECK_BACKEND = 'pure';
  const { checkSync } = await import('recheck');
  return ({ source, flags }: Expression): number | null => {
    const found = checkSync(source, flags, { timeout: seconds * 1_000 });
    if (found.status === 'safe') return 1;
    return found.status === 'vulnerable' && found.complexity.type === 'polynomial' ? found.complexity.degree : null;
  };
};

describe('regular expressions', () => {
  it('are found where they are written and where they are built', () => {
    expect(written.length).toBeGreaterThan(500);
    expect(built.length).toBeGreaterThan(300);
  });

  it('see no text that is long where they may take the square of its length', () => {
    for (const { longest } of bounds) expect(longest ** 2).toBeLessThan(mostSteps);
  });

  it('are linear, or quadratic where no text is long', { timeout: 1_800_000 }, async () => {
    const degreeOf = await openChecker();
    expect(degreeOf({ source: '^(a+)+$', flags: '', where: '' })).toBe(null);
    expect(degreeOf({ source: '\\s*\\s*x', flags: '', where: '' })).toBeGreaterThan(1);
    const within = (degree: number | null, one: Expression): boolean => degree !== null && degree <= allowedIn(one);
    const asked = [...written, ...built].filter((one) => !within(degreeAtMost(one), one));
    const beyond = asked.filter((one) => !within(degreeOf(one), one));
    expect(beyond.map(({ where, source }) => `${where} /${source}/`)).toEqual([]);
  });
});
