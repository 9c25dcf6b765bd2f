/** Every regular expression that is written in the sources. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vitest/node';

export interface Expression {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const root = join(import.meta.dirname, '../..');

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.includes('prisma/generated'));

const literalsIn = (node: unknown, found: Omit<Expression, 'where'>[]): void => {
  if (Array.isArray(node)) for (const child of node) literalsIn(child, found);
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    const { pattern, flags } = node.regex as { pattern: string; flags: string };
    found.push({ source: pattern, flags });
    return;
  }
  for (const child of Object.values(node)) literalsIn(child, found);
};

export const expressionsInSources = (folders: readonly string[]): readonly Expression[] =>
  folders.flatMap(filesUnder).flatMap((path) => {
    const found: Omit<Expression, 'where'>[] = [];
    literalsIn(parseAst(readFileSync(path, 'utf8'), { lang: path.endsWith('x') ? 'tsx' : 'ts' }), found);
    return found.map((one) => ({ ...one, where: path.slice(root.length + 1) }));
  });
