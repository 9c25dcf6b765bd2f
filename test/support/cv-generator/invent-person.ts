import type { Random } from './random.ts';
import { type Home, type Tongue, words } from './tongues.ts';

export interface Month {
  readonly year: number;
  readonly month: number;
}

export interface Job {
  readonly kind: 'work' | 'training' | 'side' | 'break';
  readonly title: string;
  readonly employer: string;
  readonly place: string;
  readonly start: Month;
  /** null: still there. */
  readonly end: Month | null;
  readonly tasks: readonly string[];
}

export interface Spoken {
  readonly lang: string;
  readonly level: 'native' | 'C1' | 'B2' | 'A2';
}

export interface InventedPerson {
  readonly tongue: Tongue;
  readonly name: string;
  readonly email: string;
  readonly home: Home;
  /** Newest first. */
  readonly jobs: readonly Job[];
  readonly languages: readonly Spoken[];
  readonly degrees: readonly { readonly title: string; readonly from: number; readonly to: number }[];
}

export const today: Month = { year: 2026, month: 11 };

const plus = ({ year, month }: Month, months: number): Month => {
  const count = year * 12 + month - 1 + months;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
};

export const monthCount = ({ year, month }: Month): number => year * 12 + month - 1;

const plainLetters = (text: string): string =>
  text
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .normalize('NFD')
    .replace(/[^a-zA-Z]/g, '')
    .toLowerCase();

const inventEmail = (random: Random, first: string, last: string): string => {
  const [a, b] = [plainLetters(first), plainLetters(last)];
  const local = random.pick([
    `${a}.${b}`,
    `${a.charAt(0)}.${b}`,
    `${b}.${a}`,
    `${a}${b.charAt(0)}${random.between(70, 99)}`,
    `info`,
    `${a}_${b}`,
  ]);
  return `${local}@${random.pick(['example.com', 'example.org', 'mail.example.net'])}`;
};

/** A career backwards from today: changes, promotions, breaks, an internship at the start, sometimes a side job. */
const inventJobs = (random: Random, tongue: Tongue): Job[] => {
  const own = words[tongue];
  const titles = random.shuffle(own.titles);
  const employers = random.shuffle(own.employers);
  const jobs: Job[] = [];
  const count = random.between(2, 6);
  let end: Month | null = random.chance(0.8) ? null : plus(today, -random.between(2, 14));
  let employer = employers[0] ?? '';
  let place = random.pick(own.places);
  for (let at = 0; at < count; at++) {
    const until = end ?? today;
    const start = plus(until, -random.between(14, 76));
    if (at > 0 && !random.chance(0.22)) {
      employer = employers[at] ?? employer;
      place = random.pick(own.places);
    }
    const tasks = random.shuffle(own.tasks).slice(0, random.between(1, 4));
    jobs.push({ kind: 'work', title: titles[at] ?? '', employer, place, start, end, tasks });
    const gap = random.chance(0.15) ? random.between(5, 16) : 0;
    if (gap > 0 && random.chance(0.6) && at < count - 1) {
      const from = plus(start, -gap);
      jobs.push({
        kind: 'break',
        title: random.pick(own.breaks),
        employer: '',
        place: '',
        start: from,
        end: plus(start, -1),
        tasks: [],
      });
    }
    end = plus(start, -1 - gap);
  }
  const first = jobs.at(-1);
  if (first !== undefined && random.chance(0.2)) {
    const until = plus(first.start, -random.between(2, 6));
    jobs.push({
      kind: 'training',
      title: own.internship,
      employer: employers.at(-1) ?? '',
      place,
      start: plus(until, -random.between(3, 6)),
      end: until,
      tasks: [],
    });
  }
  const newest = jobs[0];
  if (newest !== undefined && random.chance(0.1)) {
    const start = plus(newest.start, random.between(1, 10));
    const side: Job = {
      kind: 'side',
      title: own.side,
      employer: employers.at(-2) ?? '',
      place,
      start,
      end: plus(start, 12),
      tasks: [],
    };
    if (monthCount(plus(start, 12)) < monthCount(today)) jobs.splice(1, 0, side);
  }
  return jobs;
};

/** Somebody who does not exist, with a career in one of seven languages. */
export const inventPerson = (random: Random, tongue: Tongue): InventedPerson => {
  const own = words[tongue];
  const [first, last] = [random.pick(own.first), random.pick(own.last)];
  const others = random.shuffle(['en', 'de', 'fr', 'es', 'it', 'nl', 'pt', 'pl'].filter((lang) => lang !== tongue));
  const languages: Spoken[] = [
    { lang: tongue, level: 'native' },
    ...others
      .slice(0, random.between(1, 3))
      .map((lang): Spoken => ({ lang, level: random.pick(['C1', 'B2', 'A2'] as const) })),
  ];
  const jobs = inventJobs(random, tongue);
  const start = jobs.at(-1)?.start.year ?? 2010;
  return {
    tongue,
    name: `${first} ${last}`,
    email: inventEmail(random, first, last),
    home: random.pick(own.homes),
    jobs,
    languages,
    degrees: own.degrees
      .slice(0, random.between(1, 2))
      .map((title, at) => ({ title, from: start - 4 - at * 3, to: start - at * 3 })),
  };
};
