/**
 * Rows of word numbers -> what ends with them. The branches of all nodes lie in one flat table, so a step costs one
 * look however many rows there are.
 */
export interface Trie<End> {
  /** The node behind `word` at `node`; 0, which is where every row begins, when there is none. */
  readonly step: (node: number, word: number) => number;
  readonly goesOn: (node: number) => boolean;
  readonly endsAt: (node: number) => readonly End[];
  readonly insert: (words: readonly number[], end: End) => void;
}

/** Node, word and the node behind it. */
const slotSize = 3;
const firstSlots = 1024;

const slotOf = (node: number, word: number): number => {
  const mixed = Math.imul(node, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
};

export const createTrie = <End>(): Trie<End> => {
  let slots = firstSlots;
  let table = new Int32Array(slots * slotSize);
  const ends: End[][] = [[]];
  /** One bit for each thirty-second of the words that may follow: most steps that lead nowhere end here. */
  const followers: number[] = [0];

  /** The place of the branch in the table, or the free one where it belongs. */
  const find = (node: number, word: number): number => {
    let slot = slotOf(node, word) & (slots - 1);
    for (;;) {
      const at = slot * slotSize;
      if (table[at + 2] === 0 || (table[at] === node && table[at + 1] === word)) return at;
      slot = (slot + 1) & (slots - 1);
    }
  };

  const write = (node: number, word: number, child: number): void => table.set([node, word, child], find(node, word));

  const grow = (): void => {
    const old = table;
    slots *= 2;
    table = new Int32Array(slots * slotSize);
    for (let at = 0; at < old.length; at += slotSize) {
      const [node = 0, word = 0, child = 0] = old.subarray(at, at + slotSize);
      if (child !== 0) write(node, word, child);
    }
  };

  const addBranch = (node: number, word: number): number => {
    const child = ends.push([]) - 1;
    followers.push(0);
    followers[node] = (followers[node] ?? 0) | (1 << (word & 31));
    if (child * 2 > slots) grow();
    write(node, word, child);
    return child;
  };

  const step = (node: number, word: number): number =>
    (followers[node] ?? 0) & (1 << (word & 31)) ? (table[find(node, word) + 2] ?? 0) : 0;

  return {
    step,
    goesOn: (node) => followers[node] !== 0,
    endsAt: (node) => ends[node] ?? [],
    insert: (words, end) => {
      const last = words.reduce((node, word) => step(node, word) || addBranch(node, word), 0);
      const there = ends[last] ?? [];
      if (last !== 0 && !there.includes(end)) there.push(end);
    },
  };
};
