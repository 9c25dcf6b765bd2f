/** How well a document was read: languages, what found no section, certainty of recognition, what is hidden in the file. */
import type { Section } from '../../../shared/model/candidate.ts';
import { type DocumentText, type Line, linesOf, lostTextOf } from '../../../shared/model/document.ts';
import { readingWords } from '../words/documents.ts';
import type { Formats } from '../words/formats.ts';
import { useFormats, useWords } from './view-context.ts';

/** Below this a recognised line is worth a look at the picture. */
const doubtfulBelow = 0.6;
/** From here on facts are probably missing. */
const muchLost = 0.2;
/** Name, place, contact, a sentence: a CV without a heading before this line is one whose headings are not known. */
const openingLines = 20;

/** What a recognised line that may be wrong says beside it; nothing beside all others. */
export const Certainty = ({ line }: { line: Line }) => {
  const words = useWords(readingWords);
  const { percent } = useFormats();
  return line.confidence !== null && line.confidence < doubtfulBelow ? (
    <small class="doubtful">{words.certainty(percent(line.confidence))}</small>
  ) : null;
};

/** Stretches under a known heading, and the opening as far as openings go. */
const placed = (sections: readonly Section[]): readonly { readonly from: number; readonly to: number }[] =>
  sections
    .filter(({ kind }) => kind !== 'other')
    .map(({ kind, heading, from, to }) =>
      kind === 'contact' && heading === null ? { from, to: Math.min(to, from + openingLines) } : { from, to },
    );

type Words = (typeof readingWords)['en'];

const languagesOf = (text: DocumentText, sections: readonly Section[], words: Words, formats: Formats): string => {
  const nameOf = (code: string | null | undefined) => (code ? formats.languageName(code) : words.unknown);
  const others = sections.filter(({ language }) => language && language !== text.language);
  const names = others.map(({ kind, heading, language }) => words.inLanguage(heading ?? kind, nameOf(language)));
  return [nameOf(text.language), ...names].join('; ');
};

const recognisedOf = (text: DocumentText, words: Words, { count, percent }: Formats): string | null => {
  const pages = text.pages.filter(({ source }) => source === 'ocr');
  if (pages.length === 0) return null;
  const known = pages.flatMap(({ lines }) => lines).flatMap(({ confidence }) => confidence ?? []);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const doubtful = known.filter((value) => value < doubtfulBelow).length;
  return words.certain(
    count(pages.length),
    count(text.pages.length),
    percent(mean),
    count(doubtful),
    count(known.length),
  );
};

export const ReadingPanel = ({ text, sections }: { text: DocumentText; sections: readonly Section[] }) => {
  const words = useWords(readingWords);
  const formats = useFormats();
  const { count, percent } = formats;
  const lost = lostTextOf(text, placed(sections));
  const recognised = recognisedOf(text, words, formats);
  const rows = [
    [words.language, languagesOf(text, sections, words, formats)],
    [words.inSections, words.ofCharacters(percent(1 - lost.share), count(lost.read), count(linesOf(text).length))],
    ...(recognised ? [[words.recognised, recognised]] : []),
  ];
  return (
    <section class="panel" aria-labelledby="reading">
      <h2 id="reading">{words.title}</h2>
      {lost.share > muchLost ? (
        <p class="warning-text" role="alert">
          {words.lost(percent(lost.share))}
        </p>
      ) : null}
      {text.warnings.map(({ code, message }) => (
        <p key={code} class="warning-text">
          {message}
        </p>
      ))}
      <dl>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <HiddenInFile text={text} />
    </section>
  );
};

const HiddenInFile = ({ text }: { text: DocumentText }) => {
  const words = useWords(readingWords);
  const { count } = useFormats();
  return text.hidden.length === 0 ? null : (
    <>
      <h3>{words.hidden}</h3>
      {text.hidden.map((hidden, index) => (
        <p key={index} class="hidden-text">
          {words.hiddenOn(words.why[hidden.reason], count(hidden.page))} <q>{hidden.text}</q>
        </p>
      ))}
    </>
  );
};

export const ReadText = ({ text }: { text: DocumentText }) => {
  const words = useWords(readingWords);
  const { count } = useFormats();
  return (
    <>
      {text.pages.map((page) => (
        <ol key={page.number} class="read" aria-label={words.page(count(page.number))}>
          {page.lines.map((line) => (
            <li key={line.line} value={line.line} class={line.heading ? 'heading' : undefined}>
              {line.text}
              <Certainty line={line} />
            </li>
          ))}
        </ol>
      ))}
    </>
  );
};
