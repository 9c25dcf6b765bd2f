/**
 * Statements -> notice and start, travel, relocation, days on site, form of contract.
 *
 * Each is the person's own statement; silence stays null. A refusal ("not looking to relocate") is a statement too.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Candidate } from '../../../shared/model/candidate.ts';
import { findDates } from '../dates/find-dates.ts';
import type { PhraseFinder } from '../phrases/find-phrases.ts';
import { findPlaces } from '../places/find-places.ts';
import { conditionWords, percentIn, shareIn, weeksIn } from './condition-words.ts';
import type { Statement } from './statements.ts';

const firstOf = <V>(
  statements: readonly Statement[],
  read: (statement: Statement, at: number) => V | null,
): V | null => {
  for (const [at, statement] of statements.entries()) {
    const value = read(statement, at);
    if (value !== null) return value;
  }
  return null;
};

const has = (finder: PhraseFinder<string>, text: string): boolean => finder(text).length > 0;
const indexIn = (finder: PhraseFinder<string>, text: string): number | null => finder(text)[0]?.index ?? null;

const isoDay = (date: string, day: number | null): string =>
  date.length === 4 ? `${date}-01-01` : `${date}-${String(day ?? 1).padStart(2, '0')}`;

/** Notice in weeks, or the first day; `today` is what "immediately" means. */
export const findAvailability = (
  statements: readonly Statement[],
  today: string | null,
  lexicon: Lexicon,
): Candidate['availability'] => {
  const words = conditionWords(lexicon);
  const notice = firstOf(statements, ({ folded, heading, quoteAt }, at) => {
    const said = indexIn(words.notice, folded);
    const headed = has(words.notice, heading);
    if (said === null && !headed) return null;
    const next = statements[at + 1]?.folded ?? '';
    const noticeWeeks =
      weeksIn(folded, lexicon) ?? (said !== null && folded.length < 34 ? weeksIn(next, lexicon) : null);
    return noticeWeeks === null ? null : { value: { from: null, noticeWeeks }, quote: quoteAt(said ?? 0) };
  });
  if (notice !== null) return notice;
  return firstOf(statements, ({ text, folded, heading, quoteAt }) => {
    const said = indexIn(words.available, folded) ?? (has(words.available, heading) ? 0 : null);
    const atOnce = indexIn(words.immediately, folded);
    if (atOnce !== null && (said !== null || folded.length < 40) && today !== null)
      return { value: { from: today.length === 7 ? `${today}-01` : today, noticeWeeks: null }, quote: quoteAt(atOnce) };
    if (said === null) return null;
    const date = findDates(text, lexicon).find(({ kind, index, weak }) => kind === 'date' && !weak && index >= said);
    if (date?.date != null)
      return { value: { from: isoDay(date.date, date.day), noticeWeeks: null }, quote: quoteAt(date.index) };
    const weeks = folded.length < 80 ? weeksIn(folded.slice(said), lexicon) : null;
    return weeks === null ? null : { value: { from: null, noticeWeeks: weeks }, quote: quoteAt(said) };
  });
};

/** Most travel the person accepts, in per cent of working time. */
export const findTravel = (statements: readonly Statement[], lexicon: Lexicon): Candidate['travelPercent'] => {
  const words = conditionWords(lexicon);
  return firstOf(statements, ({ folded, quoteAt }) => {
    const none = indexIn(words.noTravel, folded);
    if (none !== null) return { value: 0, quote: quoteAt(none) };
    const said = indexIn(words.travel, folded);
    if (said === null) return null;
    const value = percentIn(folded) ?? shareIn(folded, lexicon);
    return value === null ? null : { value, quote: quoteAt(said) };
  });
};

const daysPattern = /(\d)\s?(?:days?|tage?n?|jours?|dias?|giorni|giorno|dagen|dag)/u;

/** Most days a week on site, when the person sets a limit. */
export const findOnsiteDays = (statements: readonly Statement[], lexicon: Lexicon): Candidate['onsiteDays'] => {
  const words = conditionWords(lexicon);
  return firstOf(statements, ({ folded, quoteAt }) => {
    const said = indexIn(words.onsite, folded);
    const days = daysPattern.exec(folded);
    if (
      said === null ||
      days === null ||
      (!has(words.perWeek, folded) && !/\bmax|bis zu|up to|jusqu|hasta|fino a|tot\b/u.test(folded))
    )
      return null;
    return { value: Number(days[1]), quote: quoteAt(days.index) };
  });
};

