/** Corrections of a person -> folders in the format of the golden tests, so that the next reading gets them right. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../../shared/config.ts';
import { applyCorrections } from '../../shared/corrections/apply-corrections.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Correction } from '../../shared/model/correction.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import { findCandidate } from '../facts/find-candidate.ts';
import { findCandidateSignals } from '../signals/find-candidate-signals.ts';
import { loadCorrectedText } from '../store/persons/load-corrected-text.ts';
import { anonymise } from './export-case/anonymise.ts';
import { told } from './export-case/told-facts.ts';
import { toldSignals } from './export-case/told-signals.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

export interface ExportCaseCommand {
  readonly which: { readonly correctionId: string } | { readonly candidateId: string };
  /** A folder; a case goes into `cv/` or `signals/` of it, as under `test/golden`. */
  readonly to: string;
}

/** What is exchanged anyhow is no lesson. */
const identity: readonly string[] = ['name', 'email', 'phone'];

const ofSignals = ({ path }: Correction): boolean =>
  ['scope', 'reach', 'seniority'].includes(path) || path.startsWith('platforms/');

export interface GoldenCase {
  readonly kind: 'cv' | 'signals';
  readonly files: Readonly<Record<string, unknown>>;
}

/** @param text already without the person's name and address */
export const goldenCasesOf = (text: DocumentText, corrections: readonly Correction[]): readonly GoldenCase[] => {
  const lexicon = loadLexicon();
  const candidate = findCandidate(text, { lexicon, fileName: 'cv', modified: null });
  const signals = findCandidateSignals(text, candidate, lexicon);
  const right = applyCorrections({ candidate, signals }, corrections);
  const [forSignals, forFacts] = [corrections.filter(ofSignals), corrections.filter((one) => !ofSignals(one))];
  return [
    ...(forFacts.length > 0
      ? [{ kind: 'cv', files: { 'text.json': text, 'facts.json': told(right.candidate) } } as const]
      : []),
    ...(forSignals.length > 0
      ? [
          {
            kind: 'signals',
            files: {
              'text.json': text,
              'signals.json': toldSignals(
                right.signals,
                forSignals.map(({ path }) => path),
              ),
            },
          } as const,
        ]
      : []),
  ];
};

/** @throws PlainError when there is nothing to export. */
export const exportCase = ({ which, to }: ExportCaseCommand, config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const found = await loadCorrectedText(db, which);
    const corrections = (found?.corrections ?? []).filter(({ path }) => !identity.includes(path));
    if (found === null || corrections.length === 0)
      throw new PlainError('There is no correction to export (names and addresses are none).');
    const text = anonymise(found.text, found.candidate);
    for (const { kind, files } of goldenCasesOf(text, corrections)) {
      const folder = join(resolve(to), kind, `corrected-${found.candidateId.slice(-8)}`);
      await mkdir(folder, { recursive: true });
      for (const [name, content] of Object.entries(files))
        await writeFile(join(folder, name), `${JSON.stringify(content, null, 1)}\n`, { mode: 0o600 });
      console.log(`Wrote ${folder}.`);
    }
    console.log(
      'The name and the ways to reach the person were exchanged. Employers, places, dates and whatever else the text tells are as written: ' +
        'make the person an invented one before anybody else sees it, then give the folder the name of its lesson.',
    );
    return 0;
  });
