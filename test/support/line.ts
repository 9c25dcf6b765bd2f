import { readFileSync, statSync } from 'node:fs';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { rankShortlist } from '../../services/shortlist/rank-shortlist.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { SourceFile } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import type { ShortlistEntry } from '../../shared/model/shortlist.ts';

export const sourceFile = (path: string): SourceFile => ({
  name: path.split('/').at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(path)),
  modified: statSync(path).mtime,
});

/** The last stops in process, without database or queue. Ids of the entries are the keys of `people`. */
export const shortlistOf = (
  role: Role,
  people: ReadonlyMap<string, Person>,
  options: { readonly lexicon: Lexicon; readonly today: string },
): readonly ShortlistEntry[] =>
  rankShortlist([...people].map(([candidateId, person]) => ({ candidateId, fit: scoreFit(role, person, options) })));
