/**
 * A career told in running text -> employments: "From 2019 to 2022 I worked as an MES engineer at Foo."
 *
 * The last resort, where no row is dated. A clause counts only when it names a period and a job title, or a period and
 * a firm behind a word for "at"; what is told without a year is not found.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Employment } from '../../../shared/model/candidate.ts';
import { type Line, longestParagraph, quoteOf } from '../../../shared/model/document.ts';
import type { DateOptions } from '../dates/find-dates.ts';
import { findPeriods, type PeriodMatch } from '../dates/find-periods.ts';
import { fold } from '../phrases/fold.ts';
import { careerWords } from './career-words.ts';
import { countOf } from './count-of.ts';
import { titleWeight, trimPiece } from './header/weigh-piece.ts';
import { kindOfEmployer } from './kind-of-employer.ts';

interface Told {
  readonly text: string;
  /** Indices of the lines it stands on. */
  readonly lines: readonly number[];
}

/** Lines that follow each other in running text, as one. */
const paragraphsOf = (lines: readonly Line[], indices: readonly number[]): readonly Told[] => {
  const paragraphs: { text: string; lines: number[] }[] = [];
  let last: Line | undefined;
  for (const at of indices) {
    const line = lines[at];
    if (line === undefined) continue;
    const open = paragraphs.at(-1);
    const goesOn = last !== undefined && !line.gapBefore && !line.bullet && last.text.length > 50;
    if (open !== undefined && goesOn && open.text.length + line.text.length < longestParagraph) {
      open.text += ` ${line.text}`;
      open.lines.push(at);
    } else paragraphs.push({ text: line.text, lines: [at] });
    last = line;
  }
  return paragraphs;
};

const sentence = /(?<=\p{Ll}{2}|[)\d]|\p{Lu}\.\p{Lu}\.)[.;!]\s+(?=\p{L})/u;
const firmName =
  /^(?:(?:the|de|het|der|die|das|den|dem|la|le|el|il|o|a|firma|company|bedrijf)\s)?((?:\p{Lu}[\p{L}\p{N}.&'’-]*|&)(?:\s(?:\p{Lu}[\p{L}\p{N}.&'’-]*|&|and|und|en|et|y|e|de|del|di|da|van|von)(?![\p{Ll}]))*)/u;
const articles =
  /^(?:an?|the|als|ein|eine|einer|une?|una|uno|een|uma?|o|el|il|la|le|as|como|come|comme|in qualita di)\s/u;
const joints = /\s(?:and|und|en|et|y|e)$/u;

const firmIn = (text: string, lexicon: Lexicon): { readonly name: string; readonly index: number } | null => {
  for (const joint of text.matchAll(careerWords(lexicon).at)) {
    const name = firmName.exec(text.slice(joint.index + joint[0].length))?.[1]?.replace(joints, '');
    if (name !== undefined && /\p{L}{3}/u.test(name))
      return { name: name.replace(/(?<!\.\p{Lu})\.$/u, ''), index: joint.index };
  }
  return null;
};

/** The words in front of the firm that end in a title: "as an MES engineer" → "MES engineer". */
const titleBefore = (text: string, lexicon: Lexicon): string | null => {
  const { titles, endings, told, as } = careerWords(lexicon);
  const folded = fold(text);
  const ending = endings.exec(folded);
  const found =
    titles(folded).at(-1) ?? (ending === null ? undefined : { index: ending.index, length: ending[0].length });
  if (found === undefined) return null;
  const end = found.index + found.length;
  const lead = [...folded.slice(0, found.index).matchAll(as)].at(-1);
  const start =
    lead === undefined ? folded.slice(0, found.index).search(/(?:[\p{L}/&-]+\s){0,2}$/u) : lead.index + lead[0].length;
  const words = text.slice(Math.max(0, start), end).trim();
  const plain = words.slice(articles.exec(fold(words))?.[0].length ?? 0);
  const title = plain.slice(told.exec(fold(plain))?.[0].length ?? 0);
  return title.length > 2 && title.length < 70 && titleWeight(title, lexicon) >= 2 ? trimPiece(title) : null;
};

const outside = (text: string, { index, length }: PeriodMatch): string =>
  `${text.slice(0, index)} ${text.slice(index + length)}`
    .replace(/\(\s*\)/gu, ' ')
    .replace(/\s{2,}/gu, ' ')
    .replace(/\s,/gu, ',');

const jobIn = (text: string, period: PeriodMatch, lexicon: Lexicon): Pick<Employment, 'title' | 'employer'> | null => {
  const said = outside(text, period);
  const firm = firmIn(said, lexicon);
  const title = titleBefore(firm === null ? said : said.slice(0, firm.index), lexicon) ?? titleBefore(said, lexicon);
  return title === null || firm === null ? null : { title, employer: firm.name };
};

/** Employments told in the lines at `indices`, in reading order. */
export const tellJobs = (
  lines: readonly Line[],
  indices: readonly number[],
  lexicon: Lexicon,
  options: DateOptions,
): readonly Employment[] =>
  paragraphsOf(lines, indices).flatMap((paragraph) =>
    paragraph.text.split(sentence).flatMap((text): Employment[] => {
      const period = findPeriods(text, lexicon, options)[0];
      const job = period === undefined ? null : jobIn(text, period, lexicon);
      const naming = paragraph.lines.flatMap((at) => lines[at] ?? []);
      const line = naming.find((one) => one.text.includes(job?.title ?? '\n')) ?? naming[0];
      if (period === undefined || job === null || line === undefined) return [];
      const { start, end, current } = period;
      return [
        {
          ...job,
          client: null,
          place: null,
          start,
          end,
          current,
          counts: countOf(text, lexicon),
          employerKind: kindOfEmployer(job.employer, text, lexicon),
          lines: paragraph.lines,
          quote: quoteOf(line),
        },
      ];
    }),
  );
