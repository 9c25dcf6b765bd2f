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
import { fold } from '../phrases/fold.ts';
import { careerRows, type Row } from './career-rows.ts';
import { careerWords } from './career-words.ts';
import { countOf } from './count-of.ts';
import { type Anchor, findAnchors, isProject, tellsJob } from './find-anchors.ts';
import {
  type EntryHeader,
  employerWeight,
  type HeaderOrder,
  isLabelled,
  isLabelledAs,
  isPlace,
  orderVote,
  readHeader,
  titleWeight,
  trimPiece,
} from './header-pieces.ts';
import { kindOfEmployer } from './kind-of-employer.ts';
import { readsLikeProse } from './reads-like-prose.ts';

interface Entry {
  readonly anchor: Anchor;
  /** Rows of the header, without the anchor's own. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

interface Stretch {
  readonly rows: readonly Row[];
  readonly anchors: readonly Anchor[];
  readonly lexicon: Lexicon;
  /** Needs no row above or below to name title and employer. */
  readonly complete: (anchor: Anchor) => boolean;
}

/** "Serialisation, interface to SAP": a list of things done, neither a name nor a place behind the comma. */
const listsWork = (text: string, lexicon: Lexicon): boolean =>
  /,\s(?:\d+\s)?\p{Ll}/u.test(text) && titleWeight(text, lexicon) < 2 && employerWeight(text, lexicon) === 0;

/** Reads like a row that names a job: short, not an item of a list, not prose. */
const headerWeight = (row: Row | undefined, lexicon: Lexicon): number => {
  if (row !== undefined && !row.continued && isLabelled(row.text, lexicon)) return 1.5;
  if (
    row === undefined ||
    row.bullet ||
    row.continued ||
    readsLikeProse(row.text, lexicon) ||
    (!row.bold && listsWork(row.text, lexicon)) ||
    !/\p{L}{2}/u.test(row.text)
  )
    return -1;
  const words = titleWeight(row.text, lexicon) >= 2 ? 2 : 0;
  const employer = employerWeight(row.text, lexicon) > 0 ? 1.5 : 0;
  const prose = /[.;:]\s*$/.test(row.text) && !row.heading && employer === 0 ? -2 : 0;
  return words + employer + prose + (row.bold ? 1 : 0) + (row.heading ? 1 : 0) + (row.text.length < 90 ? 0.5 : -0.5);
};

const informative = (text: string): boolean => /\p{L}{3}/u.test(text);

/** The row says both title and employer; `strict` does not take the word of a comma for it. */
const saysBoth = (rest: string, strict: boolean, lexicon: Lexicon): boolean => {
  if (!informative(rest) || isPlace(trimPiece(rest), lexicon)) return false;
  const { title, employer } = readHeader([rest], 'title-first', lexicon, { grouped: strict });
  return title !== null && employer !== null;
};

const rowsAbove = ({ rows, lexicon }: Stretch, anchor: Anchor, floor: number): readonly number[] => {
  const found: number[] = [];
  const own = rows[anchor.at];
  if (own?.gapBefore && own.heading) return found;
  for (let at = anchor.at - 1; at > floor && found.length < 3; at--) {
    const row = rows[at];
    if (headerWeight(row, lexicon) < 0.5) break;
    found.unshift(at);
    if (row?.gapBefore) break;
  }
  return found;
};

const rowsBelow = ({ rows, lexicon }: Stretch, anchor: Anchor, ceiling: number, most: number): readonly number[] => {
  const found: number[] = [];
  for (let at = anchor.at + 1; at < Math.min(ceiling, rows.length); at++) {
    const row = rows[at];
    const field = row !== undefined && isLabelled(row.text, lexicon);
    if (found.length >= (field ? 5 : most)) break;
    const form = found.some((other) => isLabelled(rows[other]?.text ?? '', lexicon));
    if (form && !field && /^[^:\t]{3,60}[:\t]\s?\S/u.test(row?.text ?? '')) continue;
    if (headerWeight(row, lexicon) < 0.5 || (row?.gapBefore && found.length > 0)) break;
    found.push(at);
  }
  return found;
};

const around = (stretch: Stretch, step: number): { floor: number; ceiling: number } => ({
  floor: stretch.anchors[step - 1]?.at ?? -1,
  ceiling: stretch.anchors[step + 1]?.at ?? Number.POSITIVE_INFINITY,
});

/** Does this list put the names above the dates? Votes of all entries; the first entry weighs most. */
const namesAbove = (stretch: Stretch): boolean => {
  const { anchors, rows, lexicon } = stretch;
  let vote = 0;
  anchors.forEach((anchor, step) => {
    if (stretch.complete(anchor)) return;
    const { floor, ceiling } = around(stretch, step);
    const above = rowsAbove(stretch, anchor, floor);
    const below = rowsBelow(stretch, anchor, ceiling, 2);
    const best = (found: readonly number[]): number =>
      Math.max(-1, ...found.map((at) => headerWeight(rows[at], lexicon)));
    const weight = step === 0 ? 1.5 : 1;
    if (above.length === 0 && below.length > 0) vote -= weight * 2;
    else if (above.length > 0 && below.length === 0) vote += weight * 2;
    else vote += weight * Math.sign(best(above) - best(below));
  });
  return vote >= 0;
};

