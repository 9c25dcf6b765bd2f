/** Every page before axe-core, in light and dark and on a telephone; and the jobs of a recruiter's day on a full desk. */
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskInBrowser, openDeskInBrowser } from '../support/desk-in-browser.ts';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

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
  desk.sample('briefs', 'leitung-mes-chemie.pdf');
  for (const cv of ['orla-fennimore.pdf', 'abena-kyereh.md', 'falk-immermann.txt']) desk.sample('cvs', cv);
  desk.drop('%PDF-1.7\nthis is no page at all', 'cvs', 'broken.pdf');
  await go('/roles');
  await page.getByRole('link', { name: /MES Engineer/ }).waitFor({ timeout: 180_000 });
  role = await hrefOf('#rows a:has-text("MES Engineer")');
  await go(role);
  await page.locator('.entry').nth(2).waitFor({ timeout: 180_000 });
  person = await hrefOf('.entry .who a');
}, 400_000);

afterAll(() => desk?.close());

const droppedCv = `Curriculum vitae
Runa Askeland
runa.askeland@example.com

Work experience

03/2019 - present MES Engineer, Tindbrygg
I configured master batch records in PAS-X for two packaging lines.

Education

Bachelor 2013
`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

const violations = async (): Promise<readonly string[]> => {
  await page.evaluate("typeof axe === 'undefined'").then(async (absent) => {
    // By the debugger and not by a script element: the content policy of the page stays as it is.
    if (absent) await page.evaluate((await import('node:fs')).readFileSync(axePath, 'utf8'));
  });
  const found = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then((r) => r.violations)`,
  )) as readonly Violation[];
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
};

const scrollsSideways = (): Promise<boolean> =>
  page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');

const paths = async (): Promise<readonly string[]> => {
  await go(role);
  const all = await page
    .locator('.mark-box')
    .evaluateAll((boxes) => boxes.map((box) => (box as { value?: string }).value));
  const who = all.slice(0, 3).map((id) => `who=${id}`);
  return [
    '/',
    '/roles',
    role,
    `${role}/brief`,
    `${role}/weights`,
    `${role}/original`,
    `${role}/people/${all[0]}`,
    `${role}/compare?${who.join('&')}`,
    '/candidates',
    '/candidates?words=MES',
    '/pool',
    person,
    `${person}/original`,
    `${person}/fits`,
    '/merges',
    '/intake',
    '/runs',
    '/account',
    '/settings',
    '/settings/users',
    '/settings/audit',
    '/settings/retention',
    '/settings/agency',
    '/lexicon?q=historian',
    '/digest',
    '/nothing-here',
  ];
};

const openAll = () =>
  page.evaluate("document.querySelectorAll('details').forEach((d) => { d.open = !d.closest('.grid'); })");

describe.each(['light', 'dark'] as const)('every page, %s', { timeout: 600_000 }, (colorScheme) => {
  it('has nothing that axe-core objects to', async () => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const path of await paths()) {
      await go(path);
      await openAll();
      found.push(...(await violations()).map((one) => `${path} ${one}`));
    }
    expect(found).toEqual([]);
  });
});

describe('every page with names hidden', { timeout: 600_000 }, () => {
  it('has nothing that axe-core objects to either', async () => {
    await go('/roles');
    await page.getByRole('button', { name: 'Hide names' }).click();
    const found: string[] = [];
    for (const path of await paths()) {
      await go(path);
      found.push(...(await violations()).map((one) => `${path} ${one}`));
    }
    await go('/roles');
    await page.getByRole('button', { name: 'Show names' }).click();
    expect(found).toEqual([]);
  });
});

describe('a recruiter on a full desk', { timeout: 600_000 }, () => {
  it('reads every page on a telephone without scrolling sideways', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const wide: string[] = [];
    for (const path of await paths()) {
      await go(path);
      await openAll();
      if (await scrollsSideways()) wide.push(path);
    }
    await page.setViewportSize({ width: 1280, height: 900 });
    expect(wide).toEqual([]);
  });

  it('decides by keyboard alone, with a reason, and takes it back', async () => {
    await go(role);
    const first = page.locator('.entry').first();
    await page.keyboard.press('k');
    await page.keyboard.press('s');
    await first.locator('.decided-submitted').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('r');
    await page.keyboard.type('Wants to stay in Ghent');
    await page.keyboard.press('Enter');
    const second = page.locator('.entry').nth(1);
    await second.locator('.decided-rejected').waitFor();
    expect(await second.locator('.history').textContent()).toContain('Wants to stay in Ghent');
    await page.keyboard.press('u');
    await second.locator('.decided-rejected').waitFor({ state: 'detached' });
    await page.keyboard.press('o');
    await second.locator('.why[open] blockquote').first().waitFor();
  });

  it('drops a file on Intake and sees the person appear on the list', async () => {
    await go('/intake');
    const before = await page.locator('tbody tr').count();
    const file = await page.evaluateHandle(`(() => {
      const files = new DataTransfer();
      files.items.add(new File([${JSON.stringify(droppedCv)}], 'runa.txt', { type: 'text/plain' }));
      return files;
    })()`);
    await page.locator('form.drop-zone').dispatchEvent('drop', { dataTransfer: file });
    await page.locator('tbody tr', { hasText: 'runa.txt' }).waitFor({ timeout: 60_000 });
    expect(await page.locator('tbody tr').count()).toBe(before + 1);
    await go(role);
    await page.locator('.entry .who a', { hasText: 'Runa Askeland' }).waitFor({ timeout: 120_000 });
  });

  it('marks two people by keyboard and compares them', async () => {
    await go(role);
    for (const key of ['k', 'k', 'c', 'j', 'c', 'Shift+C']) await page.keyboard.press(key);
    await page.waitForURL(/\/compare\?who=.*&who=/);
    expect(await page.locator('.compare thead th').count()).toBe(2);
    expect(await page.locator('.compare .cells').count()).toBeGreaterThan(0);
  });

  it('hides names with one button and shows them with another', async () => {
    await go(role);
    const name = (await page.locator('.entry .who a').first().textContent()) ?? '';
    await page.getByRole('button', { name: 'Hide names' }).click();
    const shown = page.locator('.entry .who a').first();
    await shown.waitFor();
    expect(await shown.textContent()).toMatch(/^[A-Z]\d-\d{4}$/);
    expect(await page.content()).not.toContain(name);
    await page.getByRole('button', { name: 'Show names' }).click();
    expect(await page.locator('.entry .who a').first().textContent()).toBe(name);
  });

  it('answers a question of the client and sees the list change', async () => {
    await go('/roles?order=questions');
    await page.locator('#rows tbody a').first().click();
    const form = page.locator('form.answer:has(select[name="reading"])').first();
    const asked = (await form.count()) > 0 ? form : page.locator('form.answer').first();
    // The page says when to the minute, and lists may follow each other faster.
    const listId = async (): Promise<string> =>
      (await (await page.request.get(`${desk.address()}/api/v1${new URL(page.url()).pathname}/shortlist`)).json()).id;
    const before = await listId();
    await asked.locator('input[name="answer"]').fill('It is one site, production only.');
    const reading = asked.locator('select[name="reading"]');
    if ((await reading.count()) > 0) await reading.selectOption('MES');
    await asked.getByRole('button').click();
    await page
      .getByText(/answered \d/)
      .first()
      .waitFor();
    if ((await reading.count()) > 0) await expect.poll(listId, { timeout: 120_000, interval: 1_000 }).not.toBe(before);
  });

  it('reads everything in German once they say so', async () => {
    await go('/account');
    await page.locator('select[name="language"]').selectOption('de');
    await page.locator('form[action="/account/language"] button').click();
    await page.getByRole('heading', { name: 'Sprache' }).waitFor();
    await go('/roles');
    await page.getByRole('heading', { name: 'Offene Rollen' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    expect(await page.locator('td.score').first().textContent()).toMatch(/^\d+,\d$/);
  });
});
