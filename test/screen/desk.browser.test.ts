/** As a recruiter: start the product, drop files into the folder, watch the page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const project = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'shortlist95-desk-'));
const uploads = join(folder, 'uploads');

let product: ChildProcess;
let browser: Browser;
let page: Page;
let address: string;

/** What it says once it is ready. */
const startProduct = (): Promise<string> => {
  product = spawn(process.execPath, [join(project, 'bin', 'shortlist95.mjs'), 'start'], {
    env: {
      ...process.env,
      DATA_DIR: join(folder, 'data'),
      UPLOADS_DIR: uploads,
      PORT: '0',
      SETTLE_MS: '200',
      POLL_MS: '200',
      LOG_LEVEL: 'silent',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let said = '';
    product.stdout?.on('data', (words: Buffer) => {
      said += words.toString();
      if (said.includes('Ctrl-C')) resolve(said);
    });
    product.once('exit', (code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
};

const addressIn = (words: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(words)?.[0] ?? '';

const stopProduct = (signal: NodeJS.Signals): Promise<void> =>
  new Promise((resolve) => {
    product.removeAllListeners('exit');
    product.once('exit', () => resolve());
    product.kill(signal);
  });

/** Complete at once under its final name, as a file manager's move is. */
const drop = (content: string, place: 'cvs' | 'briefs', name: string): void => {
  writeFileSync(join(folder, name), content);
  renameSync(join(folder, name), join(uploads, place, name));
};

const sample = (place: 'cvs' | 'briefs', name: string): void =>
  copyFileSync(join(project, 'samples', place, name), join(uploads, place, name));

const hostileCv = `Eve <img src=x onerror="document.title='owned'"> Marlow
MES Engineer
eve.marlow@example.com

Experience
MES Engineer, Quarry Foods Ltd, 01/2019 - present
- Configured <script>document.title='owned'</script> batch records in PAS-X for one plant
- Wrote master batch records and trained operators on the packaging line

Education
BSc Chemistry, 2015
`;

beforeAll(async () => {
  const words = await startProduct();
  address = addressIn(words);
  browser = await chromium.launch({
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
  page = await browser.newPage();
  await page.goto(/http\S+\/sign-in\/link\S+/.exec(words)?.[0] ?? '');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Administrator' }).waitFor();
});

afterAll(async () => {
  await browser?.close();
  if (product?.exitCode === null) await stopProduct('SIGTERM');
  rmSync(folder, { recursive: true, force: true });
});

describe('a recruiter at the desk', { timeout: 180_000 }, () => {
  it('drops a brief and sees its role appear on the open page', async () => {
    await page.goto(`${address}/roles`);
    await page.getByText('No role yet').waitFor();
    sample('briefs', 'mes-engineer-pharma.docx');
    await page.getByRole('link', { name: /MES Engineer/ }).waitFor({ timeout: 120_000 });
  });

  it('drops CVs and sees them ranked without touching the page', async () => {
    await page.getByRole('link', { name: /MES Engineer/ }).click();
    sample('cvs', 'orla-fennimore.pdf');
    sample('cvs', 'abena-kyereh.md');
    await page.locator('.entry').nth(1).waitFor({ timeout: 120_000 });
    expect(await page.locator('.entry .who a').first().innerText()).toBe('Orla Fennimore');
  });

  it('opens the sentences behind a place', async () => {
    await page.locator('.entry > details > summary').first().click();
    await page.locator('.entry .parts blockquote').first().waitFor();
    expect(await page.locator('.entry').first().innerText()).toContain('PAS-X');
  });

  it('sees markup in a CV as text, and nothing of it runs', async () => {
    drop(hostileCv, 'cvs', 'hostile.txt');
    await page.goto(`${address}/candidates`);
    await expect
      .poll(
        async () => {
          await page.reload();
          return page.locator('main').innerText();
        },
        { timeout: 120_000, interval: 500 },
      )
      .toContain('Marlow');
    await page.getByRole('link', { name: /Marlow/ }).click();
    await page.locator('details > summary').last().click();
    expect(await page.locator('main').innerText()).toContain("<script>document.title='owned'</script>");
    expect(await page.title()).not.toBe('owned');
  });

  it('finds a broken file under Intake with a reason and what to do', async () => {
    drop('%PDF-1.7\nthis is no page at all', 'cvs', 'broken.pdf');
    await page.goto(`${address}/intake`);
    const row = page.locator('tr', { hasText: 'broken.pdf' });
    await row.getByText('Rejected').waitFor({ timeout: 120_000 });
    expect((await row.locator('td').nth(3).innerText()).length).toBeGreaterThan(20);
  });

  it('finds everything again after the power went', async () => {
    await stopProduct('SIGKILL');
    address = addressIn(await startProduct());
    await page.goto(`${address}/roles`);
    await page.getByRole('link', { name: /MES Engineer/ }).click();
    await expect.poll(() => page.locator('.entry').count(), { timeout: 120_000 }).toBe(3);
  });
});
