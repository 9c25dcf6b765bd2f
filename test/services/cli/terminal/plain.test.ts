import { describe, expect, it } from 'vitest';
import { plain, shorten, wrap } from '../../../../services/cli/terminal/plain.ts';

describe('plain', () => {
  it('takes the teeth out of text that would drive the terminal', () => {
    expect(plain('\u001b[2J\u001b]0;owned\u0007MES\u202e Engineer\u2028\r\nx')).toBe('[2J ]0;owned MES Engineer x');
  });

  it('leaves names of any script alone', () => {
    expect(plain('Élodie Müller 履歴書 Ωμέγα')).toBe('Élodie Müller 履歴書 Ωμέγα');
  });
});

describe('shorten', () => {
  it('marks what is missing and never cuts a character in two', () => {
    expect(shorten('abc', 3)).toBe('abc');
    expect(shorten('😀😀😀', 2)).toBe('😀…');
  });
});

describe('wrap', () => {
  it('breaks at spaces only', () => {
    expect(wrap('one two three', 9, ['- ', '  '])).toBe('- one two\n  three');
    expect(wrap('averyveryverylongword', 5, ['- ', '  '])).toBe('- averyveryverylongword');
  });
});
