/** The lexicon keeps its own promises: sorted, one meaning per name, and every example is read as it says. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dump, load } from 'js-yaml';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findTerms, matcherOf } from '../../shared/lexicon/find-terms.ts';
import { foldWord } from '../../shared/lexicon/fold-word.ts';
import { lexiconFiles, loadLexicon } from '../../shared/lexicon/load.ts';
import { termSourcesOf } from '../../shared/lexicon/term-sources.ts';

const folder = join(import.meta.dirname, '../../shared/lexicon');
const lexicon = loadLexicon();
const matcher = matcherOf(lexicon);

const sentences = z.union([z.string().transform((one) => [one]), z.array(z.string())]);
const shownEntry = z.looseObject({ id: z.string(), example: sentences, not: sentences.optional() });

interface Shown {
  readonly file: string;
  readonly id: string;
  readonly example: readonly string[];
  readonly not: readonly string[];
}

/** Every entry with an example, wherever in a file it stands; lists inside a file are "file.list". */
const shownIn = (file: string, content: unknown): Shown[] => {
  if (Array.isArray(content))
    return content.flatMap((one) => {
      const read = shownEntry.safeParse(one);
      return read.success ? [{ file, id: read.data.id, example: read.data.example, not: read.data.not ?? [] }] : [];
    });
  if (typeof content !== 'object' || content === null || file.includes('.')) return [];
  return Object.entries(content).flatMap(([list, inner]) => shownIn(`${file}.${list}`, inner));
};

const searched = new Set(termSourcesOf(lexicon).map((source) => source.file));
const shown = Object.entries(lexicon)
  .flatMap(([file, content]) => shownIn(file, content))
  .filter((entry) => searched.has(entry.file));

/** Module words belong to every product that has the module; of a cue, side and reach are the context; of everyday words, the words beside them. */
const decidedElsewhere = new Set(['product-modules', 'contexts.cues', 'everyday.words']);

const isFound = (text: string, entry: Shown): boolean =>
  findTerms([text], matcher).hits.some((hit) => hit.file === entry.file && hit.id === entry.id && !hit.weak);

describe('the lexicon', () => {
  it('says what it knows of more than 150 products', () => expect(lexicon.products.length).toBeGreaterThan(150));

  it('finds every term in its examples', () =>
    expect(
      shown.flatMap((entry) =>
        entry.example.filter((text) => !isFound(text, entry)).map((text) => `${entry.file} ${entry.id}: ${text}`),
      ),
    ).toEqual([]));

  it('finds no term where it only looks like it', () =>
    expect(
      shown.flatMap((entry) =>
        entry.not.filter((text) => isFound(text, entry)).map((text) => `${entry.file} ${entry.id}: ${text}`),
      ),
    ).toEqual([]));

  it('is sorted by id wherever it lists terms', () => {
    for (const file of Object.keys(lexiconFiles).filter((name) => searched.has(name))) {
      const content: unknown = load(readFileSync(join(folder, `${file}.yml`), 'utf8'));
      const ids = z.array(z.looseObject({ id: z.string() })).safeParse(content);
      if (ids.success) expect(ids.data.map(({ id }) => id)).toEqual(ids.data.map(({ id }) => id).sort());
    }
  });

  it('gives a name two meanings only where the words around tell them apart', () => {
    const owners = new Map<string, { id: string; plain: boolean }[]>();
    for (const source of termSourcesOf(lexicon))
      for (const alias of source.aliases) {
        if (alias.tag !== 'name' || decidedElsewhere.has(source.file)) continue;
        const key = `${source.file} ${alias.text
          .split(/[\s-]+/)
          .map(foldWord)
          .join('')}`;
        const list = owners.get(key) ?? [];
        owners.set(key, list);
        const plain = !alias.needs && !alias.kills && !alias.languages;
        if (!list.some((one) => one.id === source.id && one.plain === plain)) list.push({ id: source.id, plain });
      }
    const clashes = [...owners]
      .filter(([, list]) => new Set(list.map(({ id }) => id)).size > 1 && list.some(({ plain }) => plain))
      .map(([key, list]) => `${key}: ${list.map(({ id }) => id).join(', ')}`);
    expect(clashes).toEqual([]);
  });
});

