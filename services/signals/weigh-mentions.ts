/**
 * Mentions -> contributions to levels and cells.
 *
 * One contribution is what a phrase shows (lexicon) times what is left of it here: cue, place, verb (use counts
 * little), and age of the employment. Everything later adds these up; nothing looks at the text again.
 */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { type Level, levels, type WorkKind } from '../../shared/model/signal.ts';
import { oncePer } from '../../shared/once-per.ts';
import { everydayMeanings } from './everyday-meanings.ts';
import type { Field } from './field-of.ts';
import type { Mention, Reading } from './mention.ts';
import { recordOf } from './record-of.ts';
import { createSettings } from './sentence-settings.ts';
import { nothingShown, type Shown, showsOf } from './shown-by-lexicon.ts';

/** What an employment adds to a mention in it; index null is everything outside employments. */
export interface EmploymentWeight {
  /** 0..1: by age and length. */
  readonly time: number;
  /** Mandate when no verb says otherwise. */
  readonly mandate: number;
  /** Kind of work when no verb says otherwise. */
  readonly usual: WorkKind;
  readonly field: Field | null;
}

export interface Contribution {
  readonly mention: Mention;
  readonly shown: Shown;
  /** 0..1 before place and time: for comparing within an employment. */
  readonly here: number;
  /** 0..1 */
  readonly weight: number;
}

const verbWorth = [0.15, 0.7, 1, 1, 1] as const;
const soldWorth = 0.2;
/** Who tests that a system does what it should has not built it. */
const validatedWorth = 0.25;
/** The entry of cells.yml for validation itself. */
export const validationPhrases = 'mes-validation';
/** In a tester's job "introduced" and "prepared" are about tests; these are not. */
const builds: ReadonlySet<WorkKind> = new Set(['configured', 'integrated']);
const headerWorth = 0.5;
const farEndWorth = 0.3;

/** Testing that a system does what it should; beside building in the same sentence it is part of building. */
export const isValidation = (mention: Mention, usual: WorkKind): boolean => {
  const kinds = mention.kinds.length > 0 ? mention.kinds : [usual];
  if (usual === 'validated') return kinds.includes('validated') || !kinds.some((kind) => builds.has(kind));
  return kinds.every((kind) => kind === 'validated');
};

const isOnlyTested = (mention: Mention, usual: WorkKind): boolean =>
  mention.file !== 'levels' && mention.id !== validationPhrases && isValidation(mention, usual);

/** It is work on that level all the same: whoever validates an MES for years works on level 3. */
const asTested = oncePer(
  (shown: Shown): Shown => ({
    ...shown,
    levels: recordOf(levels, (level) => shown.levels[level] / validatedWorth),
  }),
);

const doneByHand: ReadonlySet<WorkKind> = new Set(['built', 'configured', 'integrated', 'validated']);

/** In a seller's job "lead", "guided" and "own" speak of selling it; what was done by hand does not. */
export const isSelling = ({ kinds }: Pick<Mention, 'kinds'>, usual: WorkKind): boolean =>
  usual === 'sold'
    ? !kinds.some((kind) => doneByHand.has(kind))
    : kinds.length > 0 && kinds.every((kind) => kind === 'sold');

/** What the verb leaves: using a system is not working on it, selling it is less. */
const verbFactor = (mention: Mention, { mandate, usual }: EmploymentWeight): number => {
  if (isSelling(mention, usual)) return soldWorth;
  if (isOnlyTested(mention, usual)) return validatedWorth;
  // Everyday words are everybody's: in a job where the system is used, "sets" and "reports" are uses of it.
  if (mention.file === everydayMeanings && mandate < 1) return 0;
  return verbWorth[mention.mandate ?? mandate] ?? 1;
};

const byPlace = (a: Contribution, b: Contribution): number => a.mention.hit.from - b.mention.hit.from;

/** By place: the sentences follow each other. */
export const weighMentions = (
  reading: Reading,
  options: {
    readonly weightOf: (employment: number | null) => EmploymentWeight;
    readonly isFarEnd: (mention: Mention) => boolean;
    /** As of `createGrounding`. */
    readonly groundOf: (mention: Mention, shown: Shown) => number;
    readonly lexicon: Lexicon;
  },
): readonly Contribution[] => {
  const { weightOf, isFarEnd, groundOf, lexicon } = options;
  const showsIt = showsOf(lexicon);
  const settings = createSettings(reading, (employment) => weightOf(employment).field, lexicon);
  const contributions: Contribution[] = [];
  for (const mention of reading.mentions) {
    const shown = settings.shownBy(mention, showsIt(mention));
    if (shown === nothingShown) continue;
    const employment = weightOf(mention.place.employment);
    const header = mention.place.header ? headerWorth : 1;
    const far = isFarEnd(mention) ? farEndWorth : 1;
    const left = settings.leftOf(mention, shown);
    const here = mention.truth * verbFactor(mention, employment) * header * far * groundOf(mention, shown) * left;
    const weight = here * mention.place.worth * employment.time;
    const found = isOnlyTested(mention, employment.usual) ? asTested(shown) : shown;
    contributions.push({ mention, shown: found, here, weight });
  }
  return contributions.sort(byPlace);
};

/** Sum over sentences of the strongest contribution in each. */
export const sumBySentence = (
  contributions: readonly Contribution[],
  of: (contribution: Contribution) => number,
): number => {
  let [sum, best, sentence] = [0, 0, -1];
  for (const contribution of contributions) {
    if (contribution.mention.sentence !== sentence) {
      sum += best;
      best = 0;
      sentence = contribution.mention.sentence;
    }
    best = Math.max(best, of(contribution));
  }
  return sum + best;
};

/** The same for all levels in one pass. */
export const levelsOf = (contributions: readonly Contribution[], use: 'weight' | 'here'): Record<Level, number> => {
  const sums = recordOf(levels, () => 0);
  const best = recordOf(levels, () => 0);
  let sentence = -1;
  const close = (): void => {
    for (const level of levels) {
      sums[level] += best[level];
      best[level] = 0;
    }
  };
  for (const one of contributions) {
    if (one.mention.sentence !== sentence) close();
    sentence = one.mention.sentence;
    const share = one[use];
    for (const level of levels) best[level] = Math.max(best[level], share * one.shown.levels[level]);
  }
  close();
  return sums;
};
