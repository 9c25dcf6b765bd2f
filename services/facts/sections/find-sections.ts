/**
 * Lines -> stretches of one purpose, by headings in seven languages and by how headings are set.
 *
 * A page with a side column is two texts: each keeps its own section when the other one cuts in, so a section of the
 * main column goes on behind the side column of the next page (as a second section of the same kind without a heading).
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Section, SectionKind } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { findPeriods } from '../dates/find-periods.ts';
import { findHeading, type HeadingMatch, isCapitals } from './find-heading.ts';
import { readsLikeJob } from './reads-like-job.ts';

type Stream = 'main' | 'side' | 'margin';

const streamOf = (line: Line): Stream =>
  line.place === 'side' ? 'side' : line.place === 'header' || line.place === 'footer' ? 'margin' : 'main';

const styleOf = (line: Line): string => `${line.size ?? ''} ${line.bold} ${isCapitals(line.text)} ${line.heading}`;

const bodySize = (lines: readonly Line[]): number => {
  const sizes = lines.flatMap((line) => (line.size === null ? [] : [line.size])).sort((one, other) => one - other);
  return sizes[Math.floor(sizes.length / 2)] ?? 0;
};

/** Styles in which this document sets section headings and nothing smaller. */
const headingStyles = (lines: readonly Line[], known: ReadonlyMap<number, unknown>): ReadonlySet<string> => {
  const usual = bodySize(lines) * 1.08;
  return new Set(
    [...known.keys()].flatMap((at) => {
      const line = lines[at];
      const strong =
        line !== undefined && (isCapitals(line.text) || (line.size !== null && usual > 0 && line.size > usual));
      return strong ? [styleOf(line)] : [];
    }),
  );
};

const looksLikeHeading = (
  lines: readonly Line[],
  at: number,
  styles: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean => {
  const line = lines[at];
  if (line === undefined || line.bullet || line.text.length > 70 || !styles.has(styleOf(line))) return false;
  if (!line.heading && !line.gapBefore) return false;
  const near = lines.slice(at, at + 4).filter((other, step) => step === 0 || !other.bullet);
  return !near.some((other) => findPeriods(other.text, lexicon).length > 0) && !/[@\d]/.test(line.text);
};

interface Opening {
  readonly kind: SectionKind;
  readonly heading: string | null;
}

const firstOpening: Readonly<Record<Stream, Opening>> = {
  main: { kind: 'contact', heading: null },
  side: { kind: 'contact', heading: null },
  margin: { kind: 'contact', heading: null },
};

const careerKinds: ReadonlySet<SectionKind> = new Set(['experience', 'projects']);
const detailKinds: ReadonlySet<SectionKind> = new Set([
  'skills',
  'projects',
  'summary',
  'contact',
  'publications',
  'experience',
]);

/** "Tools: …" under a job belongs to the job, not to a section of its own. */
const opens = (heading: HeadingMatch, line: Line, current: Opening): boolean =>
  !(heading.inline && careerKinds.has(current.kind) && detailKinds.has(heading.kind)) || line.heading;

const namelessKinds: ReadonlySet<SectionKind> = new Set([
  'experience',
  'projects',
  'education',
  'publications',
  'references',
]);

/** In a CV without a heading for it, the career begins where a dated job title stands out. */
const headsJob = (lines: readonly Line[], at: number, lexicon: Lexicon): boolean => {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || line.bullet || line.text.length > 120 || (!line.bold && !line.heading && !line.gapBefore))
    return false;
  const dated = findPeriods(line.text, lexicon).length > 0;
  const datedBelow =
    next !== undefined && !next.bullet && next.text.length < 60 && findPeriods(next.text, lexicon).length > 0;
  const near = [line, ...(dated ? [next] : [])].flatMap((other) => (other === undefined ? [] : [other.text])).join(' ');
  return (dated || datedBelow) && readsLikeJob(near, lexicon);
};

/** Sections that cover all lines, in reading order. Lines before the first heading are `contact`. */
export const findSections = (lines: readonly Line[], lexicon: Lexicon): readonly Section[] => {
  const known = new Map(
    lines.flatMap((line, at) => {
      const heading = findHeading(line, lexicon, { top: at < 3 });
      return heading === null ? [] : [[at, heading] as const];
    }),
  );
  const styles = headingStyles(lines, new Map([...known].filter(([, heading]) => !heading.inline)));
  const firstKnown = Math.min(...known.keys());
  const career = [...known.values()].some(({ kind }) => kind === 'experience');
  const sections: { kind: SectionKind; heading: string | null; from: number; to: number }[] = [];
  const openings: Record<Stream, Opening> = { ...firstOpening };
  let stream: Stream | null = null;
  lines.forEach((line, at) => {
    const now = streamOf(line);
    const heading = known.get(at);
    if (heading !== undefined && opens(heading, line, openings[now])) {
      openings[now] = { kind: heading.kind, heading: heading.heading };
      sections.push({ ...openings[now], from: at, to: at + 1 });
    } else if (at > firstKnown && looksLikeHeading(lines, at, styles, lexicon)) {
      openings[now] = { kind: 'other', heading: line.text };
      sections.push({ ...openings[now], from: at, to: at + 1 });
    } else if (!career && !namelessKinds.has(openings[now].kind) && headsJob(lines, at, lexicon)) {
      openings[now] = { kind: 'experience', heading: null };
      sections.push({ ...openings[now], from: at, to: at + 1 });
    } else if (now !== stream) sections.push({ kind: openings[now].kind, heading: null, from: at, to: at + 1 });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.to = at + 1;
    }
    stream = now;
  });
  return sections;
};
