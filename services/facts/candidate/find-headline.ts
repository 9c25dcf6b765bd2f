import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';
import { findHeading } from '../sections/find-heading.ts';
import { titleWeight, trimPiece } from './header/weigh-piece.ts';

/** "MES Architect | Doncaster | somebody@example.com". */
const firstPiece = (text: string): string => text.split(/\s[-–—]\s|\s?[|·•\t]\s?/u)[0] ?? '';

/** What the person calls themselves: the rest of the name's line, or one of the three lines under it. */
export const findHeadline = (
  lines: readonly Line[],
  name: Fact<string> | null,
  lexicon: Lexicon,
): Fact<string> | null => {
  if (name === null) return null;
  const at = lines.findIndex(({ page, line }) => page === name.quote.page && line === name.quote.line);
  for (const line of lines.slice(Math.max(0, at), at + 4)) {
    if (line.bullet || findHeading(line, lexicon) !== null) continue;
    const rest = fold(line.text).startsWith(fold(name.value)) ? line.text.slice(name.value.length) : line.text;
    const text = trimPiece(/@/.test(rest) ? firstPiece(trimPiece(rest)) : rest);
    if (/@/.test(text)) continue;
    if (
      text.length > 3 &&
      text.length < 140 &&
      !/[.!?]\s\p{Lu}/u.test(text) &&
      fold(text) !== fold(name.value) &&
      titleWeight(text, lexicon) >= 2
    )
      return { value: text, quote: quoteOf(line, line.text.includes(text) ? text : line.text) };
  }
  return null;
};
