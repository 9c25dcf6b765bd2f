/** The rest of a recruiter's and an administrator's jobs in a real browser: evidence, corrections, search, exports, access. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskInBrowser, openDeskInBrowser } from '../support/desk-in-browser.ts';

let desk: DeskInBrowser;
let page: Page;
let role: string;
let person: string;

const go = (path: string) => page.goto(desk.address() + path);
const hrefOf = async (link: string): Promise<string> => (await page.locator(link).first().getAttribute('href')) ?? '';

beforeAll(async () => {
  desk = await openDeskInBrowser();
  ({ page } = desk);
  desk.sample('briefs', 'mes-engineer-pharma.docx');
  desk.sample('cvs', 'orla-fennimore.pdf');
  desk.sample('cvs', 'abena-kyereh.md');
  desk.drop('%PDF-1.7\nthis is no page at all', 'cvs', 'broken.pdf');
  await go('/roles');
  await page.getByRole('link', { name: /MES Engineer/ }).waitFor({ timeout: 180_000 });
  role = await hrefOf('#rows a:has-text("MES Engineer")');
  await go(role);
  await page.locator('.entry').nth(1).waitFor({ timeout: 180_000 });
  person = await hrefOf('.entry .who a:has-text("Orla Fennimore")');
}, 400_000);

afterAll(() => desk?.close());

describe('evidence', { timeout: 120_000 }, () => {
  it('of a cell of the heat map opens, and leads to the quote marked on the page of the original', async () => {
    await go(person);
    await page.locator('.grid .cell').first().click();
    const sentences = page.locator('.cell-evidence:popover-open');
    await sentences.locator('blockquote').first().waitFor();
    await sentences.locator('a').first().click();
    await page.waitForURL(/\/original\?line=/);
    await page.locator('svg.page rect.quoted').waitFor();
    const picture = await page.request.get(desk.address() + (await hrefOf('svg.page image')));
    expect(picture.headers()['content-type']).toBe('image/png');
    expect(await page.locator('#quoted mark').textContent()).not.toBe('');
  });

  it('of the role opens beside its list: the brief with what it asks for, and its heat map', async () => {
    await go(role);
    await page.getByText('What the brief asks for').click();
    await page.locator('.aside .brief-text .asked').first().waitFor();
    await page.locator('.aside .grid .cell').first().waitFor();
  });
});

describe('judgement', { timeout: 120_000 }, () => {
  it('of weights shows the list they would give while a slider moves, and keeps nothing by itself', async () => {
    await go(`${role}/weights`);
    const total = page.locator('#what-if tbody tr').first().locator('td').nth(2);
    const before = await total.textContent();
    await page.locator('input[name="platforms"]').fill('0');
    await expect.poll(() => total.textContent()).not.toBe(before);
    expect(new URL(page.url()).search).toBe('');
    await page.reload();
    expect(await total.textContent()).toBe(before);
  });

  it('corrects a fact, which is shown as corrected and can be taken back', async () => {
    await go(person);
    await page.getByText('Set something right').click();
    await page.getByLabel('City', { exact: true }).fill('Limerick');
    await page.getByRole('button', { name: 'Correct: City' }).click();
    await page.locator('dd', { hasText: 'Limerick' }).waitFor();
    await page.getByRole('button', { name: /^Take back: / }).click();
    await page.locator('dd', { hasText: 'Mallow' }).waitFor();
  });

  it('writes down a note and the ground on which somebody is kept', async () => {
    await go(person);
    await page.getByLabel('New note').fill('Call in the morning.');
    await page.getByRole('button', { name: 'Keep note' }).click();
    await page.locator('.notes', { hasText: 'Call in the morning.' }).waitFor();
    const keeping = page.locator('#keeping');
    await keeping.locator('select').selectOption({ label: 'consent' });
    await keeping.getByLabel('since').fill('2026-01-15');
    await keeping.getByRole('button').click();
    await keeping
      .getByText(/consent/)
      .first()
      .waitFor();
  });
});

describe('search', { timeout: 120_000 }, () => {
  it('follows what is typed and chosen, and is kept under a name', async () => {
    await go('/candidates');
    const rows = page.locator('#rows tbody tr');
    await page.getByLabel('Words in the CV').pressSequentially('"batch records" AND NOT LIMS');
    const told = (part: string) =>
      page.locator(`#rows input[name="query"][value*="${part}"]`).waitFor({ state: 'attached' });
    await told('NOT+LIMS');
    expect(await rows.count()).toBe(1);
    await page.getByLabel('Country').selectOption({ label: 'Ireland' });
    await told('country=Ireland');
    expect(await rows.first().textContent()).toContain('Orla Fennimore');
    await page.getByLabel('Save this search as').fill('Batch in Ireland');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const kept = page.getByRole('link', { name: 'Batch in Ireland' });
    await kept.waitFor();
    await go('/candidates');
    await kept.click();
    await page.waitForURL(/country=Ireland/);
    expect(await rows.count()).toBe(1);
  });
});

describe('exports', { timeout: 120_000 }, () => {
  it.each([
    ['PDF', '%PDF'],
    ['XLSX', 'PK'],
    ['CSV', '\uFEFF'],
    ['JSON', '{'],
  ])('leave as %s, without names where asked', async (format, begins) => {
    await go(role);
    await page.getByText('Export', { exact: true }).click();
    const line = page.locator('p', { hasText: 'without names' });
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('link', { name: format, exact: true }).click(),
    ]);
    const content = readFileSync(await file.path(), 'utf8');
    expect(content.startsWith(begins)).toBe(true);
    expect(content).not.toContain('Fennimore');
  });
});

describe('access', { timeout: 120_000 }, () => {
  it('shows an administrator the queues', async () => {
    await go('/settings/queues');
    await page.getByText('matching').first().waitFor();
  });

  it('asks again for a file that was rejected', async () => {
    await go('/intake');
    const row = page.locator('tr', { hasText: 'broken.pdf' });
    await row.getByText('Rejected').waitFor({ timeout: 60_000 });
    await row.getByRole('button').first().click();
    await row.getByText('Rejected').waitFor({ timeout: 60_000 });
  });

  it('needs no script to read why, and to decide', async () => {
    const plain = await page
      .context()
      .browser()
      ?.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState() });
    const sheet = await plain?.newPage();
    await sheet?.goto(desk.address() + role);
    const first = sheet?.locator('.entry').first();
    await first?.locator('.decide > summary').click();
    await first?.getByRole('button', { name: 'Submitted' }).click();
    await sheet?.locator('.entry .decided-submitted').first().waitFor();
    await first?.locator('.why > summary').click();
    await first?.locator('.why-body a').click();
    await sheet?.locator('.parts blockquote').first().waitFor();
    await plain?.close();
  });

  it('is by password, and ends where somebody ends it from elsewhere', async () => {
    const password = 'a sentence of my own';
    await go('/account');
    await page.getByLabel('New password').fill(password);
    await page.getByRole('button', { name: 'Set password' }).click();
    await page.getByLabel('Current password').waitFor();
    const other = await page.context().browser()?.newContext({ locale: 'en-GB' });
    const elsewhere = await other?.newPage();
    const signIn = async (typed: string): Promise<void> => {
      await elsewhere?.getByLabel('E-mail').fill('administrator@localhost');
      await elsewhere?.getByLabel('Password').fill(typed);
      await elsewhere?.getByRole('button', { name: 'Sign in' }).click();
    };
    await elsewhere?.goto(`${desk.address()}/roles`);
    await signIn('not this one at all');
    await elsewhere?.getByRole('alert').waitFor();
    await signIn(password);
    await elsewhere?.getByRole('link', { name: /Account/ }).waitFor();
    await go('/account');
    await page.getByRole('button', { name: 'End' }).click();
    await elsewhere?.goto(`${desk.address()}/roles`);
    await elsewhere?.waitForURL(/\/sign-in/);
    await other?.close();
  });
});
