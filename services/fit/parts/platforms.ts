import type { Reason } from '../../../shared/model/fit.ts';
import { weightedMean } from '../arithmetic.ts';
import { type Comparison, type Judgement, notAssessable } from '../comparison.ts';
import type { PlatformMatch } from '../platforms/match-platforms.ts';
import { fromBrief, fromCandidate, reasonFor } from '../sentences.ts';

/** Below this a product is landscape: nobody is chosen for it. */
export const landscape = 0.3;

/** A product that would be nice is told of when it is there, not when it is missing. */
const worthTelling = 0.5;

const workWords: Readonly<Record<string, string>> = {
  governed: 'governing',
  managed: 'governing',
  validated: 'validating',
  supported: 'supporting',
  sold: 'selling',
};

const nameOf = (match: PlatformMatch): string => match.wanted.map(({ name }) => name).join(' / ');

const keyOf = (match: PlatformMatch): string => {
  if (match.viaInterface) return 'interface-only';
  if (match.have === null || match.transfer < 0.4) return 'platform-none';
  if (match.farEnd && !match.have.handsOn && match.work >= 0.8) return 'platform-interface';
  if (!match.have.handsOn) return match.transfer === 1 ? 'platform-only-named' : 'platform-none';
  if (match.transfer < 0.95) return 'platform-neighbour';
  return match.work < 0.75 ? 'platform-other-work' : 'platform-exact';
};

/** A product of the same line speaks for somebody; a neighbour is still a gap, however small. */
const isNearEnough = ({ transfer, score }: PlatformMatch, lexicon: Comparison['lexicon']): boolean =>
  transfer >= lexicon['product-transfer'].relations.sameFamily && score >= 0.65;

const forIt: ReadonlySet<string> = new Set(['platform-exact', 'platform-interface', 'interface-only']);

/** The sentence about one product the brief asks for. */
export const platformReasons = (match: PlatformMatch, { lexicon }: Comparison): readonly Reason[] => {
  const key = keyOf(match);
  const kind = match.have?.kinds.find((one) => one in workWords);
  const served = match.viaInterface ?? match.have;
  const evidence = key === 'platform-none' ? [] : (served?.evidence ?? []);
  const values = {
    wanted: key === 'platform-exact' ? match.serves.name : nameOf(match),
    have: served?.name ?? '',
    work: `@${workWords[kind ?? ''] ?? 'using'}`,
  };
  const quotes = [...fromCandidate(evidence), ...fromBrief(match.serves.evidence)];
  const said = reasonFor(
    { tone: forIt.has(key) || isNearEnough(match, lexicon) ? 'plus' : 'minus', key, values, quotes },
    lexicon,
  );
  const old = match.have && match.recency < 0.85 && key !== 'platform-none' ? match.have : null;
  if (!old) return said;
  const dated = { have: old.name, year: old.lastSeen?.slice(0, 4) ?? '' };
  return [
    ...said,
    ...reasonFor(
      { tone: 'minus', key: 'platform-old', values: dated, quotes: fromCandidate(old.evidence, 1) },
      lexicon,
    ),
  ];
};

/** Wanted modules of a product the candidate knows: half the credit depends on them. */
const moduleFactor = ({ serves, have }: PlatformMatch): number => {
  if (!have || serves.modules.length === 0 || have.modules.length === 0) return 1;
  const known = serves.modules.filter((module) => have.modules.includes(module)).length;
  return 0.5 + (0.5 * known) / serves.modules.length;
};

export const judgePlatforms = (comparison: Comparison, matches: readonly PlatformMatch[]): Judgement => {
  const wanted = matches.filter(({ demand }) => demand >= landscape);
  if (wanted.length === 0) return notAssessable;
  return {
    score: weightedMean(wanted.map((match) => ({ weight: match.demand, score: match.score * moduleFactor(match) }))),
    reasons: () =>
      wanted
        .filter((match) => match.demand >= worthTelling || forIt.has(keyOf(match)))
        .flatMap((match) => platformReasons(match, comparison)),
  };
};
