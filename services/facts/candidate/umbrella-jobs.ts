import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment, Fact, Section } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import type { DateOptions } from '../dates/find-dates.ts';
import { findPeriods } from '../dates/find-periods.ts';
import { fold } from '../phrases/fold.ts';
import { conditionWords } from './condition-words.ts';
import { commaParts } from './header/comma-parts.ts';
import { employerWeight, isPlace, trimPiece } from './header/weigh-piece.ts';
import { kindOfEmployer } from './kind-of-employer.ts';

export interface UmbrellaWays {
  readonly lexicon: Lexicon;
  readonly options: DateOptions;
  readonly headline: Fact<string> | null;
}

const bracket = /\s\((.{6,150})\)$/u;

const employs = (name: string, lexicon: Lexicon): boolean =>
  employerWeight(name, lexicon) > 0 || conditionWords(lexicon).freelance(fold(name)).length > 0;

/** "MES consultant, Dortmund": the place is no part of what the person is called. */
const calledIn = (headline: string, lexicon: Lexicon): string =>
  commaParts(headline)
    .filter((part) => !isPlace(part, lexicon))
    .join(', ');

/**
 * "Projects (self-employed, 01/2013 to date)": the heading of a list of projects that names who employed the person
 * and dates all below it is one job, called what the person's headline says.
 */
export const findUmbrellaJobs = (
  lines: readonly Line[],
  sections: readonly Section[],
  { lexicon, options, headline }: UmbrellaWays,
): readonly Employment[] =>
  sections.flatMap((section): Employment[] => {
    const line = lines[section.from];
    const inside = section.kind === 'projects' ? (bracket.exec(line?.text.trimEnd() ?? '')?.[1] ?? '') : '';
    const period = findPeriods(inside, lexicon, options)[0];
    const employer = trimPiece(inside.slice(0, period?.index ?? 0));
    if (line === undefined || period === undefined || headline === null || !employs(employer, lexicon)) return [];
    const { start, end, current } = period;
    return [
      {
        title: calledIn(headline.value, lexicon),
        employer,
        client: null,
        place: null,
        start,
        end,
        current,
        counts: 'work',
        employerKind: kindOfEmployer(employer, line.text, lexicon),
        lines: Array.from({ length: section.to - section.from }, (_, step) => section.from + step),
        quote: quoteOf(line),
      },
    ];
  });
