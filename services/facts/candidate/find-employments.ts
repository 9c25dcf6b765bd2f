/**
 * Lines of a career -> employments with their dates and with every line said about them.
 *
 * Each dated row is an entry. Its header stands on the same row, above it or below it: which of the two, a person
 * keeps up through the whole list, so all entries of a stretch vote together. Breaks and service are entries too, but
 * no employments; what stands under them belongs to nobody.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment, Section } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import type { DateOptions } from '../dates/find-dates.ts';
import { findPeriods } from '../dates/find-periods.ts';
import type { Anchor } from './anchor.ts';
import { careerRows, type Row } from './career-rows.ts';
import { countOf } from './count-of.ts';
import { withClients, withToldTitles } from './entries/clients-only.ts';
import { earlierRole } from './entries/earlier-role.ts';
import {
  type Entry,
  entriesOf,
  firstRow,
  groupAbove,
  lastRow,
  loneRowAbove,
  type Stretch,
  textsOf,
} from './entries/entry-rows.ts';
import {
  type Headed,
  inherit,
  isUmbrella,
  withoutAssignments,
  withoutFalseEmployers,
} from './entries/headed-entries.ts';
import { headerWeight, saysBoth } from './entries/header-weight.ts';
import { isBreak, isStudy } from './entries/no-job.ts';
import { findAnchors, tellsJob } from './find-anchors.ts';
import { isLabelled } from './header/labelled-rows.ts';
import { type HeaderOrder, orderVote, readHeader } from './header/read-header.ts';
import { employerWeight, titleWeight } from './header/weigh-piece.ts';
import { kindOfEmployer } from './kind-of-employer.ts';

const employmentOf = (
  item: Headed,
  indices: readonly number[],
  lines: readonly Line[],
  lexicon: Lexicon,
): Employment[] => {
  const { header, texts, entry } = item;
  if (header.title === null && header.employer === null) return [];
  const name = header.title ?? header.employer ?? '';
  const naming = indices.slice(0, 6).flatMap((at) => lines[at] ?? []);
  const line = naming.find(({ text }) => text.includes(name.slice(0, 12))) ?? naming[0];
  if (line === undefined) return [];
  return [
    {
      ...header,
      start: entry.anchor.start,
      end: entry.anchor.end,
      current: entry.anchor.current,
      counts: countOf([...texts, entry.anchor.remark].join(' \t '), lexicon),
      employerKind: kindOfEmployer(header.employer, texts.join(' \t '), lexicon),
      lines: indices,
      quote: quoteOf(line),
    },
  ];
};

/** "2019 – 2021 ⇥ Foo ⇥ Engineer": a row of a table, which keeps an order of its own. */
const inCells = ({ anchor }: Entry): boolean => /\S\t\s*\S/u.test(anchor.rest);

interface Career {
  readonly rows: readonly Row[];
  readonly headed: readonly Headed[];
}

const readCareer = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): Career => {
  const dated = (text: string): boolean => {
    if (isLabelled(text, lexicon)) return true;
    const first = findPeriods(text.slice(0, 60), lexicon, options)[0];
    if (first?.index !== 0) return false;
    return !/[.;]\s*$/.test(text) || employerWeight(text.slice(-60), lexicon) >= 3 || tellsJob(text, first, lexicon);
  };
  const rows = careerRows(lines, indices, dated, lexicon.dates);
  const anchors = findAnchors(rows, lexicon, options);
  const loose = anchors.filter(({ rest }) => saysBoth(rest, false, lexicon));
  const strict = loose.length * 2 <= anchors.length;
  const dates = new Set(anchors.map(({ at }) => at));
  const titled = (at: number): boolean =>
    !dates.has(at) && headerWeight(rows[at], lexicon) >= 0.5 && titleWeight(rows[at]?.text ?? '', lexicon) >= 2;
  const employerAt = (at: number): boolean => {
    const row = rows[at];
    const named = row !== undefined && !dates.has(at) && !row.gapBefore && headerWeight(row, lexicon) >= 0.5;
    return named && employerWeight(row.text, lexicon) > 0 && titleWeight(row.text, lexicon) < 2;
  };
  const complete = ({ at, rest }: Anchor): boolean =>
    saysBoth(rest, strict || employerAt(at + 1), lexicon) &&
    (titleWeight(rest, lexicon) >= 2 || !(titled(at - 1) || titled(at + 1)));
  const stretch: Stretch = { rows, anchors, lexicon, complete };
  const plain = entriesOf(stretch);
  const entries = plain.map((entry, step, all) => {
    const { title, employer } = readHeader(textsOf(entry, rows), 'title-first', lexicon, { grouped: true });
    return title === null || employer === null ? groupAbove(stretch, entry, lastRow(all[step - 1])) : entry;
  });
  const grouped = entries.some((entry, at) => entry.above.length > (plain[at]?.above.length ?? 0));
  const orderOf = (alike: readonly Entry[]): HeaderOrder =>
    alike.reduce((sum, entry) => sum + orderVote(textsOf(entry, rows), lexicon), 0) < 0
      ? 'employer-first'
      : 'title-first';
  const cells = entries.filter(inCells);
  const [orderInCells, orderElse] = [orderOf(cells), orderOf(entries)];
  const headed = entries.map((entry) => {
    const texts = textsOf(entry, rows);
    const order = cells.includes(entry) ? orderInCells : orderElse;
    const header = readHeader(texts, order, lexicon, { grouped });
    return { entry, texts, header, from: firstRow(stretch, entry) };
  });
  const named = withClients(withoutFalseEmployers(headed, lexicon), lexicon);
  return { rows, headed: inherit(withToldTitles(named, rows, lexicon)) };
};

const indicesOf = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap((row) => Array.from({ length: row.to - row.from }, (_, step) => row.from + step));

/** Employments of one stretch of lines (a section, or several that follow each other), in reading order. */
export const findEmploymentsIn = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): readonly Employment[] => {
  const career = readCareer(lines, indices, lexicon, options);
  const { rows } = career;
  const headed = withoutAssignments(career.headed, lexicon);
  return headed.flatMap((item, step) => {
    const above = loneRowAbove(item.entry, headed[step - 1]?.entry, rows);
    const said = [...item.texts, item.entry.anchor.remark].filter((text) => text !== '');
    const noJob = isBreak([...above, ...said], lexicon) || isStudy(item.texts, lexicon);
    if (noJob || isUmbrella(item, headed[step + 1])) return [];
    const own = indicesOf(rows.slice(item.from, headed[step + 1]?.from));
    return employmentOf(item, own, lines, lexicon).flatMap((job) => [job, ...earlierRole(job, item.entry, lexicon)]);
  });
};

/** A dated entry of any kind with its lines. */
export interface FoundEntry {
  readonly start: Employment['start'];
  readonly end: Employment['end'];
  readonly current: boolean;
  readonly lines: readonly number[];
}

/** Dated entries of one stretch, whatever they are, in reading order. */
export const findEntriesIn = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): readonly FoundEntry[] => {
  const { rows, headed } = readCareer(lines, indices, lexicon, options);
  return headed.map(({ entry, from }, step) => {
    const { start, end, current } = entry.anchor;
    return { start, end, current, lines: indicesOf(rows.slice(from, headed[step + 1]?.from)) };
  });
};

/** Indices of the lines of a section, its heading left out. */
export const bodyOf = (section: Section): readonly number[] => {
  const from = section.heading === null ? section.from : section.from + 1;
  return Array.from({ length: Math.max(0, section.to - from) }, (_, step) => from + step);
};
