/** All that is held on a person into a folder: the rows for programs and to read, and a letter for each of their CVs. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Config } from '../../shared/config.ts';
import { assessmentLetter } from '../keeping/letters/assessment-letter.ts';
import { heldLetter } from '../keeping/letters/held-letter.ts';
import { printPaper } from '../paper/print-paper.ts';
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
    const keep = (name: string, content: string | Buffer) => writeFile(join(folder, name), content, ownerOnly);
    await keep('held.json', `${JSON.stringify({ madeAt: new Date(), ...held }, null, 2)}\n`);
    await keep('held.pdf', await printPaper(heldLetter(held)));
    for (const candidateId of held.candidateIds) {
      const assessed = await loadAssessed(db, candidateId);
      if (assessed === null) continue;
      await keep(`letter-${candidateId}.pdf`, await printPaper(assessmentLetter(assessed)));
      await appendAudit(db, [{ actor: null, action: 'export-person', subject: candidateId, details: {} }]);
    }
    const letters = held.candidateIds.length === 1 ? 'a letter' : 'letters';
    console.log(`Wrote held.json, held.pdf and ${letters} to ${folder}.`);
    return 0;
  });
