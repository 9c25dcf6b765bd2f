/**
 * Lines -> stretches of one purpose, by headings in seven languages and by how headings are set.
 *
 * A page with a side column is two texts: each keeps its own section when the other one cuts in, so a section of the
 * main column goes on behind the side column of the next page (as a second section of the same kind without a heading).
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Section, SectionKind } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { readHeader } from '../candidate/header/read-header.ts';
import { employerWeight, titleWeight } from '../candidate/header/weigh-piece.ts';
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

const setAsHeading = (line: Line | undefined, styles: ReadonlySet<string>): line is Line =>
  line !== undefined &&
  !line.bullet &&
  line.text.length <= 70 &&
  styles.has(styleOf(line)) &&
  (line.heading || line.gapBefore);

const looksLikeHeading = (
  lines: readonly Line[],
  at: number,
  styles: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean => {
  const line = lines[at];
  if (!setAsHeading(line, styles)) return false;
  const near = lines.slice(at, at + 4).filter((other, step) => step === 0 || !other.bullet);
  return !near.some((other) => findPeriods(other.text, lexicon).length > 0) && !/[@\d]/.test(line.text);
};

const mostNames = 160;

/** A job's title and employer and its dates, right below: whatever the heading calls it, a career begins. */
const opensCareer = (lines: readonly Line[], at: number, lexicon: Lexicon): boolean => {
  const line = lines[at];
  const below = lines.slice(at + 1, at + 4);
  const dated = below.findIndex(({ text }) => findPeriods(text, lexicon).length > 0);
  if (line === undefined || dated === -1 || readsLikeJob(line.text, lexicon) || /[@\d]/.test(line.text)) return false;
  const names = below.slice(0, dated + 1).map(({ text }) => {
    const period = findPeriods(text, lexicon)[0];
    return period === undefined ? text : text.slice(0, period.index).replace(/[\s(,]+$/u, '');
  });
  const [first = ''] = names;
  if (below[0]?.bullet || names.join('').length > mostNames) return false;
  const { title, employer } = readHeader(
    names.filter((text) => /\p{L}{3}/u.test(text)),
    'title-first',
    lexicon,
  );
  return title !== null && employer !== null && titleWeight(title, lexicon) >= 2 && first !== '';
};

/** "STRATH MILLS LTD, PERTH" over the jobs held there. */
const namesFirm = ({ text }: Line, lexicon: Lexicon): boolean =>
  employerWeight(text, lexicon) > 0 && titleWeight(text, lexicon) < 2;

interface Opening {
  readonly kind: SectionKind;
  readonly heading: string | null;
  /** How its heading is set; null without one. */
  readonly style: string | null;
}

const firstOpening: Readonly<Record<Stream, Opening>> = {
  main: { kind: 'contact', heading: null, style: null },
  side: { kind: 'contact', heading: null, style: null },
  margin: { kind: 'contact', heading: null, style: null },
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

interface Place {
  readonly lines: readonly Line[];
  readonly at: number;
  readonly current: Opening;
  readonly lexicon: Lexicon;
}

/**
 * Does this heading open a section here? In a career, "Tools: …" belongs to the job above it, and a firm or a break
 * with a known word in its name ("Harz Systems", "Parental leave, training") is an entry: it is set otherwise than the
 * section's heading and has its dates close by.
 */
const opens = (heading: HeadingMatch, { lines, at, current, lexicon }: Place): boolean => {
  const line = lines[at];
  if (line === undefined || !careerKinds.has(current.kind)) return true;
  if (heading.inline) return !detailKinds.has(heading.kind) || line.heading;
  if (current.style !== null && current.style === styleOf(line)) return true;
  const quiet = !line.heading && !line.bold && !line.gapBefore && !isCapitals(line.text);
  if (quiet && detailKinds.has(heading.kind)) return false;
  if (heading.exact) return true;
  return !lines
    .slice(Math.max(0, at - 1), at + 3)
    .some((other) => !other.bullet && findPeriods(other.text, lexicon).length > 0);
};

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
  if (line === undefined || line.bullet || line.text.length > 120 || (!line.bold && !line.heading && !line.gapBefore))
    return false;
  const periodIn = (other: Line | undefined): boolean =>
    other !== undefined && !other.bullet && other.text.length < 90 && findPeriods(other.text, lexicon).length > 0;
  const [next, second] = [lines[at + 1], lines[at + 2]];
  if (periodIn(line)) return readsLikeJob(`${line.text} ${next?.text ?? ''}`, lexicon);
  if (periodIn(next)) return readsLikeJob(`${line.text} ${next?.text ?? ''}`, lexicon);
  const named = next !== undefined && !next.bullet && (next.bold || line.bold) && readsLikeJob(next.text, lexicon);
  return named && periodIn(second);
};

const mostAboutFirm = 3;

/** A firm as a heading, a sentence or two about it, and then a job held there. */
const headsFirm = (lines: readonly Line[], at: number, lexicon: Lexicon): boolean => {
  const line = lines[at];
  if (line === undefined || line.bullet || !line.heading || !namesFirm(line, lexicon)) return false;
  const job = lines
    .slice(at + 1, at + 2 + mostAboutFirm)
    .findIndex((_, step) => headsJob(lines, at + 1 + step, lexicon));
  return job >= 0 && lines.slice(at + 1, at + 1 + job).every(({ bullet, heading }) => !bullet && !heading);
};

/** In a section that has dated entries of its own a job stands out by another heading than theirs. */
const mayOpenCareer = (line: Line, { kind, style }: Opening): boolean =>
  !namelessKinds.has(kind) || (kind !== 'experience' && line.heading && style !== null && style !== styleOf(line));

/** Sections that cover all lines, in reading order. Lines before the first heading are `contact`. */
export const findSections = (lines: readonly Line[], lexicon: Lexicon): readonly Section[] => {
  const bare = lines.every((line) => line.size === (lines[0]?.size ?? null) && !line.bold && !line.heading);
  const known = new Map(
    lines.flatMap((line, at) => {
      const heading = findHeading(line, lexicon, { top: at < 3, bare });
      return heading === null ? [] : [[at, heading] as const];
    }),
  );
  const styles = headingStyles(lines, new Map([...known].filter(([, heading]) => !heading.inline)));
  const addressed = lines.findIndex(({ text }) => text.includes('@'));
  const firstKnown = Math.min(...known.keys(), ...(addressed > 0 ? [addressed] : []));
  const career = [...known.values()].some(({ kind }) => kind === 'experience');
  const sections: { kind: SectionKind; heading: string | null; from: number; to: number }[] = [];
  const openings: Record<Stream, Opening> = { ...firstOpening };
  let stream: Stream | null = null;
  lines.forEach((line, at) => {
    const now = streamOf(line);
    const words = known.get(at);
    if (words !== undefined && opens(words, { lines, at, current: openings[now], lexicon })) {
      openings[now] = { kind: words.kind, heading: words.heading, style: styleOf(line) };
      sections.push({ kind: words.kind, heading: words.heading, from: at, to: at + 1 });
    } else if (at > firstKnown && setAsHeading(line, styles) && opensCareer(lines, at, lexicon)) {
      const heading = namesFirm(line, lexicon) ? null : line.text;
      openings[now] = { kind: 'experience', heading, style: styleOf(line) };
      sections.push({ kind: 'experience', heading, from: at, to: at + 1 });
    } else if (at > firstKnown && looksLikeHeading(lines, at, styles, lexicon)) {
      openings[now] = { kind: 'other', heading: line.text, style: styleOf(line) };
      sections.push({ kind: 'other', heading: line.text, from: at, to: at + 1 });
    } else if (
      !career &&
      mayOpenCareer(line, openings[now]) &&
      (headsJob(lines, at, lexicon) || headsFirm(lines, at, lexicon))
    ) {
      openings[now] = { kind: 'experience', heading: null, style: null };
      sections.push({ kind: 'experience', heading: null, from: at, to: at + 1 });
    } else if (now !== stream) sections.push({ kind: openings[now].kind, heading: null, from: at, to: at + 1 });
    else {
      const last = sections.at(-1);
      if (last !== undefined) last.to = at + 1;
    }
    stream = now;
  });
  return sections;
};
