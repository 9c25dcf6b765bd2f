/** Place, travel, language, start and pay: conditions that are not said, or said without a value. */
import type { BriefSources, Source } from '../brief-sources.ts';
import { type Check, isSamePlace, nothingSaid, quoting } from './check.ts';
import { severalSites } from './scope-checks.ts';

export const severalPlaces: Check = ({ brief }) => {
  const { location, onsiteDaysPerWeek } = brief.knockouts;
  const several = location !== null && location.value.cities.length > 1 && onsiteDaysPerWeek === null;
  return several ? { quotes: [location.quote] } : null;
};

const saysNoDays = ({ brief }: BriefSources): boolean => {
  const { location, onsiteDaysPerWeek } = brief.knockouts;
  return onsiteDaysPerWeek === null && location !== null && !location.value.remote;
};

export const onsiteFuzzy: Check = (sources) =>
  saysNoDays(sources) ? quoting(sources.saying(sources.lexicon.knockouts.onsite.hybrid)) : null;

export const onsiteMissing: Check = (sources) =>
  saysNoDays(sources) && onsiteFuzzy(sources) === null ? nothingSaid : null;

export const travelMissing: Check = (sources) => {
  const { brief, saying, lexicon } = sources;
  if (brief.knockouts.travelPercent !== null) return null;
  const said = saying(lexicon.knockouts.travel.words).filter(({ block }) => block !== 'tasks');
  return quoting(said) ?? severalSites(sources);
};

const mostTravelOnSite = 60;
const mostDays = 4;

/** briefs.md F16. */
export const travelAgainstSite: Check = ({ brief }) => {
  const { travelPercent, onsiteDaysPerWeek } = brief.knockouts;
  return travelPercent &&
    onsiteDaysPerWeek &&
    travelPercent.value >= mostTravelOnSite &&
    onsiteDaysPerWeek.value >= mostDays
    ? { quotes: [travelPercent.quote, onsiteDaysPerWeek.quote] }
    : null;
};

export const languageLevel: Check = ({ brief }) => {
  const bare = brief.knockouts.languages.filter(({ value }) => value.level === null);
  return bare.length > 0 ? { quotes: bare.map(({ quote }) => quote) } : null;
};

export const contractEither: Check = ({ brief }) => {
  const { contract } = brief.knockouts;
  return contract?.value.kind === 'either' ? { quotes: [contract.quote] } : null;
};

export const startMissing: Check = ({ brief, saying, lexicon }) => {
  const soon = saying(lexicon.knockouts.start.soon).filter(({ block }) => block === 'logistics' || block === 'other');
  const { startBy } = brief.knockouts;
  if (startBy === null) return quoting(soon) ?? nothingSaid;
  return quoting(soon.filter(({ quote }) => isSamePlace(quote, startBy.quote)));
};

/** Words about pay, where a brief talks of the offer. */
const payTalk = ({ saying, lexicon }: BriefSources): readonly Source[] =>
  saying(lexicon['clarification-words'].pay).filter(
    ({ block, strength }) => strength > 0 && ['pay', 'logistics', 'other', 'organisation', 'title'].includes(block),
  );

const hasScale = (sources: BriefSources): boolean =>
  sources
    .saying(sources.lexicon['clarification-words'].payScale)
    .some(({ block }) => block === 'pay' || block === 'logistics');

export const payFuzzy: Check = (sources) => {
  if (sources.brief.pay !== null || hasScale(sources)) return null;
  const fuzzy = sources.saying(sources.lexicon['clarification-words'].fuzzyPay);
  const talk = payTalk(sources);
  const contract = sources.brief.knockouts.contract?.quote.text;
  return (
    quoting(fuzzy.filter((one) => talk.includes(one) || one.block === 'pay')) ??
    quoting(talk.filter(({ quote }) => quote.text !== contract))
  );
};

export const payMissing: Check = (sources) =>
  sources.brief.pay === null && !hasScale(sources) && payFuzzy(sources) === null ? nothingSaid : null;

export const payBelowScope: Check = ({ saying, lexicon, signals }) =>
  signals.scope === 'operations' && signals.reach !== 'single-site'
    ? quoting(saying(lexicon['clarification-words'].engineerPay))
    : null;
