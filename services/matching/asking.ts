/** What the tables of a role are made with: somebody otherwise blank put before the judges, and what they say turned into points. */
import type { KnockoutName, PartName } from '../../shared/lexicon/schema/weights.ts';
import type { Role } from '../../shared/model/fit.ts';
import type { Comparison, Judgement } from '../fit/comparison.ts';
import type { GapFinder } from '../fit/deductions/finder.ts';
import { type FitOptions, pointsOf } from '../fit/judge-fit.ts';
import { answerKnockouts } from '../fit/knockouts/answer-knockouts.ts';
import { judgeActivities } from '../fit/parts/activities.ts';
import { judgeIndustry } from '../fit/parts/industry.ts';
import { judgeLanguages } from '../fit/parts/languages.ts';
import { judgeLevels } from '../fit/parts/levels.ts';
import { judgePlace } from '../fit/parts/place.ts';
import { judgePlatforms } from '../fit/parts/platforms.ts';
import { judgeReach } from '../fit/parts/reach.ts';
import { judgeScope } from '../fit/parts/scope.ts';
import { judgeTerms } from '../fit/parts/terms.ts';
import { judgeYears } from '../fit/parts/years.ts';
import { matchPlatforms } from '../fit/platforms/match-platforms.ts';
import { type Blank, blankFor } from './blank.ts';
import type { Values } from './block.ts';
import { lossOf, noChange, type Row } from './table.ts';

export interface Asking {
  readonly role: Role;
  readonly options: FitOptions;
  readonly values: Values;
  readonly blank: Blank;
  readonly empty: Comparison;
  /** Nothing for parts the role gives nobody a chance to be judged in. */
  readonly points: (name: PartName) => number;
  /** What a part takes from somebody who was taken for perfect in it. */
  readonly loss: (name: PartName, judgement: Judgement, factor?: number) => Row;
  /** Of the conditions of these names that are answered with "no". */
  readonly knockoutFactor: (comparison: Comparison, names: readonly KnockoutName[]) => number;
}

export const gapFactor = (comparison: Comparison, finders: readonly GapFinder[]): number =>
  finders
    .flatMap((find) => find(comparison, []))
    .reduce((left, { name }) => left * comparison.weights.deductions[name].factor, 1);

/** What the brief states nothing of, nobody needs to be asked. */
const knockoutFactorOf = (empty: Comparison): Asking['knockoutFactor'] => {
  const stated = new Set(answerKnockouts(empty).map(({ name }) => name));
  return (comparison, names) =>
    names.some((name) => stated.has(name))
      ? answerKnockouts(comparison, names)
          .filter(({ answer }) => answer === 'no')
          .reduce((left, { name }) => left * comparison.weights.knockouts[name].factor, 1)
      : 1;
};

/** Parts in which nobody is judged, because the brief says nothing of them. */
const leftOutFor = (role: Role, blank: Blank): ReadonlySet<PartName> => {
  const quote = { text: '', page: 0, line: 0 };
  const told = blank(
    {
      work: { scope: 'execution', reach: 'multi-site', seniority: null, studied: false },
      totalYears: 1,
      move: { country: null, relocation: { value: { willing: true, places: [] }, quote } },
      languages: [{ lang: 'en', level: 'native', quote }],
    },
    { industries: role.signals.industries },
  );
  const judged: Partial<Record<PartName, Judgement>> = {
    scope: judgeScope(told),
    reach: judgeReach(told),
    levels: judgeLevels(told),
    activities: judgeActivities(told),
    platforms: judgePlatforms(told, matchPlatforms(told)),
    industry: judgeIndustry(told),
    years: judgeYears(told),
    standards: judgeTerms(told, 'standards', 'standards-covered'),
    integration: judgeTerms(told, 'integrations', 'integration-covered'),
    languages: judgeLanguages(told),
    place: judgePlace(told),
  };
  const names = Object.keys(judged) as PartName[];
  return new Set(names.filter((name) => judged[name]?.score === null));
};

export const askFor = (role: Role, options: FitOptions, values: Values): Asking => {
  const blank = blankFor(role, options);
  const empty = blank();
  const leftOut = leftOutFor(role, blank);
  const points = (name: PartName) => (leftOut.has(name) ? 0 : pointsOf(name, empty, options.weights));
  const loss: Asking['loss'] = (name, { score }, factor = 1) => {
    const all = points(name);
    return all === 0 ? { ...noChange, factor } : { ...lossOf(all, score), factor };
  };
  return { role, options, values, blank, empty, points, loss, knockoutFactor: knockoutFactorOf(empty) };
};
