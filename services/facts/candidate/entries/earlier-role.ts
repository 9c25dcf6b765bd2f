import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { Employment } from '../../../../shared/model/candidate.ts';
import { findPeriods } from '../../dates/find-periods.ts';
import { commaParts } from '../header/comma-parts.ts';
import { titleWeight } from '../header/weigh-piece.ts';
import type { Entry } from './entry-rows.ts';

/** The month before "2017-03"; of a bare year the year itself. */
const before = (date: string): string => {
  const [year = '', month] = date.split('-');
  if (month === undefined) return year;
  return month === '01' ? `${Number(year) - 1}-12` : `${year}-${String(Number(month) - 1).padStart(2, '0')}`;
};

/** "March 2017 to date (systems analyst, same firm, from August 2012)": the role held before at the same employer. */
export const earlierRole = (job: Employment, { anchor }: Entry, lexicon: Lexicon): readonly Employment[] => {
  const period = findPeriods(anchor.remark, lexicon)[0];
  const title = commaParts(anchor.remark.replace(/[()]/gu, '')).find((part) => titleWeight(part, lexicon) >= 2);
  const start = period?.start ?? null;
  if (period === undefined || title === undefined || start === null || job.start === null || start >= job.start)
    return [];
  return [{ ...job, title, start, end: period.end ?? before(job.start), current: false, lines: [] }];
};
