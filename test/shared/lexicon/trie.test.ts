import { expect, it } from 'vitest';
import { createTrie } from '../../../shared/lexicon/trie.ts';

const rows = Array.from({ length: 600 }, (_, at) => [at % 40, at % 7, at]);

it('leads along every row to what ends there, and nowhere else', () => {
  const trie = createTrie<number>();
  rows.forEach((words, index) => {
    trie.insert(words, index);
  });
  const walk = (words: readonly number[]): number =>
    words.reduce((node, word, at) => (at > 0 && node === 0 ? 0 : trie.step(node, word)), 0);
  rows.forEach((words, index) => {
    expect(trie.endsAt(walk(words))).toEqual([index]);
    expect(trie.goesOn(walk(words))).toBe(false);
    expect(trie.goesOn(walk(words.slice(0, 2)))).toBe(true);
    expect(walk([...words.slice(0, 2), index + rows.length])).toBe(0);
  });
});

it('keeps what ends with the same words together, each once, and no row of no words', () => {
  const trie = createTrie<string>();
  trie.insert([1], 'one');
  trie.insert([1], 'one');
  trie.insert([1], 'another');
  trie.insert([], 'nothing');
  expect(trie.endsAt(trie.step(0, 1))).toEqual(['one', 'another']);
  expect(trie.endsAt(0)).toEqual([]);
});
