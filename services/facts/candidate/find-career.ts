/**
 * Sections -> the whole career, newest first.
 *
 * Sections of experience come first. Projects of their own section are employments only where there is no other career
 * (a list of engagements); otherwise their lines join the employment in whose time they fall, so that what is said
 * about a project counts for the job it was part of. Where all jobs have ended, projects begun since are engagements, too.
 * A CV without headings is one stretch.
 */
import type { Employment, Section, SectionKind } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { endMonth, startMonth } from '../../../shared/months.ts';
import { readsLikeJob } from '../sections/reads-like-job.ts';
import { attachProjects } from './attach-projects.ts';
import { bodyOf, findEmploymentsIn } from './find-employments.ts';
import { isSentence } from './is-sentence.ts';
import { tellJobs } from './tell-jobs.ts';
import { findUmbrellaJobs, type UmbrellaWays } from './umbrella-jobs.ts';

const margin = (line: Line | undefined): boolean => line?.place === 'header' || line?.place === 'footer';

/** Sections of these kinds that follow each other without a section of another kind between them. */
const stretchesOf = (
  sections: readonly Section[],
  lines: readonly Line[],
  kinds: readonly SectionKind[],
): number[][] => {
  const stretches: number[][] = [];
  let open = false;
  for (const section of sections) {
    if (margin(lines[section.from])) continue;
    if (!kinds.includes(section.kind)) {
      open = open && lines[section.from]?.place === 'side';
      continue;
    }
    const body = bodyOf(section).filter((at) => !margin(lines[at]));
    if (open && section.heading === null) stretches.at(-1)?.push(...body);
    else stretches.push(body);
    open = true;
  }
  return stretches;
};

const byNewest = (one: Employment, other: Employment): number => {
  if (one.current !== other.current) return one.current ? -1 : 1;
  const aside = Number(one.counts === 'side') - Number(other.counts === 'side');
  if (one.current && aside !== 0) return aside;
  const ends = (other.end ?? '').localeCompare(one.end ?? '');
  return (one.current ? 0 : ends) || (other.start ?? '').localeCompare(one.start ?? '');
};

/**
 * "From 2019 to 2022 I worked at Foo. Before that, between 2015 and 2019, I was …": further jobs of a paragraph whose
 * first sentence was read as an entry. The paragraph's lines stay with the first.
 */
const alsoTold = (
  found: readonly Employment[],
  told: readonly Employment[],
  lines: readonly Line[],
): readonly Employment[] => {
  const paragraphs = found.filter((job) => isSentence(lines[job.lines[0] ?? -1]?.text ?? ''));
  const known = (job: Employment): boolean => found.some(({ start, end }) => start === job.start && end === job.end);
  return told
    .filter((job) => !known(job) && paragraphs.some((other) => other.lines.includes(job.lines[0] ?? -1)))
    .map((job) => ({ ...job, lines: [] }));
};

const fewestProjects = 2;

/** Projects begun when the last job listed had ended, two or more of them: somebody works on their own since then. */
const afterTheLast = (jobs: readonly Employment[], projects: readonly Employment[]): readonly Employment[] => {
  if (jobs.some(({ current, end }) => current || end === null)) return [];
  const last = Math.max(...jobs.map(({ end }) => endMonth(end ?? '')));
  const since = projects.filter(({ start }) => start !== null && startMonth(start) >= last);
  return since.length >= fewestProjects ? since : [];
};

/** Employments of a CV, newest first; side jobs behind the main one of the same time. */
export const findCareer = (
  lines: readonly Line[],
  sections: readonly Section[],
  ways: UmbrellaWays,
): readonly Employment[] => {
  const { lexicon, options } = ways;
  const umbrellas = findUmbrellaJobs(lines, sections, ways);
  const within = (kinds: readonly SectionKind[]): Employment[] =>
    stretchesOf(sections, lines, kinds).flatMap((stretch) => [...findEmploymentsIn(lines, stretch, lexicon, options)]);
  const certain = ({ title, employer }: Employment): boolean =>
    readsLikeJob(`${title ?? ''} ${employer ?? ''}`, lexicon);
  const steps = [
    () => [...umbrellas, ...within(['experience'])],
    () => within(['projects']),
    () => within(['contact', 'summary', 'other']).filter(certain),
  ];
  const told = (): Employment[] =>
    stretchesOf(sections, lines, ['experience', 'summary', 'contact', 'other']).flatMap((stretch) => [
      ...tellJobs(lines, stretch, lexicon, options),
    ]);
  const found = [...steps, told].reduce<Employment[]>((career, next) => (career.length > 0 ? career : next()), []);
  const since = found.length > 0 ? afterTheLast(found, within(['projects'])) : [];
  const career = [...found, ...since, ...alsoTold(found, told(), lines)];
  return attachProjects(career.sort(byNewest), { lines, sections, lexicon, options });
};
