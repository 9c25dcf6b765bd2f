/**
 * Sections of a career -> employments with their dates and with every line said about them.
 *
 * Each dated line is an entry. Its header stands on the same line, above it or below it: which of the two, a person
 * keeps up through the whole list, so all entries of a stretch vote together. Breaks and service are entries too, but
 * no employments; what stands under them belongs to nobody.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment, Section } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import type { DateOptions } from '../dates/find-dates.ts';
import { fold } from '../phrases/fold.ts';
import { careerWords } from './career-words.ts';
import { countOf } from './count-total-years.ts';
import { type Anchor, findAnchors, isSentence } from './find-anchors.ts';
import {
  type EntryHeader,
  employerWeight,
  type HeaderOrder,
  isPlace,
  orderVote,
  readHeader,
  titleWeight,
  trimPiece,
} from './header-pieces.ts';
import { kindOfEmployer } from './kind-of-employer.ts';

interface Entry {
  readonly anchor: Anchor;
  /** Lines of the header, without the anchor's own. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Reads like a line that names a job: short, not an item of a list, not prose. */
const headerWeight = (line: Line | undefined, lexicon: Lexicon): number => {
  if (line === undefined || line.bullet || isSentence(line.text) || !/\p{L}{2}/u.test(line.text)) return -1;
  const words = titleWeight(line.text, lexicon) >= 2 ? 2 : 0;
  const employer = employerWeight(line.text, lexicon) > 0 ? 1.5 : 0;
  const prose = /[.;]\s*$/.test(line.text) && employer === 0 ? -2 : 0;
  return words + employer + prose + (line.bold ? 1 : 0) + (line.heading ? 1 : 0) + (line.text.length < 90 ? 0.5 : -0.5);
};

const informative = (text: string): boolean => /\p{L}{3}/u.test(text);

const restWeight = (rest: string, lexicon: Lexicon): { title: boolean; employer: boolean } => {
  const header = readHeader([rest], 'title-first', lexicon);
  return { title: header.title !== null, employer: header.employer !== null };
};

const complete = (rest: string, lexicon: Lexicon): boolean => {
  if (!informative(rest) || isPlace(trimPiece(rest), lexicon)) return false;
  const { title, employer } = restWeight(rest, lexicon);
  return title && employer;
};

interface Stretch {
  readonly lines: readonly Line[];
  readonly indices: readonly number[];
  readonly anchors: readonly Anchor[];
  readonly lexicon: Lexicon;
}

const linesAbove = (stretch: Stretch, anchor: Anchor, floor: number): readonly number[] => {
  const { lines, indices, lexicon } = stretch;
  const position = indices.indexOf(anchor.at);
  const own = lines[anchor.at];
  if (own?.gapBefore && own.heading) return [];
  const found: number[] = [];
  for (let step = position - 1; step >= 0 && found.length < 3; step--) {
    const at = indices[step];
    const line = at === undefined ? undefined : lines[at];
    if (at === undefined || line === undefined || at <= floor) break;
    if (headerWeight(line, lexicon) < 0.5) break;
    found.unshift(at);
    if (line.gapBefore) break;
  }
  return found;
};

const linesBelow = (stretch: Stretch, anchor: Anchor, ceiling: number, most: number): readonly number[] => {
  const { lines, indices, lexicon } = stretch;
  const position = indices.indexOf(anchor.at) + anchor.lines - 1;
  const found: number[] = [];
  for (let step = position + 1; step < indices.length && found.length < most; step++) {
    const at = indices[step];
    const line = at === undefined ? undefined : lines[at];
    if (at === undefined || line === undefined || at >= ceiling) break;
    if (headerWeight(line, lexicon) < 0.5 || (line.gapBefore && found.length > 0)) break;
    found.push(at);
  }
  return found;
};

/** Does this list put the names above the dates? Votes of all entries; the first entry decides a tie. */
const namesAbove = (stretch: Stretch): boolean => {
  const { anchors, lines, lexicon } = stretch;
  let vote = 0;
  anchors.forEach((anchor, step) => {
    if (complete(anchor.rest, lexicon)) return;
    const floor = step === 0 ? -1 : (anchors[step - 1]?.at ?? -1);
    const above = linesAbove(stretch, anchor, floor);
    const below = linesBelow(stretch, anchor, anchors[step + 1]?.at ?? Number.POSITIVE_INFINITY, 2);
    const best = (found: readonly number[]): number =>
      Math.max(-1, ...found.map((at) => headerWeight(lines[at], lexicon)));
    const weight = step === 0 ? 1.5 : 1;
    if (above.length === 0 && below.length > 0) vote -= weight * 2;
    else if (above.length > 0 && below.length === 0) vote += weight * 2;
    else vote += weight * Math.sign(best(above) - best(below));
  });
  return vote >= 0;
};

