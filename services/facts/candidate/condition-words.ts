/** Words of conditions, made ready for looking up, and the figures beside them. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { anyOf } from '../phrases/any-of.ts';
import { createPhraseFinder, createWordFinder, type PhraseFinder } from '../phrases/find-phrases.ts';

const lists = [
  'notice',
  'immediately',
  'available',
  'travel',
  'noTravel',
  'relocate',
  'refusals',
  'radius',
  'remote',
  'onsite',
  'perWeek',
  'permanent',
  'freelance',
  'wish',
  'sponsorship',
  'permit',
  'citizen',
  'pay',
  'expected',
] as const;
type ListName = (typeof lists)[number];

export interface ConditionFinders extends Readonly<Record<ListName, PhraseFinder<string>>> {
  readonly permitPlaces: PhraseFinder<string>;
  /** Words of share of working time, in percent. */
  readonly shares: PhraseFinder<number>;
  /** "3 months", "four-week", "90 Tage". */
  readonly duration: RegExp;
  readonly numberOf: ReadonlyMap<string, number>;
  readonly weeksOf: ReadonlyMap<string, number>;
}

const weeks = { day: 1 / 7, week: 1, month: 13 / 3 } as const;

export const conditionWords = perLexicon((lexicon: Lexicon): ConditionFinders => {
  const words = lexicon.conditions;
  const finders = Object.fromEntries(lists.map((name) => [name, createWordFinder(words[name])])) as Record<
    ListName,
    PhraseFinder<string>
  >;
  const numbers = Object.entries(words.numbers).flatMap(([number, names]) =>
    names.map((name) => [name, Number(number)] as const),
  );
  const units = (['day', 'week', 'month'] as const).flatMap((unit) =>
    words.units[unit].map((name) => [name, weeks[unit]] as const),
  );
  return {
    ...finders,
    permitPlaces: createPhraseFinder(
      Object.entries(words.permitPlaces).flatMap(([code, names]) => names.map((name) => [name, code] as const)),
    ),
    shares: createPhraseFinder(
      Object.entries(words.shares).flatMap(([percent, names]) => names.map((name) => [name, Number(percent)] as const)),
    ),
    duration: new RegExp(
      `(?<![\\p{L}\\p{N}])(\\d{1,3}|${anyOf(numbers.map(([name]) => name))})(?:\\s?[-–/]\\s?\\d{1,3})?[\\s-]{1,2}(?:\\p{L}{4,9}\\s)?(${anyOf(units.map(([name]) => name))})(?![\\p{L}])`,
      'u',
    ),
    numberOf: new Map(numbers),
    weeksOf: new Map(units),
  };
});

/** The first duration in a folded text, in weeks, not rounded. */
const durationIn = (folded: string, lexicon: Lexicon): number | null => {
  const { duration, numberOf, weeksOf } = conditionWords(lexicon);
  const match = duration.exec(folded);
  if (match === null) return null;
  const number = numberOf.get(match[1] ?? '') ?? Number(match[1]);
  const unit = weeksOf.get(match[2] ?? '');
  return unit === undefined || Number.isNaN(number) ? null : number * unit;
};

/** Weeks of the first duration in a folded text: a month is a third of a quarter of 13 weeks. null without one. */
export const weeksIn = (folded: string, lexicon: Lexicon): number | null => {
  const weeks = durationIn(folded, lexicon);
  return weeks === null ? null : Math.round(weeks);
};

/** Days of the first duration in a folded text, null without one. */
export const daysIn = (folded: string, lexicon: Lexicon): number | null => {
  const weeks = durationIn(folded, lexicon);
  return weeks === null ? null : Math.round(weeks * 7);
};

const percent = /(\d{1,3})(?:\s?[-–]\s?(\d{1,3}))?\s?%/;

/** The highest per cent figure of a text, null without one. */
export const percentIn = (text: string): number | null => {
  const match = percent.exec(text);
  if (match === null) return null;
  const figure = Number(match[2] ?? match[1]);
  return figure <= 100 ? figure : null;
};

/** Words of share, by briefs.md 4.1: "occasional" is 15 %, "half of the time" 50 %. null where none stands. */
export const shareIn = (folded: string, lexicon: Lexicon): number | null => {
  const found = conditionWords(lexicon).shares(folded)[0];
  return found === undefined ? null : found.value;
};
