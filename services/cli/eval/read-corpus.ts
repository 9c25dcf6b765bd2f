import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { type DocumentText, linesOf, type SourceFile } from '../../../shared/model/document.ts';
import type { Person, Role } from '../../../shared/model/fit.ts';
import { countWords } from '../../../shared/words.ts';
import { findBrief } from '../../facts/find-brief.ts';
import { findCandidate } from '../../facts/find-candidate.ts';
import { findBriefSignals } from '../../signals/find-brief-signals.ts';
import { findCandidateSignals } from '../../signals/find-candidate-signals.ts';
import { readText } from '../../text/read-text.ts';
import { defaultLimits } from '../../text/reading-limits.ts';

/** One readable document of the labelled corpus; `key` is the file name without its ending, as the grades name it. */
export interface CorpusDocument {
  readonly key: string;
  readonly file: SourceFile;
  readonly text: DocumentText;
}

export interface Corpus {
  readonly folder: string;
  readonly cvs: readonly CorpusDocument[];
  readonly briefs: readonly CorpusDocument[];
}

const readFolder = async (folder: string): Promise<readonly CorpusDocument[]> => {
  const documents: CorpusDocument[] = [];
  for (const name of readdirSync(folder).sort()) {
    const file = { name, bytes: new Uint8Array(readFileSync(join(folder, name))), modified: null };
    try {
      documents.push({ key: name.replace(/\.[^.]+$/, ''), file, text: await readText(file, defaultLimits) });
    } catch {
      // What cannot be read is ranked last by the scorer, for every method alike.
    }
  }
  return documents;
};

/** Reads `cvs/` and `briefs/` of a labelled corpus in process. */
export const readCorpus = async (folder: string): Promise<Corpus> => ({
  folder,
  cvs: await readFolder(join(folder, 'cvs')),
  briefs: await readFolder(join(folder, 'briefs')),
});

type ReadFile = Pick<CorpusDocument, 'file' | 'text'>;

export const personOf = ({ text, file }: ReadFile, lexicon: Lexicon): Person => {
  const candidate = findCandidate(text, { lexicon, fileName: file.name, modified: file.modified });
  return { candidate, signals: findCandidateSignals(text, candidate, lexicon), words: countWords(text) };
};

export const roleOf = ({ text, file }: ReadFile, lexicon: Lexicon): Role => {
  const brief = findBrief(text, { lexicon, fileName: file.name, modified: file.modified });
  return { brief, signals: findBriefSignals(text, brief, lexicon), words: countWords(text) };
};

export const plainText = ({ text }: CorpusDocument): string =>
  linesOf(text)
    .map((line) => line.text)
    .join('\n');
