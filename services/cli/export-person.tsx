/** All that is held on a person into a folder: the rows as JSON, and a letter for each of their CVs. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { render } from 'preact-render-to-string';
import { type Config, projectFolder } from '../../shared/config.ts';
import { AssessmentLetter } from '../keeping/letters/assessment-letter.tsx';
import { loadAssessed } from '../store/assessments.ts';
import { appendAudit } from '../store/audit-log.ts';
import { loadHeld } from '../store/held-on-person.ts';
import { visitStorage } from './parts/visit-storage.ts';
import { PlainError } from './usage.ts';

export interface ExportPersonCommand {
  readonly who: { readonly candidateId: string } | { readonly email: string };
  /** A folder; made where there is none. */
  readonly to: string;
}

const ownerOnly = { mode: 0o600 } as const;

/** @throws PlainError when nobody was found. */
export const exportPerson = ({ who, to }: ExportPersonCommand, config: Config): Promise<number> =>
  visitStorage(config, async ({ db }) => {
    const held = await loadHeld(db, who);
    if (held === null) throw new PlainError('Nobody was found.');
    const folder = resolve(to);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(
      join(folder, 'held.json'),
      `${JSON.stringify({ madeAt: new Date(), ...held }, null, 2)}\n`,
      ownerOnly,
    );
    const css = await readFile(join(projectFolder, 'services/screen/assets/letter.css'), 'utf8');
    for (const candidateId of held.candidateIds) {
      const assessed = await loadAssessed(db, candidateId);
      if (assessed === null) continue;
      const letter = render(<AssessmentLetter assessed={assessed} style={<style>{css}</style>} />);
      await writeFile(join(folder, `letter-${candidateId}.html`), `<!doctype html>${letter}\n`, ownerOnly);
      await appendAudit(db, [{ actor: null, action: 'export-person', subject: candidateId, details: {} }]);
    }
    console.log(`Wrote held.json and ${held.candidateIds.length === 1 ? 'a letter' : 'letters'} to ${folder}.`);
    return 0;
  });