describe('products', () => {
  const ids = new Set(lexicon.products.map(({ id }) => id));
  const kin = new Set([...ids, ...lexicon.products.flatMap(({ family, group }) => [family ?? '', group ?? ''])]);

  it('move experience from products, families and groups that exist', () =>
    expect(
      lexicon.products.flatMap(({ id, transfers }) =>
        transfers.filter(({ from }) => !kin.has(from) || from === id).map(({ from }) => `${id} from ${from}`),
      ),
    ).toEqual([]));

  it('name families and groups that are not products', () => {
    const names = lexicon.products.flatMap(({ family, group }) => [family ?? '', group ?? '']);
    expect(names.filter((name) => ids.has(name))).toEqual([]);
  });

  it('are looked for under every name they carried', () =>
    expect(
      lexicon.products.flatMap((product) => {
        const written = [...product.aliases, ...product.lineNames].map((alias) =>
          typeof alias === 'string' ? alias : alias.text,
        );
        const known = new Set([product.name, ...written]);
        return product.names.filter(({ name }) => !known.has(name)).map(({ name }) => `${product.id}: ${name}`);
      }),
    ).toEqual([]));

  it('belong to industries that exist', () => {
    const industries = new Set(lexicon.industries.map(({ id }) => id));
    expect(lexicon.products.flatMap((product) => product.industries.filter((id) => !industries.has(id)))).toEqual([]);
  });

  it('have one umbrella per brand', () => {
    const brands = new Set(lexicon.products.flatMap(({ brand }) => brand ?? []));
    for (const brand of brands)
      expect(lexicon.products.filter((product) => product.brand === brand && product.generic).length, brand).toBe(1);
  });

  it('are what module words and makers point to', () => {
    const pointed = [
      ...lexicon['product-modules'].flatMap(({ products }) => products),
      ...lexicon['product-vendors'].flatMap(({ means }) => means),
    ];
    expect(pointed.filter((id) => !kin.has(id))).toEqual([]);
  });
});

describe('industries', () => {
  it('are as near one way as the other', () => {
    const near = new Map(lexicon.industries.map(({ id, neighbours }) => [id, neighbours]));
    const uneven = lexicon.industries.flatMap(({ id, neighbours }) =>
      Object.entries(neighbours)
        .filter(([other, factor]) => near.get(other)?.[id] !== factor)
        .map(([other]) => `${id} ${other}`),
    );
    expect(uneven).toEqual([]);
  });
});

describe('a new product', () => {
  const copy = mkdtempSync(join(tmpdir(), 'lexicon-'));
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it('takes one YAML entry and no code', () => {
    cpSync(folder, copy, { recursive: true });
    const path = join(copy, 'products.yml');
    const added = {
      id: 'zz-quillfab',
      name: 'Quillfab Execution',
      vendor: 'Quillfab',
      type: 'mes',
      levels: ['L3'],
      depth: { production: 3, quality: 1, maintenance: 0, inventory: 1 },
      breadth: 'execution',
      marketedAsMes: true,
      industries: ['machinery'],
      aliases: ['Quillfab', { text: 'QFX', exact: true, needs: ['MES'] }],
      example: 'Rolled out Quillfab to two plants',
    };
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n${dump([added])}`);
    const grown = loadLexicon(copy);
    expect(grown.version).not.toBe(lexicon.version);
    const found = (text: string) => findTerms([text], matcherOf(grown)).hits.map(({ id }) => id);
    expect(found('Rolled out Quillfab to two plants')).toContain('zz-quillfab');
    expect(found('Einführung von Quilfab in zwei Werken')).toContain('zz-quillfab');
    expect(found('Changed the QFX of the MES')).toContain('zz-quillfab');
    expect(found('Changed the QFX of the radio')).not.toContain('zz-quillfab');
    expect(findTerms(['Rolled out Quillfab to two plants'], matcher).hits.map(({ id }) => id)).not.toContain(
      'zz-quillfab',
    );
  });

  it('is refused with file and place when a key is wrong', () => {
    const path = join(copy, 'products.yml');
    writeFileSync(path, `${readFileSync(path, 'utf8')}\n- id: zzz\n  nam: Typing slip\n`);
    expect(() => loadLexicon(copy)).toThrow(/products\.yml: \d+.*name/);
  });

  it('is refused with file and line when it is no YAML, together with all other faults', () => {
    writeFileSync(join(copy, 'skills.yml'), '- id: sql\n  name: [SQL\n');
    expect(() => loadLexicon(copy)).toThrow(/products\.yml: \d+[\s\S]*skills\.yml: line \d+/);
  });
});
