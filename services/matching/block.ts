/**
 * Some thousands of candidates in shared typed arrays: a column of codes for each slice, lists of codes where there
 * are several, words as bytes. A block is never changed but for `alive`; threads read it without copying.
 */
import type { Person } from '../../shared/model/fit.ts';
import { createDictionary, type Dictionary, type KeyOf } from './dictionary.ts';
import { idBytes, readId, writeId } from './id-bytes.ts';
import {
  personOfSlices,
  plainNames,
  type SeveralSlices,
  type SingleSlices,
  severalNames,
  severalSlicesOf,
  singleNames,
  singleSlicesOf,
  termNames,
} from './slices.ts';
import { packWords } from './word-lists.ts';

export type Dictionaries = { readonly [N in keyof SingleSlices]: Dictionary<SingleSlices[N]> } & {
  readonly [N in keyof SeveralSlices]: Dictionary<SeveralSlices[N][number]>;
} & { readonly stems: Dictionary<string> };

export const dictionaryNames = [...singleNames, ...severalNames, 'stems'] as const;

/** The values of each dictionary, by code. */
export type Values = { readonly [N in keyof Dictionaries]: Dictionaries[N]['values'] };

const itself: KeyOf<unknown> = (value) => value as string | number | null;
const termKey: KeyOf<unknown> = (value) => {
  const { id, strength } = value as SeveralSlices['standards'][number];
  return `${id} ${strength}`;
};
const cellKey: KeyOf<unknown> = (value) => {
  const { cell, strength } = value as SeveralSlices['cells'][number];
  return `${cell} ${strength}`;
};

/** JSON would do for all of them, and take most of the time of packing. */
const keys: Readonly<Partial<Record<keyof Dictionaries, KeyOf<unknown>>>> = {
  ...Object.fromEntries([...plainNames, 'seen', 'stems'].map((name) => [name, itself])),
  ...Object.fromEntries(termNames.map((name) => [name, termKey])),
  cells: cellKey,
};

export const createDictionaries = (known: Partial<Values> = {}): Dictionaries =>
  Object.fromEntries(
    dictionaryNames.map((name) => [name, createDictionary<unknown>(known[name], keys[name])]),
  ) as unknown as Dictionaries;

/** A candidate in codes. */
export interface Packed {
  readonly id: string;
  readonly revision: string;
  /** In the order of `singleNames`. */
  readonly single: readonly number[];
  /** In the order of `severalNames`. */
  readonly several: readonly (readonly number[])[];
  readonly words: Uint8Array;
}

export const packPerson = (
  { id, revision, person }: { readonly id: string; readonly revision: string; readonly person: Person },
  dictionaries: Dictionaries,
): Packed => {
  const [one, several] = [singleSlicesOf(person), severalSlicesOf(person)];
  const code = (name: string, value: unknown) =>
    (dictionaries as unknown as Record<string, Dictionary<unknown>>)[name]?.codeOf(value) ?? 0;
  return {
    id,
    revision,
    single: singleNames.map((name) => code(name, one[name])),
    several: severalNames.map((name) => several[name].map((value) => code(name, value))),
    words: packWords(person.words, dictionaries.stems),
  };
};

export interface List {
  /** Where each row begins in `codes`, and where the last one ends. */
  readonly offsets: Uint32Array;
  readonly codes: Uint32Array;
}

export interface Block {
  readonly size: number;
  readonly ids: Uint8Array;
  readonly revisions: Uint8Array;
  /** 0: the candidate has gone, or has a newer row. */
  readonly alive: Uint8Array;
  readonly single: Readonly<Record<keyof SingleSlices, Uint32Array>>;
  readonly several: Readonly<Record<keyof SeveralSlices, List>>;
  readonly words: { readonly offsets: Uint32Array; readonly bytes: Uint8Array };
}

const bytesOf = (length: number): Uint8Array => new Uint8Array(new SharedArrayBuffer(length));
const numbersOf = (length: number): Uint32Array => new Uint32Array(new SharedArrayBuffer(4 * length));

const offsetsOf = (lists: readonly ArrayLike<unknown>[]): Uint32Array => {
  const offsets = numbersOf(lists.length + 1);
  lists.forEach(({ length }, row) => {
    offsets[row + 1] = (offsets[row] ?? 0) + length;
  });
  return offsets;
};

