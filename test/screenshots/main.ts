/** The product on the sample set -> docs/*.png, for the README. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type DropPlace, openDeskInBrowser } from '../support/desk-in-browser.ts';

const project = join(import.meta.dirname, '..', '..');
const docs = join(project, 'docs');
const samplesOf = (place: DropPlace): readonly string[] => readdirSync(join(project, 'samples', place));

const desk = await openDeskInBrowser();
const { page } = desk;
const go = (path: string) => page.goto(desk.address() + path);
/** The picture of an original comes after its page, as it is made when it is asked for. */
const picturesAreHere = (): Promise<boolean> =>
  page.evaluate(() => {
    const wanted = [...document.querySelectorAll('svg.page image')].map((image) => image.getAttribute('href') ?? '');
    return wanted.every((href) => performance.getEntriesByName(new URL(href, location.href).href).length > 0);
  });
const shoot = async (path: string, name: string): Promise<void> => {
  await go(path);
  do await page.waitForTimeout(300);
  while (!(await picturesAreHere()));
  await page.screenshot({ path: join(docs, `${name}.png`) });
  process.stdout.write(`docs/${name}.png\n`);
};
const hrefs = (links: string): Promise<readonly string[]> =>
  page.locator(links).evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));

try {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const place of ['briefs', 'cvs'] as const) for (const name of samplesOf(place)) desk.sample(place, name);
  const people = samplesOf('cvs').length;
  await go('/candidates');
  while ((await page.locator('main a[href^="/candidates/"]').count()) < people) {
    await page.waitForTimeout(1_000);
    await page.reload();
  }
  await go('/roles');
  await page
    .locator('#rows tbody tr')
    .nth(samplesOf('briefs').length - 1)
    .waitFor({ timeout: 120_000 });
  const [role = ''] = await hrefs('#rows tbody a:has-text("MES Engineer")');
  await go(role);
  await page
    .locator('.entry')
    .nth(people - 1)
    .waitFor({ timeout: 180_000 });
  const [person = ''] = await hrefs('.entry .who a');
  const who = (await hrefs('.entry .who a')).slice(0, 3).map((href) => `who=${href.split('/').at(-1)}`);
  await shoot('/', 'today');
  await shoot('/roles', 'roles');
  await shoot(role, 'role');
  await shoot(`${role}/compare?${who.join('&')}`, 'compare');
  await shoot(person, 'candidate');
  await shoot((await hrefs('.levels blockquote a')).at(-1) ?? person, 'original');
  // Counts over the pool are kept for a while.
  do await go('/pool');
  while (!(await page.locator('main').textContent())?.includes(`${people} people`));
  await shoot('/pool', 'pool');
  await shoot('/candidates', 'candidates');
  await shoot('/intake', 'intake');
  await page.getByRole('button', { name: 'Hide names' }).click();
  await shoot(role, 'blind');
  await page.getByRole('button', { name: 'Show names' }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await shoot(role, 'role-dark');
} finally {
  await desk.close();
}
