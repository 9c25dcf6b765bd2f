/** How well a document was read: languages, what found no section, certainty of recognition, what is hidden in the file. */
import type { Section } from '../../../shared/model/candidate.ts';
import { type DocumentText, type Line, linesOf, lostTextOf } from '../../../shared/model/document.ts';
import { sentenceCase } from './wording.ts';

/** Below this a recognised line is worth a look at the picture. */
const doubtfulBelow = 0.6;
/** From here on facts are probably missing. */
const muchLost = 0.2;
/** Name, place, contact, a sentence: a CV without a heading before this line is one whose headings are not known. */
const openingLines = 20;

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const languageName = (code: string | null | undefined): string => (code ? (languageNames.of(code) ?? code) : 'unknown');

const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** What a recognised line that may be wrong says beside it; null for all others. */
export const certaintyOf = (line: Line) =>
  line.confidence !== null && line.confidence < doubtfulBelow ? (
    <small class="doubtful">recognised with {percent(line.confidence)} certainty</small>
  ) : null;

/** Stretches under a known heading, and the opening as far as openings go. */
const placed = (sections: readonly Section[]): readonly { readonly from: number; readonly to: number }[] =>
  sections
    .filter(({ kind }) => kind !== 'other')
    .map(({ kind, heading, from, to }) =>
      kind === 'contact' && heading === null ? { from, to: Math.min(to, from + openingLines) } : { from, to },
    );

const languagesOf = (text: DocumentText, sections: readonly Section[]): string => {
  const others = sections.filter(({ language }) => language && language !== text.language);
  const names = others.map(
    ({ kind, heading, language }) => `${heading ?? sentenceCase(kind)} in ${languageName(language)}`,
  );
  return [languageName(text.language), ...names].join('; ');
};

const recognisedOf = (text: DocumentText): string | null => {
  const pages = text.pages.filter(({ source }) => source === 'ocr');
  if (pages.length === 0) return null;
  const known = pages.flatMap(({ lines }) => lines).flatMap(({ confidence }) => confidence ?? []);
  const mean = known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length);
  const doubtful = known.filter((value) => value < doubtfulBelow).length;
  return `${pages.length} of ${text.pages.length} pages from pictures, ${percent(mean)} certain on average, ${doubtful} of ${known.length} lines doubtful`;
};

export const ReadingPanel = ({ text, sections }: { text: DocumentText; sections: readonly Section[] }) => {
  const lost = lostTextOf(text, placed(sections));
  const recognised = recognisedOf(text);
  const rows = [
    ['Language', languagesOf(text, sections)],
    ['In known sections', `${percent(1 - lost.share)} of ${lost.read} characters in ${linesOf(text).length} lines`],
    ...(recognised ? [['Recognised', recognised]] : []),
  ];
  return (
    <section class="panel" aria-labelledby="reading">
      <h2 id="reading">How it was read</h2>
      {lost.share > muchLost ? (
        <p class="warning-text" role="alert">
          {percent(lost.share)} of the text stands in no known section. Facts may be missing: compare with the original.
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

const whyHidden = {
  'same-colour': 'In the colour of its background',
  tiny: 'Too small to read',
  'off-page': 'Outside the page',
  invisible: 'Drawn invisibly',
  covered: 'Covered by something else',
  'not-displayed': 'Switched off in the file',
} as const;

const HiddenInFile = ({ text }: { text: DocumentText }) =>
  text.hidden.length === 0 ? null : (
    <>
      <h3>Hidden in the file, never used</h3>
      {text.hidden.map((hidden, index) => (
        <p key={index} class="hidden-text">
          {whyHidden[hidden.reason]}, page {hidden.page}: <q>{hidden.text}</q>
        </p>
      ))}
    </>
  );

export const ReadText = ({ text }: { text: DocumentText }) => (
  <>
    {text.pages.map((page) => (
      <ol key={page.number} class="read" aria-label={`Page ${page.number}`}>
        {page.lines.map((line) => (
          <li key={line.line} value={line.line} class={line.heading ? 'heading' : undefined}>
            {line.text}
            {certaintyOf(line)}
          </li>
        ))}
      </ol>
    ))}
  </>
);