/** "Title / employer / place, dates": two rows above name both, so what stands beside the dates is a place nobody listed. */
const placeOnly = (stretch: Stretch, anchor: Anchor, floor: number): boolean => {
  const { rows, lexicon } = stretch;
  const above = rowsAbove(stretch, anchor, floor)
    .slice(-2)
    .flatMap((at) => rows[at]?.text ?? []);
  if (above.length < 2 || titleWeight(anchor.rest, lexicon) > 0 || employerWeight(anchor.rest, lexicon) > 0)
    return false;
  return above.some((text) => titleWeight(text, lexicon) >= 2) && !/\t/.test(anchor.rest);
};

const entriesOf = (stretch: Stretch): readonly Entry[] => {
  const upwards = namesAbove(stretch);
  const { anchors, lexicon } = stretch;
  return anchors.map((anchor, step) => {
    if (stretch.complete(anchor)) return { anchor, above: [], below: [] };
    const { floor, ceiling } = around(stretch, step);
    const half = informative(anchor.rest) && !isPlace(trimPiece(anchor.rest), lexicon);
    const found = upwards
      ? rowsAbove(stretch, anchor, floor).slice(half && !placeOnly(stretch, anchor, floor) ? -1 : -2)
      : [];
    if (found.length > 0) return { anchor, above: found, below: [] };
    const next = anchors[step + 1];
    const claimed = upwards && half && next !== undefined && !stretch.complete(next);
    const top = claimed ? (rowsAbove(stretch, next, anchor.at).at(-1) ?? ceiling) : ceiling;
    return { anchor, above: [], below: rowsBelow(stretch, anchor, Math.min(top, ceiling), half ? 1 : 2) };
  });
};

const printedOnly = /^\s*\d{1,2}\s\p{L}{2,7}(?:\s\d{1,2}\s\p{L}{2,7})?\s*$/u;

/** A row that heads a group of jobs stands apart from the first of them, above it. */
const groupAbove = ({ rows, lexicon }: Stretch, entry: Entry, floor: number): Entry => {
  const top = Math.min(entry.anchor.at, ...entry.above);
  const first = printedOnly.test(rows[top - 1]?.text ?? '') ? top - 1 : top;
  const row = rows[first - 1];
  const free = row !== undefined && first - 1 > floor && headerWeight(row, lexicon) >= 0.5;
  const named = row !== undefined && (row.bold || row.heading || employerWeight(row.text, lexicon) > 0);
  const names = named || first !== top;
  return free && names && !isPlace(row.text, lexicon) ? { ...entry, above: [first - 1, ...entry.above] } : entry;
};

/** Rows of the entry before that are certainly its own. */
const lastRow = (entry: Entry | undefined): number =>
  entry === undefined ? -1 : Math.max(entry.anchor.at, ...entry.below);

/** A break may be named above its dates even where jobs are named below theirs: a row that no other entry claims. */
const loneRowAbove = (entry: Entry, previous: Entry | undefined, rows: readonly Row[]): readonly string[] => {
  const { anchor, above } = entry;
  const before = rows[anchor.at - 1];
  if (informative(anchor.rest) || above.length > 0 || before === undefined) return [];
  const free = lastRow(previous) < anchor.at - 1 && !before.bullet && !before.continued && before.text.length < 60;
  return free ? [before.text] : [];
};

/** Where an entry begins: a bold row right above a header that needs nothing more (a project's name) is part of it. */
const firstRow = ({ rows, lexicon }: Stretch, { anchor, above }: Entry): number => {
  const first = Math.min(anchor.at, ...above);
  const row = rows[first - 1];
  const own = rows[first];
  const heads = row !== undefined && own !== undefined && row.bold && !own.bold && !own.gapBefore && !row.bullet;
  return heads && above.length === 0 && headerWeight(row, lexicon) >= 0.5 ? first - 1 : first;
};

const textsOf = (entry: Entry, rows: readonly Row[]): readonly string[] => [
  ...entry.above.flatMap((at) => rows[at]?.text ?? []),
  ...(informative(entry.anchor.rest) ? [entry.anchor.rest] : []),
  ...entry.below.flatMap((at) => rows[at]?.text ?? []),
];

const sameEmployer =
  /\b(?:same (?:company|employer)|as above|gleiche firma|gleiches unternehmen|meme (?:societe|entreprise)|misma empresa|stessa azienda|zelfde (?:bedrijf|werkgever)|mesma empresa)\b/u;

const isBreak = (texts: readonly string[], lexicon: Lexicon): boolean => {
  const { breaks, service } = careerWords(lexicon);
  const head = fold(texts.join(' \t ')).slice(0, 110);
  if (breaks(head).length > 0) return true;
  return service(head).length > 0 && !texts.some((text) => titleWeight(text, lexicon) >= 2);
};

