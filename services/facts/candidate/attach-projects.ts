/**
 * Projects described in a section of their own -> lines of the employments they were done in.
 *
 * Signals are read employment by employment. A project belongs to the employment whose employer it names, or else to
 * the one whose time it shares most; a project of no employment's time (spare time, open source) belongs to none.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment, Section } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { endMonth, startMonth } from '../../../shared/months.ts';
import type { DateOptions } from '../dates/find-dates.ts';
import { fold } from '../phrases/fold.ts';
import { bodyOf, type FoundEntry, findEntriesIn } from './find-employments.ts';

const farFuture = 9999 * 12;

const overlap = (entry: FoundEntry, employment: Employment): number => {
  if (entry.start === null || employment.start === null) return 0;
  const toOf = (end: string | null, current: boolean): number =>
    current ? farFuture : end === null ? 0 : endMonth(end);
  const from = Math.max(startMonth(entry.start), startMonth(employment.start));
  return Math.min(toOf(entry.end, entry.current), toOf(employment.end, employment.current)) - from + 1;
};

const ownTime =
  /\b(?:spare time|open source|hobby|private|hackathon|freizeit|privat|loisir|tiempo libre|tempo libero|vrije tijd|tempo livre|university project|thesis)\b/u;

const ownerOf = (entry: FoundEntry, text: string, employments: readonly Employment[]): Employment | null => {
  const folded = fold(text);
  const named = employments.find(
    ({ employer }) => employer !== null && employer.length > 3 && folded.includes(fold(employer)),
  );
  if (named !== undefined) return named;
  const best = employments.toSorted((one, other) => overlap(entry, other) - overlap(entry, one))[0];
  return best !== undefined && overlap(entry, best) > 0 ? best : null;
};

/** The same employments with the lines of their projects added. */
export const attachProjects = (
  employments: readonly Employment[],
  {
    lines,
    sections,
    lexicon,
    options,
  }: {
    readonly lines: readonly Line[];
    readonly sections: readonly Section[];
    readonly lexicon: Lexicon;
    readonly options: DateOptions;
  },
): readonly Employment[] => {
  const taken = new Set(employments.flatMap((employment) => employment.lines));
  const more = new Map<Employment, number[]>();
  for (const section of sections.filter(({ kind }) => kind === 'projects')) {
    const body = bodyOf(section).filter((at) => !taken.has(at));
    for (const entry of findEntriesIn(lines, body, lexicon, options)) {
      const text = entry.lines
        .slice(0, 4)
        .flatMap((at) => lines[at]?.text ?? [])
        .join(' ');
      const owner = ownTime.test(fold(text)) ? null : ownerOf(entry, text, employments);
      if (owner !== null) more.set(owner, [...(more.get(owner) ?? []), ...entry.lines]);
    }
  }
  return employments.map((employment) => {
    const added = more.get(employment);
    return added === undefined ? employment : { ...employment, lines: [...employment.lines, ...added] };
  });
};
