/** What stands beside a drop for people who never open the page. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Sighting } from '../../../services/intake/scan-folder.ts';
import { createStatusFiles, type DocumentStanding } from '../../../services/intake/status-files.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortlist95 status '));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const reason = { code: 'empty', message: 'The file is empty.', advice: 'Save it again.' };

const sightingOf = (name: string): Sighting => ({
  path: `cvs/${name}`,
  name,
  location: Buffer.from(join(folder, name)),
  kind: 'file',
  size: 1,
  modified: new Date(0),
  stamp: '1.1.1',
  hint: 'cvs',
});

const noteOf = (name: string): Promise<string> => readFile(join(folder, `${name}.status.txt`), 'utf8');

it('says what became of a file, and later what became of the document', async () => {
  let standing: DocumentStanding | null = { state: 'reading', kind: null, reason: null };
  const notes = createStatusFiles(async () => standing);
  await notes.tell(sightingOf('cv.pdf'), { about: 'taken', documentId: 'd1' });
  await notes.refresh();
  expect(await noteOf('cv.pdf')).toMatch(/^Taken/);
  standing = { state: 'ready', kind: 'cv', reason: null };
  await notes.refresh();
  expect(await noteOf('cv.pdf')).toBe('Read as a CV and matched.\n');
});

it('says why a file was not taken or not used', async () => {
  const notes = createStatusFiles(async () => ({ state: 'rejected', kind: null, reason }));
  await notes.tell(sightingOf('empty.pdf'), { about: 'turned-down', documentId: 'd1', reason });
  expect(await noteOf('empty.pdf')).toBe('Not taken. The file is empty. Save it again.\n');
  await notes.tell(sightingOf('bad.pdf'), { about: 'taken', documentId: 'd2' });
  await notes.refresh();
  expect(await noteOf('bad.pdf')).toBe('Not used. The file is empty. Save it again.\n');
  await notes.tell(sightingOf('twice.pdf'), { about: 'identical', documentId: 'd3' });
  expect(await noteOf('twice.pdf')).toMatch(/was here before/);
});

it('fits beside a name of 255 bytes, cut at a whole character', async () => {
  const notes = createStatusFiles(async () => null);
  await notes.tell(sightingOf(`${'ä'.repeat(125)}x.pdf`), { about: 'identical', documentId: 'd1' });
  const [name = ''] = await readdir(folder);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
  expect(name).toMatch(/^ä+\.status\.txt$/);
});

it('is no reason to fail where nothing can be written', async () => {
  const notes = createStatusFiles(async () => null);
  await rm(folder, { recursive: true });
  await notes.tell(sightingOf('cv.pdf'), { about: 'taken', documentId: 'd1' });
  await notes.refresh();
});
