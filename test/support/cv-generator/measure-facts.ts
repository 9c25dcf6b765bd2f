/** Facts found against facts written: the measures of the labelled corpus, for generated CVs. */
import type { Candidate, PartialDate } from '../../../shared/model/candidate.ts';
import type { ExpectedFacts } from './write-cv.ts';

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

export const similar = (one: string | null, other: string | null): boolean => {
  const a = new Set(
    plain(one ?? '')
      .split(' ')
      .filter(Boolean),
  );
  const b = new Set(
    plain(other ?? '')
      .split(' ')
      .filter(Boolean),
  );
  const shared = [...a].filter((word) => b.has(word)).length;
  return a.size > 0 && b.size > 0 && shared / Math.min(a.size, b.size) >= 0.6;
};

const months = (date: PartialDate): { count: number; exact: boolean } => ({
  count: Number(date.slice(0, 4)) * 12 + (date.length > 4 ? Number(date.slice(5, 7)) - 1 : 0),
  exact: date.length > 4,
});

const sameDate = (one: PartialDate | null, other: PartialDate | null): boolean => {
  if (one === null || other === null) return one === other;
  const [a, b] = [months(one), months(other)];
  return a.exact && b.exact ? Math.abs(a.count - b.count) <= 1 : one.slice(0, 4) === other.slice(0, 4);
};

export interface Measured {
  readonly name: boolean;
  readonly email: boolean;
  readonly phone: boolean;
  readonly city: boolean;
  readonly country: boolean;
  readonly currentTitle: boolean;
  readonly totalYears: boolean;
  readonly employments: { readonly hit: number; readonly want: number; readonly have: number };
  readonly languages: { readonly hit: number; readonly want: number; readonly have: number };
}

/** Country and city count as right when nothing in the CV states them and none is found. */
export const measureFacts = (found: Candidate, want: ExpectedFacts): Measured => {
  const used = new Set<number>();
  const hits = want.employments.filter((job) => {
    const at = found.employments.findIndex(
      (have, index) =>
        !used.has(index) &&
        sameDate(job.start, have.start) &&
        sameDate(job.end, have.end) &&
        similar(job.title, have.title) &&
        similar(job.employer, have.employer),
    );
    used.add(at);
    return at >= 0;
  });
  const spoken = found.languages.map(({ lang }) => lang);
  return {
    name: plain(found.name?.value ?? '') === plain(want.name),
    email: found.email?.value === want.email,
    phone: (found.phones[0]?.value ?? '').replace(/\D/g, '').endsWith(want.phone.replace(/\D/g, '').slice(-8)),
    city: similar(found.city?.value ?? null, want.city),
    country: found.country?.value === want.country,
    currentTitle: similar(found.employments[0]?.title ?? null, want.currentTitle),
    totalYears: Math.abs((found.totalYears ?? -99) - want.totalYears) <= 1,
    employments: { hit: hits.length, want: want.employments.length, have: found.employments.length },
    languages: {
      hit: want.languages.filter((lang) => spoken.includes(lang)).length,
      want: want.languages.length,
      have: spoken.length,
    },
  };
};

const share = (rows: readonly boolean[]): number => rows.filter(Boolean).length / Math.max(1, rows.length);
const f1 = (rows: readonly { hit: number; want: number; have: number }[]): number => {
  const sum = (key: 'hit' | 'want' | 'have'): number => rows.reduce((total, row) => total + row[key], 0);
  return (2 * sum('hit')) / Math.max(1, sum('want') + sum('have'));
};

export const figuresOf = (rows: readonly Measured[]): Readonly<Record<keyof Measured, number>> => ({
  name: share(rows.map((row) => row.name)),
  email: share(rows.map((row) => row.email)),
  phone: share(rows.map((row) => row.phone)),
  city: share(rows.map((row) => row.city)),
  country: share(rows.map((row) => row.country)),
  currentTitle: share(rows.map((row) => row.currentTitle)),
  totalYears: share(rows.map((row) => row.totalYears)),
  employments: f1(rows.map((row) => row.employments)),
  languages: f1(rows.map((row) => row.languages)),
});
