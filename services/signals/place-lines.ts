/** Candidate or brief -> for every line where it stands and what it is worth there. */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief } from '../../shared/model/brief.ts';
import type { Candidate, Employment, SectionKind } from '../../shared/model/candidate.ts';
import { type DocumentText, type Line, linesOf } from '../../shared/model/document.ts';
import { normalise } from '../../shared/words.ts';
import { createDemandsAt } from './demands-at.ts';
import type { LinePlace } from './mention.ts';

const longLine = 45;

/** A line goes on in the next when it is long, the next is no new item, and both stand in the same place. */
const goesOn = (before: Line | undefined, line: Line): boolean =>
  before !== undefined &&
  !line.bullet &&
  !line.heading &&
  !before.heading &&
  !line.gapBefore &&
  line.place === before.place &&
  (before.text.length >= longLine || /^\p{Ll}/u.test(line.text)) &&
  !/[.:!?]$/.test(before.text);

const names = (line: string, value: string | null): boolean =>
  value !== null && value.length > 3 && normalise(line).includes(normalise(value));

const mostHeaderLines = 4;
const longestHeaderLine = 110;
/** A line that names neither job nor employer nor dates is told work where it is longer than a department's name. */
const longestUnnamed = 60;

/** The first lines of an employment that say who, where and when; what comes after the first item or sentence is told work. */
const headerLines = (job: Employment, lines: readonly Line[]): readonly number[] => {
  const items = job.lines.some((index) => lines[index]?.bullet);
  const headers: number[] = [];
  for (const index of job.lines.slice(0, mostHeaderLines)) {
    const line = lines[index];
    if (!line || line.bullet || line.text.length > longestHeaderLine || /\p{Ll}\.(?: \p{Lu}|$)/u.test(line.text)) break;
    const named =
      names(line.text, job.employer) ||
      names(line.text, job.title) ||
      /^[^\p{L}]*(?:\p{L}+\.?\s+)?\d{2,4}/u.test(line.text);
    if (!named && (!items || line.text.length > longestUnnamed)) break;
    headers.push(index);
  }
  return headers;
};

/** Sections whose heading nobody understood. */
const unread: ReadonlySet<SectionKind> = new Set(['contact', 'other']);
const isPeriod =
  /(?:19|20)\d\d\s{0,4}(?:[-–—]|to\b|bis\b|à\b|a\b|al\b|tot\b|até\b)\s{0,4}(?:\d{1,2}[./]|\p{L}{1,20}\.?\s{1,4})?(?:(?:19|20)\d\d|\p{L}{2,})/u;

/** Whether a line from the first to the second states a period. Lines are asked about in their order, each is looked at once. */
const createDated = (lines: readonly Line[]): ((from: number, to: number) => boolean) => {
  let [next, last] = [0, -1];
  return (from, to) => {
    for (; next <= to; next++) if (isPeriod.test(lines[next]?.text ?? '')) last = next;
    return last >= from;
  };
};

export const placeCandidateLines = (
  text: DocumentText,
  candidate: Candidate,
  lexicon: Lexicon,
): readonly LinePlace[] => {
  const lines = linesOf(text);
  const employmentOf = new Map<number, number>();
  candidate.employments.forEach((one, index) => {
    for (const line of one.lines) if (!employmentOf.has(line)) employmentOf.set(line, index);
  });
  const headers = new Set(candidate.employments.flatMap((job) => headerLines(job, lines)));
  const sectionOf = (index: number): { kind: SectionKind; order: number } => {
    const order = candidate.sections.findIndex(({ from, to }) => index >= from && index < to);
    return { kind: candidate.sections[order]?.kind ?? 'other', order };
  };
  const isDatedSince = createDated(lines);
  /** Behind a row with a period stands told work, whatever the heading above it was taken for. */
  const kindOf = (index: number, { kind, order }: ReturnType<typeof sectionOf>): SectionKind => {
    const from = candidate.sections[order]?.from ?? 0;
    return unread.has(kind) && isDatedSince(from, index) ? 'projects' : kind;
  };
  return lines.map((line, index): LinePlace => {
    const employment = employmentOf.get(index) ?? null;
    const section = sectionOf(index);
    const where = employment !== null && section.kind !== 'projects' ? 'experience' : kindOf(index, section);
    const job = employment === null ? undefined : candidate.employments[employment];
    const isQuote = job !== undefined && job.quote.page === line.page && job.quote.line === line.line;
    const header = job !== undefined && (isQuote || headers.has(index));
    return {
      where,
      employment,
      worth: lexicon.scope.sections[where],
      header,
      block: employment === null ? section.order : 1000 + employment,
      continues:
        index > 0 &&
        !header &&
        employmentOf.get(index - 1) === employmentOf.get(index) &&
        goesOn(lines[index - 1], line),
      language: text.language,
    };
  });
};

/** What a line of a brief is worth: as the demand in it, else as its block. */
export const placeBriefLines = (text: DocumentText, brief: Brief, lexicon: Lexicon): readonly LinePlace[] => {
  const lines = linesOf(text);
  const orders = lines.map((_, index) => brief.sections.findIndex(({ from, to }) => index >= from && index < to));
  const continues = (index: number): boolean => {
    const line = lines[index];
    return index > 0 && line !== undefined && orders[index] === orders[index - 1] && goesOn(lines[index - 1], line);
  };
  const demandsAt = createDemandsAt(brief, lines, continues);
  // A mail has no headings and tells the tasks in its greeting: what nothing parts from them is all about the work.
  const tells = brief.sections.some(({ block }) => block === 'tasks' || block === 'context');
  // Where no block of its own lists the tasks, "About the role" tells them.
  const lists = brief.sections.some(({ block }) => block === 'tasks');
  const isTitle = ({ page, line }: Line): boolean =>
    brief.title?.quote.page === page && brief.title.quote.line === line;
  return lines.map((line, index): LinePlace => {
    const block = brief.sections[orders[index] ?? -1]?.block ?? 'other';
    const toldNowhere = (block === 'company' || block === 'other') && !tells;
    const where = isTitle(line) ? 'title' : toldNowhere || (block === 'context' && !lists) ? 'tasks' : block;
    const usual = lexicon.scope.blocks[where];
    const demands = demandsAt(index);
    const isExcluded = demands.length > 0 && demands.every(({ modality }) => modality === 'excluded');
    const strongest = Math.max(0, ...demands.map(({ strength }) => strength)) * lexicon.scope.demandWorth;
    return {
      where,
      employment: null,
      worth: isExcluded || usual === 0 ? 0 : Math.max(usual, strongest),
      header: false,
      block: orders[index] ?? -1,
      continues: continues(index),
      language: text.language,
    };
  });
};
