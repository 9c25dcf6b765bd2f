/** From the end of a job to the moment a recruiter sees what it did, on a page that stands open in a real browser. */
import { existsSync } from 'node:fs';
import { type DeskInBrowser, openDeskInBrowser } from '../../support/desk-in-browser.ts';

export interface LiveFigures {
  readonly times: number;
  /** Milliseconds from the end of ranking a role to its new figures on the open page. */
  readonly median: number;
  readonly slowest: number;
}

const chromiumPath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';

/** Long enough for any machine; a page that never hears of a change is an error. */
const patienceMs = 60_000;

const brief = `MES Engineer
Client: Example Pharma
Location: Cork, Ireland
Your tasks
- Configure Siemens Opcenter Execution for electronic batch records
Your profile
- Must have: 5 years of experience with Siemens Opcenter`;

const people = ['Ada Brandt', 'Bela Kovacs', 'Carla Monti', 'Dirk Visser', 'Edda Lund', 'Fabio Rossi', 'Greta Holm'];

const cv = (name: string, number: number): string => `${name}
${name.toLowerCase().replace(' ', '.')}@example.com
Cork, Ireland

Experience
0${number + 1}/${2008 + number} - 12/2024 MES Engineer, Example Works ${number + 1}
Configured Siemens Opcenter for electronic batch records on the shop floor.`;

/** When the list with so many people was kept, by the clock of this machine. */
const rankedAt = async ({ page, address }: DeskInBrowser, role: string, many: number): Promise<number> => {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    const answer = await page.request.get(`${address()}/api/v1${role}/shortlist?size=1`);
    const list = answer.ok() ? ((await answer.json()) as { createdAt: string; total: number }) : null;
    if (list !== null && list.total >= many) return Date.parse(list.createdAt);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`No list with ${many} people.`);
};

/** When the page that is open shows so many: it notes that by itself, so that nothing is asked in between. */
const shownAt = ({ page }: DeskInBrowser, many: number): Promise<number> =>
  page.evaluate(
    ({ wanted, patience }) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => reject(new Error(`No page with ${wanted} people.`)), patience);
        new MutationObserver((_, watching) => {
          if (document.querySelectorAll('.entry').length < wanted) return;
          watching.disconnect();
          resolve(Date.now());
        }).observe(document.body, { childList: true, subtree: true });
      }),
    { wanted: many, patience: patienceMs },
  );

/** null where there is no Chromium. */
export const measureLive = async (): Promise<LiveFigures | null> => {
  if (!existsSync(chromiumPath)) return null;
  const desk = await openDeskInBrowser();
  const { page } = desk;
  try {
    desk.drop(brief, 'briefs', 'role.txt');
    await page.goto(`${desk.address()}/roles`);
    const link = page.locator('#rows tbody a').first();
    await link.waitFor({ timeout: 120_000 });
    const role = (await link.getAttribute('href')) ?? '';
    await page.goto(desk.address() + role);
    const waits: number[] = [];
    for (const [number, name] of people.entries()) {
      const shown = shownAt(desk, number + 1);
      desk.drop(cv(name, number), 'cvs', `cv-${number}.txt`);
      const [seen, ranked] = await Promise.all([shown, rankedAt(desk, role, number + 1)]);
      waits.push(seen - ranked);
    }
    const sorted = waits.toSorted((a, b) => a - b);
    const times = sorted.length;
    return { times, median: sorted[times >> 1] ?? Number.NaN, slowest: sorted.at(-1) ?? Number.NaN };
  } finally {
    await desk.close();
  }
};

export const showLive = (figures: LiveFigures | null): string =>
  figures === null
    ? 'Live updates: not measured, as there is no Chromium at CHROMIUM_PATH.'
    : `From the end of a ranking to its list on an open page in Chromium, ${figures.times} times (milliseconds): median ${figures.median.toFixed(0)}, slowest ${figures.slowest.toFixed(0)}`;
