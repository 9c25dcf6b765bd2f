/** Every page of the screen on a full desk, with people clicking. */
import pg from 'pg';
import { createDatabase } from '../../../prisma/client.ts';
import { applyMigrations } from '../../../prisma/migrate.ts';
import { createThrowawayServer } from '../../../prisma/throwaway.ts';
import { clickPages, type Page, type PageTimes } from './click-pages.ts';
import { fillDesk, type Size } from './fill-desk.ts';
import { openProduct } from './open-product.ts';

export interface PagesFigures extends Size {
  readonly people: number;
  readonly pages: readonly PageTimes[];
}

const people = 20;
/** Between two clicks of one person, on average. */
const thinkMs = 2_000;
const clicks = 1_200;
const full: Size = { candidates: 100_000, roles: 500 };

const searches = [
  'words=MES',
  'words=%22batch+record%22',
  'words=%22quality+management%22+AND+NOT+SAP',
  'words=opcenter+OR+historian&scope=execution',
  'scope=operations&minYears=8',
  'language=de&languageLevel=C1',
];

const idsIn = async (url: string, sql: string): Promise<readonly string[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ id: string }>(sql);
  await client.end();
  return rows.map(({ id }) => id);
};

/** One after the other. */
const cycle = (hrefs: readonly string[]): (() => string) => {
  let at = 0;
  return () => hrefs[at++ % hrefs.length] ?? '/';
};

export const pagesOf = async (url: string): Promise<readonly Page[]> => {
  const lists = await idsIn(url, 'select brief_id as id from shortlists where current_of is not null limit 100');
  const persons = await idsIn(url, 'select distinct candidate_id as id from shortlist_entries limit 300');
  const [run = ''] = await idsIn(url, 'select id from runs order by started_at desc limit 1');
  const comparing = (
    await idsIn(
      url,
      `select s.brief_id || '/compare?' || string_agg('who=' || e.candidate_id, '&') as id from shortlists s
     join shortlist_entries e on e.shortlist_id = s.id and e.rank <= 3
     where s.current_of is not null group by s.brief_id limit 50`,
    )
  ).map((rest) => `/roles/${rest}`);
  const ofRoles = (rest: string): (() => string) => cycle(lists.map((id) => `/roles/${id}${rest}`));
  return [
    { name: 'today', href: () => '/' },
    { name: 'roles', href: cycle(['/roles', '/roles?order=best', '/roles?q=MES&from=50', '/roles?differs=yes']) },
    { name: 'a role', href: ofRoles('') },
    { name: 'a role, further down', href: ofRoles('?from=50') },
    { name: 'its brief', href: ofRoles('/brief') },
    { name: 'its weights', href: ofRoles('/weights') },
    { name: 'comparison', href: cycle(comparing) },
    { name: 'a candidate', href: cycle(persons.map((id) => `/candidates/${id}`)) },
    { name: 'an original', href: cycle(persons.map((id) => `/candidates/${id}/original`)) },
    { name: 'candidates', href: () => '/candidates' },
    { name: 'candidates, far down', href: () => '/candidates?from=90000' },
    { name: 'search', href: cycle(searches.map((search) => `/candidates?${search}`)) },
    { name: 'pool', href: () => '/pool' },
    { name: 'merges', href: () => '/merges' },
    { name: 'intake', href: cycle(['/intake', '/intake?from=90000']) },
    { name: 'runs', href: () => '/runs' },
    { name: 'a run', href: () => `/runs/${run}` },
    { name: 'lexicon', href: cycle(['/lexicon', '/lexicon?q=historian']) },
    { name: 'settings', href: () => '/settings' },
    { name: 'users', href: () => '/settings/users' },
    { name: 'retention', href: () => '/settings/retention' },
    { name: 'audit', href: () => '/settings/audit' },
    { name: 'account', href: () => '/account' },
  ];
};

/** On a server of its own, which is gone afterwards. */
export const measurePages = async (size: Size = full): Promise<PagesFigures> => {
  const server = await createThrowawayServer();
  const { url } = server;
  await applyMigrations(url);
  const { db, close } = createDatabase(url);
  try {
    await fillDesk(db, size);
    const product = await openProduct(db, url);
    try {
      const pages = await clickPages(product, await pagesOf(url), { people, clicks, thinkMs });
      return { ...size, people, pages };
    } finally {
      await product.close();
    }
  } finally {
    await close();
    await server.close();
  }
};

const padded = (value: number | null, width: number): string =>
  (value === null ? '–' : value.toFixed(0)).padStart(width);

export const showPages = ({ candidates, roles, people: clicking, pages }: PagesFigures): string =>
  [
    `Pages with ${candidates} candidates and ${roles} roles, ${clicking} people clicking (milliseconds):`,
    '  page                    median    p95  processor  database    KB',
    ...pages.map(
      ({ name, median, p95, busy, database, kilobytes }) =>
        `  ${name.padEnd(22)}${padded(median, 8)}${padded(p95, 7)}${padded(busy, 11)}${padded(database, 10)}${padded(kilobytes, 6)}`,
    ),
  ].join('\n');
