/**
 * Lines a person wrote about themselves, not about a job -> sentences, each knowing the lines it stands on.
 *
 * A sentence may run over several lines of a page; the quote of what is found in it is the line where it was found.
 */
import type { Employment, Section } from '../../../shared/model/candidate.ts';
import { type Line, longestParagraph, type Quote, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';

export interface Statement {
  readonly text: string;
  readonly folded: string;
  /** Heading of the section it stands in, folded; "" without one. */
  readonly heading: string;
  /** The line that holds the character at `index`. */
  readonly quoteAt: (index: number) => Quote;
}

interface Paragraph {
  text: string;
  readonly starts: { readonly at: number; readonly line: Line }[];
  readonly heading: string;
}

const joinsOn = (previous: Line, line: Line): boolean =>
  !line.gapBefore &&
  !line.bullet &&
  !line.heading &&
  !line.bold &&
  previous.page === line.page &&
  previous.place === line.place &&
  previous.text.length > 28;

const paragraphsOf = (
  lines: readonly Line[],
  sections: readonly Section[],
  taken: ReadonlySet<number>,
): Paragraph[] => {
  const paragraphs: Paragraph[] = [];
  for (const section of sections) {
    let previous: Line | null = null;
    for (let at = section.from; at < section.to; at++) {
      const line = lines[at];
      if (line === undefined || taken.has(at)) {
        previous = null;
        continue;
      }
      const open = paragraphs.at(-1);
      const fits = (open?.text.length ?? 0) + line.text.length < longestParagraph;
      if (previous !== null && open !== undefined && fits && joinsOn(previous, line)) {
        open.starts.push({ at: open.text.length + 1, line });
        open.text += ` ${line.text}`;
      } else paragraphs.push({ text: line.text, starts: [{ at: 0, line }], heading: fold(section.heading ?? '') });
      previous = line;
    }
  }
  return paragraphs;
};

const breaks = /[;|·•\t]|[.!?](?=\s+\p{Lu}|\s*$)|\s[–—-]\s/gu;

/** Sentences outside the employments. The last lines of a career may speak of the person again and are read as well. */
export const statementsOf = (
  lines: readonly Line[],
  sections: readonly Section[],
  employments: readonly Employment[],
): readonly Statement[] => {
  const taken = new Set(
    employments.flatMap((employment) => employment.lines.filter((at) => !closes(lines, at, employment))),
  );
  return paragraphsOf(lines, sections, taken).flatMap(({ text, starts, heading }) => {
    const [first] = starts;
    if (first === undefined) return [];
    const cuts = [...text.matchAll(breaks)].map((match) => match.index + match[0].length);
    return [0, ...cuts].flatMap((from, step) => {
      const part = text.slice(from, cuts[step] ?? text.length);
      if (!/[\p{L}\d]/u.test(part)) return [];
      const quoteAt = (index: number): Quote =>
        quoteOf((starts.findLast(({ at }) => at <= from + index) ?? first).line);
      return [{ text: part, folded: fold(part), heading, quoteAt }];
    });
  });
};

/** A plain line below the items of the last job speaks of the person: "Available: 2 months notice." */
const closes = (lines: readonly Line[], at: number, employment: Employment): boolean => {
  const line = lines[at];
  const last = employment.lines.at(-1);
  if (line === undefined || line.bullet || last === undefined || at < last - 2) return false;
  const items = employment.lines.filter((own) => own < at && lines[own]?.bullet === true);
  return items.length > 0 && line.gapBefore;
};
