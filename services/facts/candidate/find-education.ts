/** Sections of education -> degrees; sections of certificates and known names anywhere -> certificates. */
import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import type { Education, Fact, Section } from '../../../shared/model/candidate.ts';
import { type Line, quoteOf } from '../../../shared/model/document.ts';
import { createPhraseFinder, createWordFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

type Degree = NonNullable<Education['degree']>;
const ranks: readonly Degree[] = ['vocational', 'technician', 'bachelor', 'master', 'doctorate'];

const degreesOf = perLexicon((lexicon: Lexicon) =>
  createPhraseFinder(ranks.flatMap((rank) => lexicon.degrees[rank].map((word) => [word, rank] as const))),
);

const partsOf = (text: string): readonly string[] =>
  text
    .split(/;|(?<=[\p{L}\p{N})]{3})\.\s+(?=\p{Lu})/u)
    .map((part) => part.replace(/^[\s,.–-]+|[\s,.–-]+$/gu, ''))
    .filter((part) => /\p{L}{2}/u.test(part));

const linesOfKind = (lines: readonly Line[], sections: readonly Section[], kinds: readonly string[]): readonly Line[] =>
  sections
    .filter((section) => kinds.includes(section.kind))
    .flatMap((section) => lines.slice(section.from, section.to).filter((line) => line.text !== section.heading));

/** Degrees in reading order; the highest word of a part gives its rank. */
export const findEducation = (
  lines: readonly Line[],
  sections: readonly Section[],
  lexicon: Lexicon,
): readonly Education[] =>
  linesOfKind(lines, sections, ['education']).flatMap((line) =>
    partsOf(line.text).flatMap((part) => {
      const found = degreesOf(lexicon)(fold(part)).map(({ value }) => value);
      const degree = found.toSorted((one, other) => ranks.indexOf(other) - ranks.indexOf(one))[0];
      return degree === undefined ? [] : [{ degree, title: part.replace(/\t/g, ' '), quote: quoteOf(line) }];
    }),
  );

const certificatesOf = perLexicon((lexicon: Lexicon) => ({
  names: createWordFinder(lexicon.certificates.names),
  words: createWordFinder(lexicon.certificates.words),
  courses: createWordFinder(lexicon.certificates.courses),
}));

/** Certificates by known names and by words like "certified"; items of a section of certificates, but no mere courses. */
export const findCertificates = (
  lines: readonly Line[],
  sections: readonly Section[],
  lexicon: Lexicon,
): readonly Fact<string>[] => {
  const { names, words, courses } = certificatesOf(lexicon);
  const degree = degreesOf(lexicon);
  const seen = new Set<string>();
  const own = new Set(linesOfKind(lines, sections, ['certificates']));
  const read = new Set([
    ...linesOfKind(lines, sections, ['certificates', 'education', 'skills', 'summary', 'other', 'contact']),
  ]);
  return [...read].flatMap((line) =>
    partsOf(line.text).flatMap((part) => {
      const folded = fold(part);
      const known = names(folded).length > 0 || words(folded).length > 0;
      const listed = own.has(line) && courses(folded).length === 0 && degree(folded).length === 0;
      if ((!known && !listed) || part.length > 120 || seen.has(folded)) return [];
      seen.add(folded);
      return [{ value: part.replace(/\t/g, ' '), quote: quoteOf(line) }];
    }),
  );
};
