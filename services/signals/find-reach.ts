/** Mentions -> over how many sites the responsibility reaches (axis 0..4), with the sentences that say so. */

import type { Lexicon } from '../../shared/lexicon/load.ts';
import { perLexicon } from '../../shared/lexicon/per-lexicon.ts';
import type { Reach } from '../../shared/model/signal.ts';
import type { Mention, Reading } from './mention.ts';

export interface ReachFinding {
  readonly mention: Mention;
  /** 0..4 */
  readonly reach: number;
  /** Number of sites stated; null when words say it. */
  readonly sites: number | null;
}

const digits =
  /(?<![\p{L}\d.,])(\d{1,3})(?!\s{0,3}(?:mm|cm|m|km|nm|kg|t|%|ha|MW|inch|Zoll|people|employees|users|lines|Mitarbeiter\w{0,9}|personnes|personas)(?![\p{L}]))(?:\s{1,3}[\p{L}-]{1,40}){0,3}\s{0,3}$/u;
const before = 40;
/** Lists and small print tell of nothing reached. */
const toldWorth = 0.3;

const countBefore = (line: string, start: number, numbers: ReadonlyMap<string, number>): number | null => {
  const text = line.slice(Math.max(0, start - before), start);
  const digit = digits.exec(text);
  if (digit?.[1]) return Number(digit[1]);
  const words = (text.match(/[\p{L}]+/gu) ?? []).slice(-3).reverse();
  for (const word of words) {
    const number = numbers.get(word.toLowerCase());
    if (number !== undefined) return number;
  }
  return null;
};

/** "Sites Wichita and Tulsa", "plants in Chakan, Hosur and Manesar": names of places, told one by one. */
const namedPlaces =
  /^\s*(?:(?:in|at|of|à|a|en|de|di|te|em|bei|von|und zwar)\s|[:(–-]\s?)?\s?(\p{Lu}[\p{L}'’-]{2,30}(?:(?:,\s|\s(?:and|und|et|y|e|en|&)\s|\s?\/\s?)\p{Lu}[\p{L}'’-]{2,30}){1,8})/u;
const betweenNames = /,\s|\s(?:and|und|et|y|e|en|&)\s|\s?\/\s?/u;

const countBehind = (line: string, end: number): number | null =>
  namedPlaces.exec(line.slice(end))?.[1]?.split(betweenNames).length ?? null;

/** "Our nine plants" are all there are. */
const allOfThem =
  /(?<!\p{L})(?:all(?: of)? (?:our|the|its)|our|unsere[nr]?|alle[nr]?|nos|toutes nos|nuestras|todas las|i nostri|tutti i nostri|onze|alle|as nossas|nossas)\s{1,3}[\p{L}\d]{1,40}(?:\s{1,3}[\p{L}-]{1,40}){0,2}\s{0,3}$/iu;
const ownsAll = 3;
/** Who owns a function for so many sites owns it for the enterprise. */
const wholeFrom = 6;
const owns = 4;

const reachOfSites = (sites: number): number => (sites >= 10 ? 4 : sites >= 5 ? 3 : sites >= 2 ? 2 : 1);

/** "12 plants" counts sites, "12 plant managers" does not: only a plural as the lexicon writes it. */
const reachWords = perLexicon((lexicon) => ({
  plurals: new Set(
    lexicon.scope.sites.flatMap(({ aliases }) =>
      aliases.map((one) => (typeof one === 'string' ? one : one.text).toLowerCase()),
    ),
  ),
  numbers: new Map(Object.entries(lexicon.scope.numbers)),
  stated: new Map(lexicon.scope.reach.map((one) => [one.id, one.reach])),
  most: new Map(lexicon.scope.sites.map((one) => [one.id, one.most ?? 4])),
}));

export const findReach = (
  reading: Reading,
  lexicon: Lexicon,
  mandateOf: (mention: Mention) => number,
): readonly ReachFinding[] => {
  const { numbers, stated, most, plurals } = reachWords(lexicon);
  const speaking = reading.mentions.filter(({ file }) => file === 'scope.sites' || file === 'scope.reach');
  return speaking.flatMap((mention): ReachFinding[] => {
    if (mention.truth < 0.5 || (mention.place.employment === null && mention.place.worth < toldWorth)) return [];
    // A profile says what the employer is as often as what the person did: there a verb must speak of it.
    if (mention.place.where === 'summary' && (mention.mandate ?? 0) < 2) return [];
    const mandate = mandateOf(mention);
    if (mandate < 2 && mention.file !== 'scope.sites') return [];
    const byWords = mention.file === 'scope.reach' ? stated.get(mention.id) : undefined;
    if (byWords !== undefined && !mention.place.header) {
      // Whole-enterprise words need somebody who designs or owns; a builder of a group template reaches several sites.
      return [{ mention, reach: mandate >= 3 ? byWords : Math.min(byWords, 3), sites: null }];
    }
    if (mention.file !== 'scope.sites' || mandate < 1 || !plurals.has(mention.hit.text.toLowerCase())) return [];
    const line = reading.lines[mention.hit.line]?.text ?? '';
    const highest = most.get(mention.id) ?? 4;
    const counted = countBefore(line, mention.hit.start, numbers);
    const sites = counted ?? (highest < 4 ? null : countBehind(line, mention.hit.end));
    if (sites === null || sites < 2 || sites > 300) return [];
    // What the employer has says how large the whole is, not how far the person reached.
    if (mention.place.header) return highest === 2 ? [] : [{ mention, reach: 1, sites }];
    // Customers are many and not the person's own: they say where it was done, and nothing of what the employer has.
    if (highest < 4)
      return mandate >= 2 ? [{ mention, reach: Math.min(reachOfSites(sites), highest), sites: null }] : [];
    const all = sites >= 5 && mandate >= ownsAll && allOfThem.test(line.slice(0, mention.hit.start));
    const whole = all || (sites >= wholeFrom && (mention.mandate ?? 0) >= owns && mandate >= owns);
    const reach = whole ? 4 : reachOfSites(sites);
    return [{ mention, reach: mandate >= 3 ? reach : Math.min(reach, 3), sites }];
  });
};

export const reachLabel = (axis: number): Reach =>
  axis >= 4 ? 'enterprise' : axis >= 2 ? 'multi-site' : 'single-site';
