import type { Block } from './block.ts';
import type { BoundTables } from './bound-tables.ts';

/** A block, and the tables of the role its rows are bounded for. */
export interface Bounded {
  readonly tables: BoundTables;
  readonly block: Block;
  /** Of the block: `scope.keysOf`. */
  readonly keys: Uint16Array;
}