const placesIn = (text: string, lexicon: Lexicon): string[] => [
  ...new Set(
    findPlaces(text, lexicon).flatMap((place) =>
      place.kind === 'region' ? [] : [place.kind === 'city' ? place.text : place.country],
    ),
  ),
];

/** Would the person move, and where would they work? A radius around a place means: not further. */
export const findRelocation = (statements: readonly Statement[], lexicon: Lexicon): Candidate['relocation'] => {
  const words = conditionWords(lexicon);
  const remoteIn = (text: string): string[] => (has(words.remote, text) ? ['remote'] : []);
  const moved = firstOf(statements, ({ text, folded, quoteAt }) => {
    const said = indexIn(words.relocate, folded);
    if (said === null) return null;
    const refused = words.refusals(folded).some(({ index }) => index < said && said - index < 30);
    const places = refused ? remoteIn(folded) : [...placesIn(text, lexicon), ...remoteIn(folded)];
    return { value: { willing: !refused, places }, quote: quoteAt(said) };
  });
  const near = firstOf(statements, ({ text, folded, quoteAt }) => {
    const said = indexIn(words.radius, folded);
    if (said === null) return null;
    return {
      value: { willing: false, places: [...placesIn(text, lexicon), ...remoteIn(folded)] },
      quote: quoteAt(said),
    };
  });
  const remote = firstOf(statements, ({ folded, quoteAt }) => {
    const said = indexIn(words.remote, folded);
    return said === null || folded.length > 90
      ? null
      : { value: { willing: false, places: ['remote'] }, quote: quoteAt(said) };
  });
  if (moved === null) return near ?? null;
  const extra = remote !== null && !moved.value.places.includes('remote') ? ['remote'] : [];
  return { ...moved, value: { ...moved.value, places: [...moved.value.places, ...extra] } };
};

const formJoints =
  /^(?:[^\p{L}]|(?<!\p{L})(?:or|and|only|either|both|oder|und|nur|ou|et|seulement|uniquement|o|y|solo|e|soltanto|of|en|alleen|apenas|so|roles?)(?!\p{L}))*$/u;

/** "Permanent or contract": nothing else is said, so it is what the person looks for. */
const namesFormsOnly = (
  folded: string,
  found: readonly { readonly index: number; readonly length: number }[],
): boolean =>
  found.length > 0 &&
  formJoints.test(
    [...found]
      .sort((one, other) => other.index - one.index)
      .reduce((left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`, folded),
  );

/** Permanent, freelance or both, as the person wishes it; past contracts are no wish. */
export const findContract = (statements: readonly Statement[], lexicon: Lexicon): Candidate['contract'] => {
  const words = conditionWords(lexicon);
  const wished = statements.flatMap(({ folded, quoteAt }, at) => {
    const before = statements[at - 1]?.folded ?? '';
    const wishes = words.wish(folded);
    const forms = words
      .freelance(folded)
      .filter(({ index }) => !wishes.some((wish) => index >= wish.index && index < wish.index + wish.length));
    const asks =
      wishes.length > 0 ||
      namesFormsOnly(folded, [...words.permanent(folded), ...forms]) ||
      (folded.length < 60 && before.length < 30 && has(words.wish, before)) ||
      /\bir35\b/.test(folded);
    if (!asks) return [];
    const permanent = indexIn(words.permanent, folded);
    const freelance = forms[0]?.index ?? null;
    const refusedAt = words.refusals(folded)[0]?.index ?? null;
    const refused = (index: number | null): boolean =>
      index !== null && refusedAt !== null && refusedAt < index && index - refusedAt < 20;
    if (permanent === null && freelance === null) return [];
    return [
      {
        permanent: permanent !== null && !refused(permanent),
        freelance: freelance !== null && !refused(freelance),
        quote: quoteAt(permanent ?? freelance ?? 0),
      },
    ];
  });
  const [first] = wished;
  if (first === undefined) return null;
  const value = { permanent: wished.some((wish) => wish.permanent), freelance: wished.some((wish) => wish.freelance) };
  return value.permanent || value.freelance ? { value, quote: first.quote } : null;
};
