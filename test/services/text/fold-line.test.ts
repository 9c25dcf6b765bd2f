import { expect, it } from 'vitest';
import { foldLine, longestLine } from '../../../services/text/fold-line.ts';

const words = (text: string) => text.split(/\s+/).filter((word) => word !== '');

it('leaves a long paragraph as it is', () => {
  const paragraph = 'Ran the line. '.repeat(140).trim();
  expect(foldLine(paragraph)).toEqual([paragraph]);
});

it('cuts an endless line between sentences or words, and loses none', () => {
  const endless = `${'Configured the batch records of plant seven. '.repeat(200)}${'word '.repeat(2_000)}`;
  const pieces = foldLine(endless);
  expect(pieces.every(({ length }) => length <= longestLine)).toBe(true);
  expect(pieces.flatMap(words)).toEqual(words(endless));
  expect(pieces[0]).toMatch(/\.$/);
});

it('cuts a word without end, but no character', () => {
  const pieces = foldLine('a𝒳'.repeat(4_000));
  expect(pieces.join('')).toBe('a𝒳'.repeat(4_000));
  expect(pieces.some((piece) => /\p{Surrogate}/u.test(piece))).toBe(false);
});
