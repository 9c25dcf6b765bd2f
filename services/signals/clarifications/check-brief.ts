/**
 * The checks behind clarifications.yml: each says whether a brief leaves something open, and with which of its words.
 * null: nothing to ask. A finding without quotes is about something the brief does not say at all.
 */

import type { PhraseBook } from '../../../shared/lexicon/phrases.ts';
import type { ClarificationCheck } from '../../../shared/lexicon/schema/clarifications.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import { linesOf, type Quote } from '../../../shared/model/document.ts';
import type { BriefSources, Source } from './brief-sources.ts';

export interface Finding {
  readonly quotes: readonly Quote[];
  /** What stands for {words} in the question; the first quote's text when left out. */
  readonly words?: string;
}
type Check = (sources: BriefSources) => Finding | null;

const solid = 0.5;
const fewestWords = 40;
const mostMusts = 10;
const mostQuotes = 3;
const nothingSaid: Finding = { quotes: [] };

const quoting = (found: readonly Source[]): Finding | null =>
  found.length > 0 ? { quotes: found.slice(0, mostQuotes).map(({ quote }) => quote) } : null;
const missing = (fact: Fact<unknown> | null): Finding | null => (fact === null ? nothingSaid : null);

const countOfWords = ({ text }: BriefSources): number =>
  linesOf(text).reduce((sum, line) => sum + line.text.split(/\s+/).filter(Boolean).length, 0);

type Label = BriefSources['signals']['label'];

const labelFinding = ({ label }: BriefSources['signals']): Finding => ({
  quotes: [...label.labelled.slice(0, 1), ...label.described.slice(0, 2)],
  words: label.stated,
});

const labelled =
  (stated: Label['stated'], agreement: Label['agreement']): Check =>
  ({ signals }) =>
    signals.label.stated === stated && signals.label.agreement === agreement ? labelFinding(signals) : null;

const titleSays = ({ saying, brief }: BriefSources, book: PhraseBook): boolean =>
  saying(book).some(({ quote }) => quote.page === brief.title?.quote.page && quote.line === brief.title.quote.line);

/** MES in the title, other work in the tasks; a title that names the other work too ("Automation & MES") is honest. */
const labelElsewhere: Check = (sources) =>
  titleSays(sources, sources.lexicon['clarification-words'].controlTitles)
    ? null
    : labelled('MES', 'narrower')(sources);

const sapProduct: Check = ({ saying, lexicon, signals }) => {
  const words = lexicon['clarification-words'];
  const products = new Map(lexicon.products.map((product) => [product.id, product]));
  const exact = signals.platforms.some(({ id }) => {
    const product = products.get(id);
    return product?.brand === 'sap' && product.marketedAsMes;
  });
  const connected = saying(words.connection);
  return exact ? null : quoting(saying(words.sapMes).filter((one) => !connected.includes(one)));
};

/** The work a role is made of, as against what it is offered or what surrounds it. */
const asked = (found: readonly Source[]): readonly Source[] =>
  found.filter(({ block, strength }) => strength > 0 && ['tasks', 'must', 'other', 'title'].includes(block));

const handsOnAndStrategy: Check = ({ saying, lexicon }) => {
  const words = lexicon['clarification-words'];
  const handsOn = asked(saying(words.handsOn));
  const strategy = asked(saying(words.strategy));
  const both = handsOn.find((one) => strategy.includes(one));
  if (both) return quoting([both]);
  const [first] = handsOn;
  const [second] = strategy;
  return first && second ? quoting([first, second]) : null;
};

const controlUnderMes: Check = (sources) => {
  const { saying, lexicon, signals } = sources;
  const words = lexicon['clarification-words'];
  const titled = titleSays(sources, words.controlTitles);
  const musts = asked(saying(words.control)).filter(({ strength }) => strength >= solid);
  return !titled && signals.label.stated !== 'none' && musts.length > 0 ? quoting(musts) : null;
};

const businessUnderMes: Check = ({ signals }) => {
  const { L3, L4 } = signals.levels;
  const odd = signals.label.stated === 'MES' && signals.scope === 'business' && L4.strength > L3.strength;
  return odd ? { quotes: L4.evidence.slice(0, 2) } : null;
};

const productMissing: Check = ({ signals }) => {
  const level3 = signals.platforms.filter(({ demand }) => demand === null || demand > 0);
  const handsOn = signals.scope === 'execution' && signals.axes.mandate <= 2.5;
  return handsOn && level3.length === 0 ? nothingSaid : null;
};

const modulesMissing: Check = ({ signals, lexicon }) => {
  const products = new Map(lexicon.products.map((product) => [product.id, product]));
  const named = signals.platforms.filter(({ demand }) => demand !== 0);
  const brands = new Set(
    named.map(({ id }) => products.get(id)).flatMap((product) => (product?.generic ? [] : [product?.brand])),
  );
  const suite = named.find(({ id, modules }) => {
    const product = products.get(id);
    return (
      product?.generic && product.levels.includes('L3') && modules.length === 0 && !brands.has(product.brand ?? id)
    );
  });
  const [quote] = suite?.evidence ?? [];
  return suite && quote ? { quotes: [quote], words: suite.name } : null;
};

const severalSites: Check = ({ signals }) =>
  signals.reach === 'multi-site' || signals.reach === 'enterprise' ? nothingSaid : null;

