/** People and roles of the golden shortlists: what the stops found in documents of the corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Person, Role } from '../../shared/model/fit.ts';

export interface Sides {
  readonly persons: readonly Person[];
  readonly roles: readonly Role[];
}

const folder = join(import.meta.dirname, '../golden/shortlist');

export const goldenSides = (): Sides => {
  const all = readdirSync(folder)
    .sort()
    .map((slug) => JSON.parse(readFileSync(join(folder, slug, 'sides.json'), 'utf8')))
    .map((sides) => sides as { readonly role: Role; readonly people: Readonly<Record<string, Person>> });
  return { persons: all.flatMap(({ people }) => Object.values(people)), roles: all.map(({ role }) => role) };
};