/** "2002 – 2006 ⇥ Diploma in engineering, university": studies in the list of jobs, or in a CV without headings. */
const isStudy = (texts: readonly string[], lexicon: Lexicon): boolean => {
  const text = texts.join(' \t ');
  const found = careerWords(lexicon).degrees(fold(text));
  if (found.length === 0 || employerWeight(text, lexicon) >= 3) return false;
  const rest = found.reduceRight(
    (left, { index, length }) => `${left.slice(0, index)} ${left.slice(index + length)}`,
    text,
  );
  return titleWeight(rest, lexicon) < 2;
};

interface Headed {
  readonly entry: Entry;
  readonly texts: readonly string[];
  readonly header: EntryHeader;
  /** First row. */
  readonly from: number;
}

/** A firm that stands once above several jobs is the employer of all of them. */
const inherit = (headed: readonly Headed[]): readonly Headed[] => {
  let employer: string | null = null;
  return headed.map((item) => {
    const said = item.header.employer;
    const same = item.texts.some((text) => sameEmployer.test(fold(text)));
    if (said !== null && !same) {
      employer = said;
      return item;
    }
    return item.header.client !== null && !same ? item : { ...item, header: { ...item.header, employer } };
  });
};

/**
 * "Plant IT" in "Senior Manager – Plant IT (2012 – 2017)" below "Foo Ltd (2012 – today)" is a field and no firm: inside
 * a firm's own dates only what is surely a firm names another one.
 */
const withoutFalseEmployers = (headed: readonly Headed[], lexicon: Lexicon): readonly Headed[] => {
  let firm: Headed | null = null;
  return headed.map((item) => {
    const { title, employer } = item.header;
    if (title === null && employer !== null) firm = item;
    if (firm === null || firm === item || title === null || employer === null) return item;
    const doubtful = employerWeight(employer, lexicon) < 3 && within(item.entry.anchor, firm.entry.anchor);
    const whole = item.texts.length === 1 ? trimPiece(item.texts[0] ?? '') : null;
    return doubtful && whole?.startsWith(title) === true
      ? { ...item, header: { ...item.header, title: whole, employer: firm.header.employer } }
      : item;
  });
};

const within = (inner: Anchor, outer: Anchor): boolean =>
  (inner.start ?? '') >= (outer.start ?? '') &&
  (outer.current || (!inner.current && (inner.end ?? '') <= (outer.end ?? '')));

/** "Siemens AG, 2015 – today" above the jobs held there is no job of its own. */
const isUmbrella = (item: Headed, next: Headed | undefined): boolean =>
  item.header.title === null &&
  next !== undefined &&
  next.header.title !== null &&
  within(next.entry.anchor, item.entry.anchor) &&
  (next.header.employer === item.header.employer || next.header.employer === null);

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
      counts: countOf(texts.join(' \t '), lexicon),
      employerKind: kindOfEmployer(header.employer, texts.join(' \t '), lexicon),
      lines: indices,
      quote: quoteOf(line),
    },
  ];
};

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
  const vote = entries.reduce((sum, entry) => sum + orderVote(textsOf(entry, rows), lexicon), 0);
  const order: HeaderOrder = vote < 0 ? 'employer-first' : 'title-first';
  const headed = entries.map((entry) => {
    const texts = textsOf(entry, rows);
    const header = readHeader(texts, order, lexicon, { grouped });
    return { entry, texts, header, from: firstRow(stretch, entry) };
  });
  return { rows, headed: inherit(withoutFalseEmployers(headed, lexicon)) };
};

const indicesOf = (rows: readonly Row[]): readonly number[] =>
  rows.flatMap((row) => Array.from({ length: row.to - row.from }, (_, step) => row.from + step));

/** "Mission: Brewery of Lille, 2019 – 2020" inside the dates of a job with a title is work done in that job. */
const isAssignment = (item: Headed, owner: Headed | undefined, lexicon: Lexicon): boolean =>
  owner !== undefined &&
  owner.header.title !== null &&
  within(item.entry.anchor, owner.entry.anchor) &&
  item.texts.some((text) => isProject(text, lexicon) || isLabelledAs(text, 'client', lexicon));

/** Entries without the assignments inside them, whose lines stay with their job. */
const withoutAssignments = (headed: readonly Headed[], lexicon: Lexicon): readonly Headed[] => {
  const kept: Headed[] = [];
  for (const item of headed) if (!isAssignment(item, kept.at(-1), lexicon)) kept.push(item);
  return kept;
};

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
    const noJob = isBreak([...above, ...item.texts], lexicon) || isStudy(item.texts, lexicon);
    if (noJob || isUmbrella(item, headed[step + 1])) return [];
    return employmentOf(item, indicesOf(rows.slice(item.from, headed[step + 1]?.from)), lines, lexicon);
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