const reachMissing: Check = ({ signals, brief }) => {
  const onePlace = brief.knockouts.location?.value.cities.length === 1;
  return signals.reach === null && signals.scope !== 'none' && !(onePlace && signals.scope !== 'operations')
    ? nothingSaid
    : null;
};

const severalPlaces: Check = ({ brief }) => {
  const { location, onsiteDaysPerWeek } = brief.knockouts;
  const several = location !== null && location.value.cities.length > 1 && onsiteDaysPerWeek === null;
  return several ? { quotes: [location.quote] } : null;
};

const onsiteMissing: Check = ({ brief, saying, lexicon }) => {
  const { location, onsiteDaysPerWeek } = brief.knockouts;
  if (onsiteDaysPerWeek !== null || location === null || location.value.remote) return null;
  return quoting(saying(lexicon.knockouts.onsite.hybrid)) ?? nothingSaid;
};

const travelMissing: Check = (sources) => {
  const { brief, saying, lexicon } = sources;
  if (brief.knockouts.travelPercent !== null) return null;
  const said = saying(lexicon.knockouts.travel.words).filter(({ block }) => block !== 'tasks');
  return quoting(said) ?? severalSites(sources);
};

const languageLevel: Check = ({ brief }) => {
  const bare = brief.knockouts.languages.filter(({ value }) => value.level === null);
  return bare.length > 0 ? { quotes: bare.map(({ quote }) => quote) } : null;
};

const startMissing: Check = ({ brief, saying, lexicon }) => {
  const soon = saying(lexicon.knockouts.start.soon).filter(({ block }) => block === 'logistics' || block === 'other');
  const { startBy } = brief.knockouts;
  if (startBy === null) return quoting(soon) ?? nothingSaid;
  const meant = soon.filter(({ quote }) => quote.page === startBy.quote.page && quote.line === startBy.quote.line);
  return quoting(meant);
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

const payFuzzy: Check = (sources) => {
  if (sources.brief.pay !== null || hasScale(sources)) return null;
  const fuzzy = sources.saying(sources.lexicon['clarification-words'].fuzzyPay);
  const talk = payTalk(sources);
  const contract = sources.brief.knockouts.contract?.quote.text;
  return (
    quoting(fuzzy.filter((one) => talk.includes(one) || one.block === 'pay')) ??
    quoting(talk.filter(({ quote }) => quote.text !== contract))
  );
};

const payMissing: Check = (sources) =>
  sources.brief.pay === null && !hasScale(sources) && payFuzzy(sources) === null ? nothingSaid : null;

const payBelowScope: Check = ({ saying, lexicon, signals }) =>
  signals.scope === 'operations' && signals.reach !== 'single-site'
    ? quoting(saying(lexicon['clarification-words'].engineerPay))
    : null;

const wishList: Check = ({ brief }) => {
  const musts = brief.demands.filter(
    ({ strength, topic, block }) =>
      strength >= 0.85 && block === 'must' && topic !== 'logistics' && topic !== 'language',
  );
  return musts.length > mostMusts ? { quotes: musts.slice(0, mostQuotes).map(({ quote }) => quote) } : null;
};

export const clarificationCheckers: Readonly<Record<ClarificationCheck, Check>> = {
  'too-short': (sources) => (countOfWords(sources) < fewestWords ? nothingSaid : null),
  'both-labels': ({ signals }) =>
    signals.label.stated === 'both'
      ? { quotes: signals.label.labelled.slice(0, 2), words: signals.label.labelled[0]?.text ?? 'MES / MOM' }
      : null,
  'label-narrower': labelled('MES', 'broader'),
  'label-broader': labelled('MOM', 'narrower'),
  'label-elsewhere': labelElsewhere,
  'sap-product': sapProduct,
  'hands-on-and-strategy': handsOnAndStrategy,
  'control-under-mes': controlUnderMes,
  'business-under-mes': businessUnderMes,
  'product-missing': productMissing,
  'modules-missing': modulesMissing,
  'reach-missing': reachMissing,
  'location-missing': ({ brief }) => missing(brief.knockouts.location),
  'several-places': severalPlaces,
  'onsite-missing': onsiteMissing,
  'travel-missing': travelMissing,
  'language-missing': ({ brief }) => (brief.knockouts.languages.length === 0 ? nothingSaid : null),
  'language-level': languageLevel,
  'permit-missing': ({ brief }) => missing(brief.knockouts.workPermit),
  'contract-missing': ({ brief }) => missing(brief.knockouts.contract),
  'contract-either': ({ brief }) => {
    const { contract } = brief.knockouts;
    return contract?.value.kind === 'either' ? { quotes: [contract.quote] } : null;
  },
  'start-missing': startMissing,
  'pay-missing': payMissing,
  'pay-fuzzy': payFuzzy,
  'pay-below-scope': payBelowScope,
  'wish-list': wishList,
  protected: ({ brief }) =>
    brief.protected.length > 0 ? { quotes: brief.protected.slice(0, mostQuotes).map(({ quote }) => quote) } : null,
  'client-missing': ({ brief }) => missing(brief.client),
  'industry-missing': ({ signals }) => (signals.industries.length === 0 ? nothingSaid : null),
};
