import type { Lexicon } from '../../../shared/lexicon/load.ts';
import { perLexicon } from '../../../shared/lexicon/per-lexicon.ts';
import { type SectionKind, sectionKinds } from '../../../shared/model/candidate.ts';
import type { Line } from '../../../shared/model/document.ts';
import { createPhraseFinder, type PhraseFinder } from '../phrases/find-phrases.ts';
import { fold } from '../phrases/fold.ts';

export interface HeadingMatch {
  readonly kind: SectionKind;
  readonly heading: string;
  /** "Languages: English, French": the section's text begins on the heading's line. */
  readonly inline: boolean;
  /** The whole line is a known heading, not only a part of it. */
  readonly exact: boolean;
}

interface Headings {
  readonly exact: ReadonlyMap<string, SectionKind>;
  readonly within: PhraseFinder<SectionKind>;
  /** Names of the document itself. */
  readonly documents: ReadonlySet<string>;
  readonly tongues: PhraseFinder<string>;
}

const headingsOf = perLexicon((lexicon: Lexicon): Headings => {
  const entries = sectionKinds.flatMap((kind) =>
    lexicon.headings.sections[kind].map((phrase): [string, SectionKind] => [phrase, kind]),
  );
  return {
    exact: new Map([...entries].reverse()),
    within: createPhraseFinder(entries),
    documents: new Set(lexicon.headings.documents),
    tongues: createPhraseFinder(
      lexicon['spoken-languages'].languages.flatMap(({ code, names }) =>
        names.map((name): [string, string] => [name, code]),
      ),
    ),
  };
});

const spaced = /^(?:[\p{L}&] ){3,}[\p{L}&](?: {2,}(?:[\p{L}&] )*[\p{L}&])*$/u;

/** "W O R K   E X P E R I E N C E" as a person reads it. */
export const joinSpacedLetters = (text: string): string =>
  spaced.test(text)
    ? text
        .split(/ {2,}/)
        .map((word) => word.replaceAll(' ', ''))
        .join(' ')
    : text;

const letters = /\p{L}/u;
const lowerLetter = /\p{Ll}/u;

/** Set in capitals from the first letter to the last. */
export const isCapitals = (text: string): boolean => letters.test(text) && !lowerLetter.test(text);

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => letters.test(word)).length;

const clean = (text: string): string =>
  joinSpacedLetters(text)
    .replace(/^[\s\d.)#*=•▪►■|/-]{1,8}/u, '')
    .trimEnd()
    .replace(/\([^()]{0,120}\)?$|\s\(.{0,160}\)$/u, '')
    .trimEnd()
    .replace(/[\s:.\-–—_=*|/]{1,12}$/u, '')
    .trim();

const emphasised = (line: Line): boolean =>
  line.heading || line.bold || isCapitals(line.text) || /:\s*$/.test(line.text);

const standsOut = (line: Line): boolean => line.heading || isCapitals(line.text) || (line.bold && line.gapBefore);

/** Columns of a table of languages: "Listening ⇥ Reading ⇥ …". */
const usesOfLanguage =
  /(?<!\p{L})(?:listening|reading|understanding|horen|lesen|verstehen|ecouter|lire|comprendre|comprension|lectura|comprensione|ascolto|lettura|luisteren|lezen|begrijpen|compreensao|leitura)(?!\p{L})/u;

const inline = /^([^:\t]{3,40})\s?(?::|\t)\s{0,4}\S/;
/** "LANGUAGES  English, French". */
const capitalsInline = /^(\p{Lu}[\p{Lu} &]{2,38}?)\s{2,4}\S/u;

/**
 * A heading that is known by its words, however it is set; null when the line is none. `top`: one of the first lines.
 * `bare`: the text tells nothing of type and weight, so that a line which says no more than a heading is one.
 */
export const findHeading = (line: Line, lexicon: Lexicon, { top = false, bare = false } = {}): HeadingMatch | null => {
  if (line.bullet || line.text.length > 110) return null;
  const { exact, within, documents, tongues } = headingsOf(lexicon);
  const text = clean(line.text);
  const folded = fold(text);
  if (top && documents.has(folded)) return null;
  const kind = exact.get(folded);
  const apart = line.gapBefore || line.place === 'side' || (bare && /^\p{Lu}/u.test(line.text));
  if (kind !== undefined && (emphasised(line) || apart)) return { kind, heading: text, inline: false, exact: true };
  const label = (inline.exec(line.text) ?? capitalsInline.exec(line.text))?.[1];
  if (label !== undefined) {
    const labelled = exact.get(fold(clean(label)));
    if (labelled !== undefined) {
      // "Languages: Java, Go" are none that people speak.
      const rest = fold(line.text.slice(label.length));
      const spoken = labelled !== 'languages' || tongues(rest).length > 0 || usesOfLanguage.test(rest);
      return { kind: spoken ? labelled : 'skills', heading: label.trim(), inline: true, exact: true };
    }
  }
  if (!standsOut(line) || wordCount(text) > 6 || text.length > 60) return null;
  const found = within(folded);
  const first = found[0];
  const covered = found.reduce((sum, match) => sum + match.length, 0);
  return first !== undefined && covered >= folded.length * 0.45
    ? { kind: first.value, heading: text, inline: false, exact: false }
    : null;
};
