/** As a recruiter: start the product, drop files into the folder, watch the page. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DeskInBrowser, openDeskInBrowser } from '../support/desk-in-browser.ts';

let desk: DeskInBrowser;

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
  desk = await openDeskInBrowser();
});

afterAll(() => desk?.close());

describe('a recruiter at the desk', { timeout: 180_000 }, () => {
  it('drops a brief and sees its role appear on the open page', async () => {
    await desk.page.goto(`${desk.address()}/roles`);
    await desk.page.getByText('No role yet').waitFor();
    desk.sample('briefs', 'mes-engineer-pharma.docx');
    await desk.page.getByRole('link', { name: /MES Engineer/ }).waitFor({ timeout: 120_000 });
  });

  it('drops CVs and sees them ranked without touching the page', async () => {
    await desk.page.getByRole('link', { name: /MES Engineer/ }).click();
    desk.sample('cvs', 'orla-fennimore.pdf');
    desk.sample('cvs', 'abena-kyereh.md');
    await desk.page.locator('.entry').nth(1).waitFor({ timeout: 120_000 });
    expect(await desk.page.locator('.entry .who a').first().textContent()).toBe('Orla Fennimore');
  });

  it('opens the sentences behind a place', async () => {
    await desk.page.locator('.entry > .why > summary').first().click();
    await desk.page.locator('.entry .parts blockquote').first().waitFor();
    expect(await desk.page.locator('.entry').first().textContent()).toContain('PAS-X');
  });

  it('sees markup in a CV as text, and nothing of it runs', async () => {
    desk.drop(hostileCv, 'cvs', 'hostile.txt');
    await desk.page.goto(`${desk.address()}/candidates`);
    await expect
      .poll(
        async () => {
          await desk.page.reload();
          return desk.page.locator('main').textContent();
        },
        { timeout: 120_000, interval: 500 },
      )
      .toContain('Marlow');
    await desk.page.getByRole('link', { name: /Marlow/ }).click();
    await desk.page.locator('details > summary').last().click();
    expect(await desk.page.locator('main').textContent()).toContain("<script>document.title='owned'</script>");
    expect(await desk.page.title()).not.toBe('owned');
  });

  it('finds a broken file under Intake with a reason and what to do', async () => {
    desk.drop('%PDF-1.7\nthis is no page at all', 'cvs', 'broken.pdf');
    await desk.page.goto(`${desk.address()}/intake`);
    const row = desk.page.locator('tr', { hasText: 'broken.pdf' });
    await row.getByText('Rejected').waitFor({ timeout: 120_000 });
    expect((await row.locator('td').nth(3).textContent())?.length).toBeGreaterThan(20);
  });

  it('finds everything again after the power went', async () => {
    await desk.crash();
    await desk.page.goto(`${desk.address()}/roles`);
    await desk.page.getByRole('link', { name: /MES Engineer/ }).click();
    await expect.poll(() => desk.page.locator('.entry').count(), { timeout: 120_000 }).toBe(3);
  });
});
