/**
 * Dates that say something about a job and begin none: "on screen since 2019", "present (my last day is …)".
 *
 * "Since" with one date is what people write in any sentence, so it dates an entry only where the row names a job or a
 * firm, or where it opens the row like a date in a margin.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { findPeriods, type PeriodMatch } from '../dates/find-periods.ts';
import { employerWeight, titleWeight } from './header/weigh-piece.ts';

/** Holds a word of titles, or a firm's legal form. */
export const namesJob = (text: string, lexicon: Lexicon): boolean =>
  titleWeight(text, lexicon) >= 2 || employerWeight(text, lexicon) >= 3;

const letters = /[\p{L}\p{N}]/u;
const marginal = /^[\s:,;|·•/)\]–—-]{0,6}(?:$|[\p{Lu}\p{N}"„“«(])/u;

/** A cell or a field of its own: "Foo ⇥ since 2019", "Period: since 2019". */
const cellOrLabel = /(?:\t|:)\s*$/u;

/** "Foo Ltd, Leeds, since 2019" below the title: set off from what stands before it in the row. */
const setOff = /[,;|·•–—-]\s*$/u;

/** Does a "since" date the row it stands in? `above`: the rows of names right above it. */
export const datesRow = (
  text: string,
  { since, index, length }: PeriodMatch,
  above: readonly string[],
  lexicon: Lexicon,
): boolean => {
  if (!since) return true;
  const [left, right] = [text.slice(0, index), text.slice(index + length)];
  if (namesJob(left, lexicon) || namesJob(right, lexicon)) return true;
  if (!letters.test(right) && cellOrLabel.test(left)) return true;
  if (!letters.test(right) && setOff.test(left) && above.some((row) => namesJob(row, lexicon))) return true;
  return !letters.test(left) && marginal.test(right);
};

const bracketed = /^[\s,;:|–—-]{0,4}\(([^()]*)\)[\s.]*$/u;
const sentenceBehind = /^\s?\.\s+\p{Lu}/u;
const smallBehind = /^[\s,;:|·•–—-]{0,4}\p{Ll}/u;

/**
 * What stands behind a period that opens its row and is a remark on the time, no name: "(40 %, parallel with …)",
 * ". Polished many samples.", ", part-time beside my studies". null where it may be a name.
 */
export const remarkBehind = (text: string, { index, length }: PeriodMatch, lexicon: Lexicon): string | null => {
  if (letters.test(text.slice(0, index))) return null;
  const right = text.slice(index + length);
  const inside = bracketed.exec(right)?.[1];
  if (inside !== undefined)
    return namesJob(inside, lexicon) && findPeriods(inside, lexicon).length === 0 ? null : right;
  const aside = sentenceBehind.test(right) || smallBehind.test(right);
  return aside && !namesJob(right.slice(0, 90), lexicon) ? right : null;
};
