/** Demands that contradict each other or hardly ever meet in one person. */
import { linesOf } from '../../../../shared/model/document.ts';
import { asked, type Check, isSamePlace, mostQuotes, nothingSaid } from './check.ts';

const fewestWords = 40;
const mostMusts = 10;
const hard = 0.85;

export const tooShort: Check = ({ text }) => {
  const words = linesOf(text).reduce((sum, line) => sum + line.text.split(/\s+/).filter(Boolean).length, 0);
  return words < fewestWords ? nothingSaid : null;
};

export const wishList: Check = ({ brief }) => {
  const musts = brief.demands.filter(
    ({ strength, topic, block }) =>
      strength >= hard && block === 'must' && topic !== 'logistics' && topic !== 'language',
  );
  return musts.length > mostMusts ? { quotes: musts.slice(0, mostQuotes).map(({ quote }) => quote) } : null;
};

/** Programming controllers and running the ERP, both a must (briefs.md F01): two people. */
export const farApart: Check = ({ saying, lexicon }) => {
  const words = lexicon['clarification-words'];
  const control = asked(saying(words.control)).find(({ strength }) => strength >= hard);
  const business = asked(saying(words.business)).find(({ strength }) => strength >= hard);
  return control && business && !isSamePlace(control.quote, business.quote)
    ? { quotes: [control.quote, business.quote] }
    : null;
};

const manyYears = 7;

/** A junior with many years. */
export const juniorWithYears: Check = ({ brief, signals }) => {
  const long = brief.demands.find(({ years, strength }) => strength >= hard && (years ?? 0) >= manyYears);
  return signals.seniority === 'junior' && long && brief.title ? { quotes: [brief.title.quote, long.quote] } : null;
};

export const protectedWording: Check = ({ brief }) =>
  brief.protected.length > 0 ? { quotes: brief.protected.slice(0, mostQuotes).map(({ quote }) => quote) } : null;
