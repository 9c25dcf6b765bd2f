/** The import table of DESIGN.md, read off every import line: who may know whom, and what nobody does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
const roots = ['shared', 'services', 'workers', 'prisma', 'bin'];
const skipped = /node_modules|prisma\/generated|screen\/assets/;

const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (skipped.test(path)) return [];
    if (entry.isDirectory()) return filesUnder(path);
    return /\.(tsx?|mjs)$/.test(path) && !path.endsWith('.d.ts') ? [path] : [];
  });

const importPattern = /(?:\bfrom\s+|\bimport\s+|\bimport\s*\(\s*)'([^'\n]+)'/g;
/** The client's type is how a database is handed on; who only names it holds no connection. */
const clientType = /^import type [^;]*?from '[^']*\/prisma\/client\.ts';$/gm;
const withoutComments = (source: string): string =>
  source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

interface SourceFile {
  readonly path: string;
  readonly source: string;
  /** Files of this repository, as paths from its root. */
  readonly files: readonly string[];
  /** Packages, with their deep path. */
  readonly packages: readonly string[];
}

const readSource = (path: string): SourceFile => {
  const source = withoutComments(readFileSync(join(root, path), 'utf8'));
  const names = [...source.replace(clientType, '').matchAll(importPattern)].map((match) => match[1] ?? '');
  const files = names
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, join(root, dirname(path), name)));
  return { path, source, files, packages: names.filter((name) => !name.startsWith('.') && !name.startsWith('node:')) };
};

const sources = roots
  .filter((folder) => existsSync(join(root, folder)))
  .flatMap(filesUnder)
  .map(readSource);
const pureStops = ['text', 'facts', 'persons', 'signals', 'fit', 'shortlist'];
const anyOf = (names: readonly string[]) => new RegExp(`^services/(${names.join('|')})/`);

