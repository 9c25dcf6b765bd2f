import { copyFile, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ranked, rankFolders } from '../../services/cli/parts/rank-folders.ts';
import { resultSchema } from '../../services/cli/result/result-schema.ts';
import { projectFolder, readConfig } from '../../shared/config.ts';
import { createLog } from '../../shared/log.ts';
import { encryptedPdf, zipBombDocx } from '../support/hostile.ts';

const samples = join(projectFolder, 'samples');
let folder = '';
let ranked: Ranked | null = null;

const unusable: Readonly<Record<string, Uint8Array>> = {
  'empty.pdf': new Uint8Array(0),
  'encrypted.pdf': encryptedPdf(),
  'photo.pdf': Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), Buffer.from('JFIF and no picture')]),
  'large.pdf': Buffer.alloc(2 * 1024 * 1024, 'x'),
  'bomb.docx': zipBombDocx(),
  'download.pdf.part': Buffer.from('half'),
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shortlist95 line '));
  for (const kind of ['cvs', 'briefs']) {
    await mkdir(join(folder, kind));
    for (const name of await readdir(join(samples, kind))) {
      await copyFile(join(samples, kind, name), join(folder, kind, name));
    }
  }
  for (const [name, bytes] of Object.entries(unusable)) await writeFile(join(folder, 'cvs', name), bytes);
  await copyFile(join(samples, 'cvs', 'orla-fennimore.pdf'), join(folder, 'cvs', 'zz copy of orla.pdf'));
  const config = readConfig({ MAX_FILE_MB: '1' });
  const folders = { cvs: join(folder, 'cvs'), briefs: join(folder, 'briefs'), top: null };
  ranked = await rankFolders(folders, config, createLog('silent'));
}, 300_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

const result = () => resultSchema.parse(ranked?.result);
const firstFor = (file: string) =>
  result()
    .briefs.find((brief) => brief.file === file)
    ?.shortlist.map((entry) => entry.file)[0];

describe('the whole line, on the real queue, workers and database', () => {
  it('makes a result after its schema', () => {
    expect(result().version).toBe(1);
  });

  it('puts the person whose work is described first, whatever format and language', () => {
    expect(firstFor('mes-engineer-pharma.docx')).toBe('orla-fennimore.pdf');
    expect(firstFor('automaticien-agroalimentaire.txt')).toBe('mathieu-delcourt-vasse.docx');
    expect(firstFor('leitung-mes-chemie.pdf')).toBe('annegret-stollberg.pdf');
  });

  it('lists everybody for every brief, each with proof', () => {
    for (const brief of result().briefs) {
      expect(brief.shortlist.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      for (const entry of brief.shortlist) expect(entry.reasons.length, entry.file).toBeGreaterThan(0);
      expect(brief.shortlist[0]?.evidence.length).toBeGreaterThan(0);
    }
  });

  it('says of every unusable file why, and goes on', () => {
    const codes = Object.fromEntries(result().failures.map(({ file, code }) => [file, code]));
    expect(codes).toMatchObject({
      'empty.pdf': 'empty',
      'encrypted.pdf': 'encrypted',
      'large.pdf': 'too-large',
      'bomb.docx': 'bomb',
      'download.pdf.part': 'temporary',
    });
    expect(Object.keys(codes).sort()).toEqual(Object.keys(unusable).sort());
  });

  it('links an identical file to the first one', () => {
    const [copy, original] = ['zz copy of orla.pdf', 'orla-fennimore.pdf'].map((file) =>
      result().candidates.find((candidate) => candidate.file === file),
    );
    expect(copy).toEqual({ ...original, file: 'zz copy of orla.pdf' });
    expect(copy?.status).toBe('ready');
  });

  it('leaves both folders as they were', async () => {
    const expected = [...(await readdir(join(samples, 'cvs'))), ...Object.keys(unusable), 'zz copy of orla.pdf'];
    expect((await readdir(join(folder, 'cvs'))).sort()).toEqual(expected.sort());
    expect(await readdir(join(folder, 'briefs'))).toHaveLength(3);
  });
});
