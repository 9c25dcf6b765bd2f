/** The product as a recruiter has it: started as a process of its own, with a folder to drop into and a browser signed in. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

const project = join(import.meta.dirname, '..', '..');

const start = (folder: string): { readonly product: ChildProcess; readonly ready: Promise<string> } => {
  const product = spawn(process.execPath, [join(project, 'bin', 'shortlist95.mjs'), 'start'], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: join(folder, 'uploads'),
      PORT: '0',
      SETTLE_MS: '200',
      POLL_MS: '200',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ready = new Promise<string>((resolve, reject) => {
    let said = '';
    product.stdout?.on('data', (words: Buffer) => {
      said += words.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    });
    product.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { product, ready };
};

const stop = (product: ChildProcess, signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    if (product.exitCode !== null || product.signalCode !== null) return resolve();
    product.removeAllListeners('exit');
    product.once('exit', () => resolve());
    product.kill(signal);
  });

const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

export type DropPlace = 'cvs' | 'briefs';

export interface DeskInBrowser {
  readonly page: Page;
  /** Of the running product; another one after `crash`. */
  readonly address: () => string;
  /** Complete at once under its final name, as a file manager's move is. */
  readonly drop: (content: string, place: DropPlace, name: string) => void;
  readonly sample: (place: DropPlace, name: string) => void;
  /** The power goes, and comes back. */
  readonly crash: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export const openDeskInBrowser = async (): Promise<DeskInBrowser> => {
  const folder = mkdtempSync(join(tmpdir(), 'shortlist95-desk-'));
  let { product, ready } = start(folder);
  const words = await ready;
  const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '';
  let address = addressIn(words);
  const browser = await openBrowser();
  const page = await (await browser.newContext({ locale: 'en-GB', reducedMotion: 'reduce' })).newPage();
  await page.goto(/http\S+\/sign-in\/link\S+/.exec(words)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Administrator' }).waitFor();
  return {
    page,
    address: () => address,
    drop: (content, place, name) => {
      writeFileSync(join(folder, name), content);
      renameSync(join(folder, name), join(folder, 'uploads', place, name));
    },
    sample: (place, name) => copyFileSync(join(project, 'samples', place, name), join(folder, 'uploads', place, name)),
    crash: async () => {
      await stop(product, 'SIGKILL');
      ({ product, ready } = start(folder));
      address = addressIn(await ready);
    },
    close: async () => {
      await browser.close();
      await stop(product, 'SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
