/**
 * Lines, e-mail and file name -> the person's name as a person writes it.
 *
 * Candidates are lines near the top (and in page headers), labelled fields ("Name: …") and titles of the document;
 * each is judged by its letters, its place and its size, and by whether the e-mail address is made of it.
 */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { fold } from '../phrases/fold.ts';
import { findPlaces } from '../places/find-places.ts';
import { findHeading } from '../sections/find-heading.ts';
import { employerWeight, titleWeight } from './header/weigh-piece.ts';
import { fromFile, fromMail, labelledName, profileSlug } from './name/name-elsewhere.ts';
import { readName } from './name/read-name.ts';

const overlapWithMail = (name: string, email: string | null): number => {
  if (email === null) return 0;
  const local = fold(email.split('@')[0] ?? '').replace(/[^a-z]/g, '');
  const parts = fold(name)
    .split(/[^a-z]+/)
    .filter((part) => part.length > 2);
  return parts.filter((part) => local.includes(part)).length;
};

interface NameCandidate {
  readonly name: string;
  readonly score: number;
  readonly line: Line;
  readonly text: string;
}

const judge = (line: Line, at: number, text: string, bonus: number, context: NameContext): NameCandidate[] => {
  const { lexicon, email, biggest } = context;
  const name = readName(text, lexicon);
  if (name === null) return [];
  const title = titleWeight(name, lexicon) + employerWeight(name, lexicon);
  const place = findPlaces(name, lexicon).some(({ length }) => length > name.length * 0.6);
  const size = line.size !== null && biggest !== null && line.size >= biggest - 0.1 ? 3 : 0;
  const score =
    overlapWithMail(name, email) * 4 +
    size +
    bonus +
    (line.heading || line.bold ? 1 : 0) +
    Math.max(0, 3 - at * 0.25) -
    title * 2 -
    (place ? 4 : 0);
  return [{ name, score, line, text }];
};

interface NameContext {
  readonly lexicon: Lexicon;
  readonly email: string | null;
  readonly biggest: number | null;
}

/** The name, with the line that says it; the e-mail's line when only the address or the file name tells it. */
export const findName = (
  lines: readonly Line[],
  {
    email,
    fileName,
    lexicon,
  }: { readonly email: Fact<string> | null; readonly fileName: string; readonly lexicon: Lexicon },
): Fact<string> | null => {
  const sizes = lines.slice(0, 60).flatMap((line) => (line.size === null ? [] : [line.size]));
  const context: NameContext = {
    lexicon,
    email: email?.value ?? profileSlug(lines),
    biggest: sizes.length > 0 ? Math.max(...sizes) : null,
  };
  const candidates = lines.flatMap((line, at) => {
    const labelled = labelledName(line);
    if (labelled !== null && at < 60) return judge(line, Math.min(at, 6), labelled, 6, context);
    const top =
      at < 8 ||
      line.place === 'header' ||
      line.place === 'footer' ||
      (line.size !== null && line.size === context.biggest);
    const apart = at < 30 && line.gapBefore && (context.email !== null || line.text.length < 40);
    const near = top || apart || at >= lines.length - 3 || line.heading;
    if (!near || line.bullet || line.text.length > 160 || findHeading(line, lexicon)?.inline === false) return [];
    return judge(line, Math.min(at, 30), line.text, 0, context);
  });
  const best = [...candidates].sort((one, other) => other.score - one.score)[0];
  if (best !== undefined && best.score >= 2) return { value: best.name, quote: quoteOf(best.line) };
  const mailed = email === null ? null : fromMail(email);
  const filed = fromFile(fileName, lexicon);
  const first = lines[0];
  if (
    filed !== null &&
    (email !== null || first !== undefined) &&
    (mailed === null || overlapWithMail(filed, email?.value ?? null) > 0)
  ) {
    const quote = email?.quote ?? (first === undefined ? null : quoteOf(first));
    if (quote !== null) return { value: filed, quote };
  }
  return mailed;
};
