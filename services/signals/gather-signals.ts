/**
 * A reading -> what it shows, the same way for candidates and briefs: levels, cells, categories, axes, scope, terms.
 *
 * Employments are judged one by one and then joined by age and length, so that the long recent period decides
 * and not one proud line. A brief is one employment without a date.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Signals, WorkKind } from '../../shared/model/signal.ts';
import { bearOut } from './bear-out.ts';
import { employmentSignals } from './employment-signals.ts';
import { createFarEnds } from './far-ends.ts';
import { categoriesHere, listedCategories, topicCategories } from './find-categories.ts';
import { findCharge } from './find-charge.ts';
import { findFluency } from './find-fluency.ts';
import { findPlatforms } from './find-platforms.ts';
import { findReach, reachLabel } from './find-reach.ts';
import { findTermSignals } from './find-term-signals.ts';
import { createGrounding, madeOutside } from './grounding.ts';
import { judgeScope } from './judge-scope.ts';
import { type Judged, mandateHere, type Unit, withinCount } from './judge-units.ts';
import type { Mention, Reading } from './mention.ts';
import { showWork } from './show-work.ts';
import { weighMentions } from './weigh-mentions.ts';
import { createUnits, mandateAt } from './work-units.ts';

export type Gathered = Omit<Signals, 'label' | 'seniority' | 'seniorityEvidence' | 'flags'>;

const mostReachQuotes = 4;

export const gatherSignals = (
  reading: Reading,
  given: readonly Unit[],
  lexicon: Lexicon,
  demandOf: (mention: Mention) => number | null,
): Gathered => {
  const units = createUnits(given, reading);
  const { calendar } = units;
  const mandateOf = (mention: Mention): number => mandateAt(units, mention);
  const isFarEnd = createFarEnds(reading.byFile.get('products') ?? [], lexicon);
  const outside = madeOutside(reading, lexicon);
  const groundOf = createGrounding(reading, outside, lexicon);
  const claimed = weighMentions(reading, { weightOf: units.at, isFarEnd, groundOf, lexicon });
  const contributions = bearOut(claimed);
  const listed = listedCategories(contributions, reading, { lexicon, outside, mandateOf });
  const topics = topicCategories(contributions, reading, lexicon);
  const reaches = findReach(reading, lexicon, mandateOf).filter(
    ({ mention }) => !outside.has(mention.place.employment),
  );
  const judged = units.all.map((unit): Judged => {
    const here = contributions.filter(({ mention }) => mention.place.employment === unit.employment);
    return {
      unit,
      contributions: here,
      mandate: mandateHere(here, unit),
      shares: categoriesHere(here, unit.employment, { listed, topics }),
      reach: withinCount(reaches.filter(({ mention }) => mention.place.employment === unit.employment)),
    };
  });
  const found = judgeScope(contributions, judged, { claimed, listed, units, lexicon });
  const weigh = (mention: Mention): number => mention.worth * units.at(mention.place.employment).time;
  const terms = (file: string) => findTermSignals(reading.byFile.get(file) ?? [], { weigh, calendar });
  const usualKind = (mention: Mention): WorkKind => {
    const { mandate, usual } = units.at(mention.place.employment);
    return mandate < 1 ? 'operated' : usual;
  };
  const { levels, cells, categories, scopeEvidence } = showWork(contributions, found, {
    reading,
    listed,
    calendar,
    lexicon,
  });
  return {
    levels,
    cells,
    categories,
    axes: found.axes,
    scope: found.scope,
    scopeEvidence,
    reach: found.scope === 'none' && found.reaches.length === 0 ? 'single-site' : reachLabel(found.axes.reach),
    reachEvidence: found.reaches.slice(0, mostReachQuotes).map(({ mention }) => mention.evidence),
    platforms: findPlatforms(reading, lexicon, { usualKind, isFarEnd, weigh, calendar, demandOf }),
    industries: terms('industries'),
    standards: terms('standards'),
    integrations: terms('integrations'),
    methods: terms('methods'),
    skills: terms('skills'),
    charge: findCharge(reading, lexicon, { weigh, calendar }),
    phases: terms('scope.phases'),
    fluency: findFluency(reading, lexicon),
    employments: judged.filter(({ unit }) => unit.employment !== null).map((one) => employmentSignals(one, lexicon)),
  };
};