const listOf = (lists: readonly (readonly number[])[]): List => {
  const offsets = offsetsOf(lists);
  const codes = numbersOf(offsets.at(-1) ?? 0);
  lists.forEach((list, row) => {
    codes.set(list, offsets[row]);
  });
  return { offsets, codes };
};

export const packBlock = (rows: readonly Packed[]): Block => {
  const [ids, revisions] = [bytesOf(rows.length * idBytes), bytesOf(rows.length * idBytes)];
  rows.forEach(({ id, revision }, row) => {
    writeId(ids, row, id);
    writeId(revisions, row, revision);
  });
  const offsets = offsetsOf(rows.map(({ words }) => words));
  const bytes = bytesOf(offsets.at(-1) ?? 0);
  rows.forEach(({ words }, row) => {
    bytes.set(words, offsets[row]);
  });
  const single = singleNames.map((name, column) => {
    const codes = numbersOf(rows.length);
    rows.forEach((one, row) => {
      codes[row] = one.single[column] ?? 0;
    });
    return [name, codes];
  });
  const several = severalNames.map((name, column) => [name, listOf(rows.map((row) => row.several[column] ?? []))]);
  return {
    size: rows.length,
    ids,
    revisions,
    alive: bytesOf(rows.length).fill(1),
    single: Object.fromEntries(single) as Block['single'],
    several: Object.fromEntries(several) as Block['several'],
    words: { offsets, bytes },
  };
};

/** A row of a block. */
export interface Place {
  readonly block: Block;
  readonly row: number;
}

export const packedAt = ({ block, row }: Place): Packed => {
  const { offsets, bytes } = block.words;
  return {
    id: readId(block.ids, row),
    revision: readId(block.revisions, row),
    single: singleNames.map((name) => block.single[name][row] ?? 0),
    several: severalNames.map((name) => {
      const list = block.several[name];
      return [...list.codes.subarray(list.offsets[row], list.offsets[row + 1])];
    }),
    words: bytes.slice(offsets[row], offsets[row + 1]),
  };
};

const valueAt = <N extends keyof SingleSlices>(name: N, { block, row, values }: Row): SingleSlices[N] =>
  values[name][block.single[name][row] ?? 0] as SingleSlices[N];

const valuesAt = <N extends keyof SeveralSlices>(name: N, { block, row, values }: Row): SeveralSlices[N] => {
  const { offsets, codes } = block.several[name];
  const found: unknown[] = [];
  for (let at = offsets[row] ?? 0; at < (offsets[row + 1] ?? 0); at++) found.push(values[name][codes[at] ?? 0]);
  return found as unknown as SeveralSlices[N];
};

interface Row extends Place {
  readonly values: Values;
}

/** The row as a person to judge; the words stay behind (`countInto`). */
export const personAt = (at: Row): Person =>
  personOfSlices(
    {
      work: valueAt('work', at),
      breadth: valueAt('breadth', at),
      mandate: valueAt('mandate', at),
      L0: valueAt('L0', at),
      L1: valueAt('L1', at),
      L2: valueAt('L2', at),
      L3: valueAt('L3', at),
      L4: valueAt('L4', at),
      production: valueAt('production', at),
      quality: valueAt('quality', at),
      maintenance: valueAt('maintenance', at),
      inventory: valueAt('inventory', at),
      L0Years: valueAt('L0Years', at),
      L1Years: valueAt('L1Years', at),
      L2Years: valueAt('L2Years', at),
      L3Years: valueAt('L3Years', at),
      L4Years: valueAt('L4Years', at),
      totalYears: valueAt('totalYears', at),
      city: valueAt('city', at),
      move: valueAt('move', at),
      permit: valueAt('permit', at),
      languages: valueAt('languages', at),
      terms: valueAt('terms', at),
    },
    {
      cells: valuesAt('cells', at),
      platforms: valuesAt('platforms', at),
      seen: valuesAt('seen', at),
      industries: valuesAt('industries', at),
      standards: valuesAt('standards', at),
      integrations: valuesAt('integrations', at),
      methods: valuesAt('methods', at),
      skills: valuesAt('skills', at),
    },
  );