const entriesOf = (stretch: Stretch): readonly Entry[] => {
  const above = namesAbove(stretch);
  const { anchors, lexicon } = stretch;
  return anchors.map((anchor, step) => {
    if (complete(anchor.rest, lexicon)) return { anchor, above: [], below: [] };
    const floor = step === 0 ? -1 : (anchors[step - 1]?.at ?? -1);
    const ceiling = anchors[step + 1]?.at ?? Number.POSITIVE_INFINITY;
    const half = informative(anchor.rest) && !isPlace(trimPiece(anchor.rest), lexicon);
    if (above) {
      const found = linesAbove(stretch, anchor, floor);
      const kept = half ? found.slice(-1) : found.slice(-2);
      if (kept.length > 0) return { anchor, above: kept, below: [] };
    }
    return { anchor, above: [], below: linesBelow(stretch, anchor, ceiling, half ? 1 : 2) };
  });
};

const textsOf = (entry: Entry, lines: readonly Line[]): readonly string[] => [
  ...entry.above.flatMap((at) => lines[at]?.text ?? []),
  ...(informative(entry.anchor.rest) ? [entry.anchor.rest] : []),
  ...entry.below.flatMap((at) => lines[at]?.text ?? []),
];

const sameEmployer =
  /\b(?:same (?:company|employer)|as above|gleiche firma|gleiches unternehmen|meme (?:societe|entreprise)|misma empresa|stessa azienda|zelfde (?:bedrijf|werkgever)|mesma empresa)\b/u;

const isBreak = (texts: readonly string[], lexicon: Lexicon): boolean => {
  const { breaks, service } = careerWords(lexicon);
  const head = fold(texts.join(' \t ')).slice(0, 110);
  if (breaks(head).length > 0) return true;
  return service(head).length > 0 && !texts.some((text) => titleWeight(text, lexicon) >= 2);
};

interface Headed {
  readonly entry: Entry;
  readonly texts: readonly string[];
  readonly header: EntryHeader;
  readonly from: number;
}

const firstLine = (entry: Entry): number => Math.min(entry.anchor.at, ...entry.above);

/** A name that stands in a heading of the firm above several jobs is the employer of all of them. */
const inherit = (headed: readonly Headed[]): readonly Headed[] => {
  let employer: string | null = null;
  return headed.map((item) => {
    const said = item.header.employer;
    const same = item.texts.some((text) => sameEmployer.test(fold(text)));
    if (said !== null && !same) {
      employer = said;
      return item;
    }
    return { ...item, header: { ...item.header, employer } };
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

const employmentOf = (item: Headed, lines: readonly Line[], own: readonly number[], lexicon: Lexicon): Employment[] => {
  const { header, entry, texts } = item;
  const naming =
    lines[entry.above[0] ?? (informative(entry.anchor.rest) ? entry.anchor.at : (entry.below[0] ?? entry.anchor.at))];
  if (naming === undefined || (header.title === null && header.employer === null)) return [];
  return [
    {
      ...header,
      start: entry.anchor.start,
      end: entry.anchor.end,
      current: entry.anchor.current,
      counts: countOf(texts.join(' \t '), lexicon),
      employerKind: kindOfEmployer(header.employer, texts.join(' \t '), lexicon),
      lines: own,
      quote: quoteOf(naming),
    },
  ];
};

/** Employments of one stretch of lines (a section, or several that follow each other), in reading order. */
export const findEmploymentsIn = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): readonly Employment[] => {
  const anchors = findAnchors(lines, indices, lexicon, options);
  const stretch: Stretch = { lines, indices, anchors, lexicon };
  const entries = entriesOf(stretch);
  const vote = entries.reduce((sum, entry) => sum + orderVote(textsOf(entry, lines), lexicon), 0);
  const order: HeaderOrder = vote < 0 ? 'employer-first' : 'title-first';
  const headed = inherit(
    entries.map((entry) => {
      const texts = textsOf(entry, lines);
      return { entry, texts, header: readHeader(texts, order, lexicon), from: firstLine(entry) };
    }),
  );
  return headed.flatMap((item, step) => {
    if (isBreak(item.texts, lexicon) || isUmbrella(item, headed[step + 1])) return [];
    const to = headed[step + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = indices.filter((at) => at >= item.from && at < to);
    return employmentOf(item, lines, own, lexicon);
  });
};

/** Indices of the lines of a section, its heading left out. */
export const bodyOf = (section: Section): readonly number[] => {
  const from = section.heading === null ? section.from : section.from + 1;
  return Array.from({ length: Math.max(0, section.to - from) }, (_, step) => from + step);
};
