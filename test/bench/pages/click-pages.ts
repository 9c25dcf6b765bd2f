/** People at the desk: each opens a page, looks at it for a while, opens the next. */
import { performance } from 'node:perf_hooks';
import type { OpenProduct } from './open-product.ts';

export interface PageTimes {
  readonly name: string;
  readonly clicks: number;
  /** Milliseconds from the click to the last byte. */
  readonly median: number;
  readonly p95: number;
  /** Milliseconds of processor time of the web process for one, asked for alone; null where the machine does not tell. */
  readonly busy: number | null;
  /** Of the database server, likewise. */
  readonly database: number | null;
  readonly kilobytes: number;
}

export interface Page {
  readonly name: string;
  /** Another address of its kind at each click. */
  readonly href: () => string;
}

const open = async ({ address, cookie }: OpenProduct, href: string): Promise<{ ms: number; bytes: number }> => {
  const from = performance.now();
  const answer = await fetch(address + href, { headers: { cookie } });
  const { length } = await answer.text();
  if (answer.status !== 200) throw new Error(`${href} answers with ${answer.status}.`);
  return { ms: performance.now() - from, bytes: length };
};

const share = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;

/** What a page costs when nobody else is there: processor time is the same on a busy machine. */
const costOf = async (product: OpenProduct, { href }: Page, times: number) => {
  const warm = await open(product, href());
  const before = [product.busyMs(), product.databaseMs()];
  for (let at = 0; at < times; at++) await open(product, href());
  const after = [product.busyMs(), product.databaseMs()];
  const [busy = null, database = null] = after.map((late, at) => {
    const early = before[at] ?? null;
    return late === null || early === null ? null : (late - early) / times;
  });
  return { bytes: warm.bytes, busy, database };
};

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export const clickPages = async (
  product: OpenProduct,
  pages: readonly Page[],
  { people, clicks, thinkMs }: { readonly people: number; readonly clicks: number; readonly thinkMs: number },
): Promise<readonly PageTimes[]> => {
  const costs: Awaited<ReturnType<typeof costOf>>[] = [];
  for (const page of pages) costs.push(await costOf(product, page, 10));
  const times = pages.map((): number[] => []);
  let left = clicks;
  const person = async (at: number): Promise<void> => {
    await wait((thinkMs * at) / people);
    for (let next = at; left > 0; next += 7) {
      left -= 1;
      const page = next % pages.length;
      times[page]?.push((await open(product, pages[page]?.href() ?? '/')).ms);
      await wait(thinkMs * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: people }, (_, at) => person(at)));
  return pages.map(({ name }, at) => {
    const sorted = (times[at] ?? []).toSorted((one, other) => one - other);
    return {
      name,
      clicks: sorted.length,
      median: share(sorted, 0.5),
      p95: share(sorted, 0.95),
      busy: costs[at]?.busy ?? null,
      database: costs[at]?.database ?? null,
      kilobytes: (costs[at]?.bytes ?? 0) / 1024,
    };
  });
};
