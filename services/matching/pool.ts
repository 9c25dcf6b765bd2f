/**
 * The pool as matching holds it: sealed blocks of candidates and an open tail. A new or changed candidate goes into the
 * tail, a row that no longer counts is struck out; a block that is mostly struck out goes back through the tail.
 */
import type { Person } from '../../shared/model/fit.ts';
import {
  type Block,
  createDictionaries,
  type Dictionaries,
  dictionaryNames,
  type Packed,
  type Place,
  packBlock,
  packedAt,
  packPerson,
  type Values,
} from './block.ts';
import { readId } from './id-bytes.ts';

export interface PoolCandidate {
  /** Both are UUIDs. */
  readonly id: string;
  readonly revision: string;
  readonly person: Person;
}

/** The pool at one moment, ready to be handed to threads. */
export interface PoolView {
  readonly blocks: readonly Block[];
  readonly values: Values;
}

export interface Pool {
  readonly size: () => number;
  /** null: not in the pool. */
  readonly revisionOf: (id: string) => string | null;
  readonly ids: () => Iterable<string>;
  /** Adds, or replaces whoever has this id. */
  readonly add: (candidate: PoolCandidate) => void;
  readonly remove: (id: string) => void;
  readonly view: () => PoolView;
  /** Only these, as a block of their own. */
  readonly rowsOf: (ids: readonly string[]) => Block;
}

const blockSize = 8192;

const livingRows = (block: Block): readonly number[] => [...block.alive.keys()].filter((row) => block.alive[row] === 1);

const valuesOf = (dictionaries: Dictionaries): Values =>
  Object.fromEntries(dictionaryNames.map((name) => [name, dictionaries[name].values])) as unknown as Values;

/** @param known a view made elsewhere; its arrays are used as they are. */
export const createPool = (known: PoolView | null = null): Pool => {
  const dictionaries = createDictionaries(known?.values);
  const blocks = new Set(known?.blocks);
  const places = new Map<string, Place>();
  const tail = new Map<string, Packed>();
  const struckOut = new WeakMap<Block, number>();
  let tailBlock: Block | null = null;
  const place = (block: Block) => {
    for (const row of livingRows(block)) places.set(readId(block.ids, row), { block, row });
  };
  blocks.forEach(place);

  const append = (packed: Packed): void => {
    tail.set(packed.id, packed);
    tailBlock = null;
    if (tail.size < blockSize) return;
    const block = packBlock([...tail.values()]);
    tail.clear();
    blocks.add(block);
    place(block);
  };
  const strike = ({ block, row }: Place): void => {
    block.alive[row] = 0;
    const struck = (struckOut.get(block) ?? 0) + 1;
    struckOut.set(block, struck);
    if (struck < block.size / 2) return;
    blocks.delete(block);
    for (const row of livingRows(block)) {
      const packed = packedAt({ block, row });
      places.delete(packed.id);
      append(packed);
    }
  };
  const remove = (id: string): void => {
    if (tail.delete(id)) tailBlock = null;
    const found = places.get(id);
    if (!found) return;
    places.delete(id);
    strike(found);
  };
  return {
    size: () => places.size + tail.size,
    revisionOf: (id) => {
      const found = places.get(id);
      return found ? readId(found.block.revisions, found.row) : (tail.get(id)?.revision ?? null);
    },
    ids: () => [...places.keys(), ...tail.keys()],
    add: (candidate) => {
      remove(candidate.id);
      append(packPerson(candidate, dictionaries));
    },
    remove,
    rowsOf: (ids) =>
      packBlock(
        ids.flatMap((id) => {
          const found = places.get(id);
          return (found && packedAt(found)) ?? tail.get(id) ?? [];
        }),
      ),
    view: () => {
      if (tail.size > 0) tailBlock ??= packBlock([...tail.values()]);
      return { blocks: tailBlock ? [...blocks, tailBlock] : [...blocks], values: valuesOf(dictionaries) };
    },
  };
};
