import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectFolder } from '../../shared/config.ts';

const samples = join(projectFolder, 'samples');
let made = '';

beforeAll(() => {
  made = mkdtempSync(join(tmpdir(), 'shortlist95-samples-'));
  execFileSync(process.execPath, ['--import', 'tsx', join(samples, 'make', 'main.ts'), made], { cwd: projectFolder });
});
afterAll(() => rmSync(made, { recursive: true, force: true }));

describe('samples', () => {
  it.each(['cvs', 'briefs'])('%s are what their sources make', (folder) => {
    const names = readdirSync(join(made, folder));
    expect(readdirSync(join(samples, folder)).sort()).toEqual(names.sort());
    for (const name of names) {
      expect(readFileSync(join(samples, folder, name)).equals(readFileSync(join(made, folder, name))), name).toBe(true);
    }
  });

  it('come in every format the demo promises', () => {
    const endings = new Set(
      ['cvs', 'briefs'].flatMap((folder) => readdirSync(join(made, folder))).map((n) => n.split('.').at(-1)),
    );
    expect([...endings].sort()).toEqual(['docx', 'md', 'pdf', 'txt']);
  });
});