/** First line that fits a file says what it may import; its own folder always. */
const table: readonly { readonly from: RegExp; readonly own: string; readonly may: readonly RegExp[] }[] = [
  { from: /^shared\//, own: 'shared/', may: [] },
  ...pureStops.map((stop) => ({
    from: new RegExp(`^services/${stop}/`),
    own: `services/${stop}/`,
    may: [/^shared\//],
  })),
  // Scores of the index are those of the judges, never a second way of working them out.
  { from: /^services\/matching\//, own: 'services/matching/', may: [/^shared\//, /^services\/fit\//] },
  { from: /^services\/vault\//, own: 'services/vault/', may: [/^shared\//] },
  { from: /^services\/intake\//, own: 'services/intake/', may: [/^shared\//, /^services\/vault\//] },
  { from: /^services\/tracing\//, own: 'services/tracing/', may: [/^shared\//] },
  { from: /^services\/paper\//, own: 'services/paper/', may: [] },
  { from: /^services\/news\//, own: 'services/news/', may: [/^shared\//] },
  { from: /^services\/store\//, own: 'services/store/', may: [/^shared\//, /^prisma\//] },
  { from: /^services\/queue\//, own: 'services/queue/', may: [/^shared\//] },
  {
    from: /^services\/keeping\//,
    own: 'services/keeping/',
    may: [/^shared\//, /^services\/(?:paper|store|vault)\//, /^services\/fit\/explain/, /^prisma\//],
  },
  {
    from: /^services\/screen\/main\.ts$/,
    own: 'services/screen/',
    may: [/^shared\//, /^services\/(store|queue|fit)\//, /^prisma\//],
  },
  {
    from: /^services\/screen\//,
    own: 'services/screen/',
    may: [
      /^shared\//,
      /^services\/store\//,
      /^services\/fit\/(?:explain|total\.ts)/,
      /^services\/(?:keeping\/letters|paper)\//,
      /^services\/news\/(?:called|cause-words|feed|news|tell-cause)\.ts/,
    ],
  },
  { from: /^services\/cli\//, own: 'services/cli/', may: [/^(?!services\/screen\/views\/)/] },
  { from: /^workers\/main\.ts$/, own: 'workers/', may: [/^shared\//, /^services\/(?!screen|cli)/, /^prisma\//] },
  // What a hostile text could keep busy runs in a thread, which only asks for it by way of Line.
  {
    from: /^workers\/nouns\//,
    own: 'workers/',
    may: [/^shared\//, anyOf(['text', 'facts', 'persons', 'signals', 'store'])],
  },
  {
    from: /^workers\//,
    own: 'workers/',
    may: [
      /^shared\//,
      anyOf(['text', 'persons', 'fit', 'shortlist', 'intake', 'matching', 'vault', 'store', 'keeping', 'news']),
    ],
  },
  { from: /^prisma\//, own: 'prisma/', may: [/^shared\//] },
  { from: /^bin\//, own: 'bin/', may: [/./] },
];

const forbidden = (file: SourceFile): string[] => {
  const rule = table.find((line) => line.from.test(file.path));
  if (!rule) return [`${file.path} has no line in the import table`];
  return file.files
    .filter((target) => !target.startsWith(rule.own) && !rule.may.some((pattern) => pattern.test(target)))
    .map((target) => `${file.path} imports ${target}`);
};

const packageUsers = (name: string): string[] =>
  sources
    .filter((file) => file.packages.some((used) => used === name || used.startsWith(`${name}/`)))
    .map((file) => file.path);

const cycles = (): string[] => {
  const byPath = new Map(sources.map((file) => [file.path, file]));
  const state = new Map<string, 'open' | 'done'>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (state.get(path) === 'done') return;
    if (state.get(path) === 'open') {
      found.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
      return;
    }
    state.set(path, 'open');
    for (const target of byPath.get(path)?.files ?? []) visit(target, [...trail, path]);
    state.set(path, 'done');
  };
  for (const file of sources) visit(file.path, []);
  return found;
};

const isBarrel = (file: SourceFile): boolean => {
  const lines = file.source
    .split(/;|\n/)
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
  return lines.length > 0 && lines.every((line) => /^export\s+(?:type\s+)?(?:\*|\{[^}]*\}).*\bfrom\b/.test(line));
};

describe('imports', () => {
  it('sees the tree', () => expect(sources.length).toBeGreaterThan(20));

  it('follow the table', () => expect(sources.flatMap(forbidden)).toEqual([]));

  it('reach files that are there', () =>
    expect(
      sources.flatMap((file) =>
        file.files
          .filter((target) => !target.startsWith('prisma/generated') && !existsSync(join(root, target)))
          .map((target) => `${file.path} imports ${target}`),
      ),
    ).toEqual([]));

  it('make no circle', () => expect(cycles()).toEqual([]));

  it('leave natural to shared/words.ts, by deep path', () => {
    expect(packageUsers('natural').filter((path) => path !== 'shared/words.ts')).toEqual([]);
    expect(sources.flatMap((file) => file.packages).filter((name) => name === 'natural')).toEqual([]);
  });

  it('leave BullMQ to the queue', () =>
    expect(packageUsers('bullmq').filter((path) => !path.startsWith('services/queue/'))).toEqual([]));

  it('leave Prisma to the store, prisma/ and the mains', () =>
    expect(packageUsers('@prisma/client').filter((path) => !/^(prisma|services\/store)\//.test(path))).toEqual([]));
});

describe('files', () => {
  it('read the environment in one place only', () =>
    expect(
      sources
        .filter((file) => /\bprocess\.env\b/.test(file.source))
        .map((file) => file.path)
        .filter((path) => path !== 'shared/config.ts' && !path.startsWith('bin/')),
    ).toEqual([]));

  it('have no default export', () =>
    expect(
      sources.filter((file) => /^\s*export\s+default\b|\bas\s+default\b/m.test(file.source)).map((file) => file.path),
    ).toEqual([]));

  it('are no barrels', () => expect(sources.filter(isBarrel).map((file) => file.path)).toEqual([]));

  it('are named in kebab-case', () =>
    expect(
      sources
        .map((file) => file.path)
        .filter((path) => !/^(?:[a-z0-9-]+\/)*[a-z0-9]+(?:-[a-z0-9]+)*(?:\.\w+)?\.(?:tsx?|mjs)$/.test(path)),
    ).toEqual([]));
});
