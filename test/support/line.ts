/**
 * The pure stops over folders, in process, without database or queue: for golden cases, metamorphic
 * tests and tuning. The product runs the same functions from job handlers.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findBrief } from '../../services/facts/find-brief.ts';
import { findCandidate } from '../../services/facts/find-candidate.ts';
import { scoreFit } from '../../services/fit/score-fit.ts';
import { rankShortlist } from '../../services/shortlist/rank-shortlist.ts';
import { findBriefSignals } from '../../services/signals/find-brief-signals.ts';
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { DocumentText, SourceFile } from '../../shared/model/document.ts';
import type { Person, Role } from '../../shared/model/fit.ts';
import type { ShortlistEntry } from '../../shared/model/shortlist.ts';
import { countWords } from '../../shared/words.ts';

export const sourceFile = (path: string): SourceFile => ({
  name: path.split('/').at(-1) ?? path,
  bytes: new Uint8Array(readFileSync(path)),
  modified: statSync(path).mtime,
});

export const readFolder = async (
  folder: string,
): Promise<ReadonlyMap<string, { file: SourceFile; text: DocumentText }>> => {
  const read = new Map<string, { file: SourceFile; text: DocumentText }>();
  for (const name of readdirSync(folder).sort()) {
    const file = sourceFile(join(folder, name));
    read.set(name, { file, text: await readText(file, defaultLimits) });
  }
  return read;
};

export const personOf = (text: DocumentText, file: SourceFile, lexicon: Lexicon): Person => {
  const candidate = findCandidate(text, { lexicon, fileName: file.name, modified: file.modified });
  return { candidate, signals: findCandidateSignals(text, candidate, lexicon), words: countWords(text) };
};

export const roleOf = (text: DocumentText, file: SourceFile, lexicon: Lexicon): Role => {
  const brief = findBrief(text, { lexicon, fileName: file.name, modified: file.modified });
  return { brief, signals: findBriefSignals(text, brief, lexicon), words: countWords(text) };
};

/** Ids of the entries are the keys of `people`. */
export const shortlistOf = (
  role: Role,
  people: ReadonlyMap<string, Person>,
  options: { readonly lexicon: Lexicon; readonly today: string },
): readonly ShortlistEntry[] =>
  rankShortlist([...people].map(([candidateId, person]) => ({ candidateId, fit: scoreFit(role, person, options) })));
