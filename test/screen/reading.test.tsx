import { render } from 'preact-render-to-string';
import { expect, it } from 'vitest';
import { ReadingPanel, ReadText } from '../../services/screen/views/reading.tsx';
import type { DocumentText, Line } from '../../shared/model/document.ts';

const line = (number: number, confidence: number | null): Line => ({
  page: 1,
  line: number,
  text: `Line ${number} of a scan`,
  box: null,
  size: null,
  bold: false,
  heading: false,
  place: 'body',
  bullet: false,
  gapBefore: false,
  confidence,
});

const scan = (confidences: readonly (number | null)[]): DocumentText => ({
  format: 'image',
  pages: [
    { number: 1, width: null, height: null, source: 'ocr', lines: confidences.map((each, at) => line(at + 1, each)) },
  ],
  hidden: [{ page: 1, text: 'ten years of everything', reason: 'tiny' }],
  language: 'de',
  dated: null,
  attachments: [],
  warnings: [],
});

it('shows how certain recognised lines are, and which are doubtful', () => {
  const text = scan([0.9, 0.4, 0.8]);
  const panel = render(<ReadingPanel text={text} sections={[]} />);
  expect(panel).toContain('1 of 1 pages from pictures, 70% certain on average, 1 of 3 lines doubtful');
  expect(render(<ReadText text={text} />).match(/recognised with 40% certainty/g)).toHaveLength(1);
});

it('warns when much of the text stands in no known section, and only then', () => {
  const text = scan([0.9, 0.9, 0.9, 0.9]);
  const sections = (known: number) =>
    [
      { kind: 'experience', heading: 'Experience', from: 0, to: known, language: 'de' },
      { kind: 'other', heading: 'Sundries', from: known, to: 4, language: 'de' },
    ] as const;
  expect(render(<ReadingPanel text={text} sections={sections(2)} />)).toContain('50% of the text stands in no known');
  expect(render(<ReadingPanel text={text} sections={sections(4)} />)).not.toContain('role="alert"');
});

it('names sections in another language than the document', () => {
  const sections = [{ kind: 'summary', heading: 'Profile', from: 0, to: 3, language: 'en' }] as const;
  expect(render(<ReadingPanel text={scan([0.9, 0.9, 0.9])} sections={sections} />)).toContain(
    'German; Profile in English',
  );
});

it('says what is hidden in the file and why nobody sees it', () => {
  expect(render(<ReadingPanel text={scan([0.9])} sections={[]} />)).toContain(
    'Too small to read, page 1: <q>ten years of everything</q>',
  );
});
