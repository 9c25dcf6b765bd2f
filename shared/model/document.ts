/**
 * Nouns of reading: a file comes in, pages of numbered lines in reading order come out.
 * Plain JSON all through: a `DocumentText` is stored as it is and crosses threads as it is.
 */

/** A file as it came: `name` is only a hint, the bytes decide. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Last change of the file on disk, the last resort for "today" in a CV; null when unknown. */
  readonly modified: Date | null;
}

export const documentFormats = [
  'pdf',
  'docx',
  'doc',
  'odt',
  'rtf',
  'html',
  'txt',
  'md',
  'eml',
  'msg',
  'image',
  'zip',
] as const;
export type DocumentFormat = (typeof documentFormats)[number];

export const documentKinds = ['cv', 'brief', 'cover-letter', 'certificate', 'other'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** In points (1/72 inch), origin at the page's top left. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const linePlaces = ['body', 'side', 'table', 'header', 'footer', 'box', 'note'] as const;
export type LinePlace = (typeof linePlaces)[number];

export interface Line {
  /** From 1. */
  readonly page: number;
  /** From 1 on each page, in reading order. */
  readonly line: number;
  /** Visible text, trimmed, NFC. A tab stands where the page leaves a wide gap (columns, cells, flush-right dates). */
  readonly text: string;
  readonly box: Box | null;
  /** Font size in points; null where the format has none. */
  readonly size: number | null;
  readonly bold: boolean;
  /** Looks like a heading by its typography or markup, whatever it says. */
  readonly heading: boolean;
  readonly place: LinePlace;
  /** Begins a bullet or numbered item; the glyph itself is not part of `text`. */
  readonly bullet: boolean;
  /** More white space above than between lines of one paragraph. */
  readonly gapBefore: boolean;
  /** 0..1 for recognised (OCR) lines, null for real text. */
  readonly confidence: number | null;
}

export interface Page {
  readonly number: number;
  readonly width: number | null;
  readonly height: number | null;
  readonly source: 'text' | 'ocr';
  /** Degrees clockwise by which the picture was turned before it was read; boxes are places on the turned page. Absent means 0. */
  readonly turned?: number;
  readonly lines: readonly Line[];
}

export const hiddenReasons = ['same-colour', 'tiny', 'off-page', 'invisible', 'covered', 'not-displayed'] as const;
export type HiddenReason = (typeof hiddenReasons)[number];

/** Text a person cannot see. Never evidence; shown to the recruiter as a flag. */
export interface HiddenText {
  readonly page: number;
  readonly text: string;
  readonly reason: HiddenReason;
}

/** A file inside a file (attachment, archive entry): becomes a document of its own. */
export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadingWarning {
  readonly code:
    | 'hidden-text'
    | 'low-confidence'
    | 'garbage-text-layer'
    | 'pages-left-out'
    | 'attachment-left-out'
    | 'guessed-encoding';
  readonly message: string;
}

/** When the document was written, as far as its own metadata say. ISO date. */
export interface DocumentDate {
  readonly date: string;
  readonly known: 'metadata' | 'text' | 'file';
}

export interface DocumentText {
  readonly format: DocumentFormat;
  readonly pages: readonly Page[];
  readonly hidden: readonly HiddenText[];
  /** ISO 639-1 of most of the text; null when too short to tell. */
  readonly language: string | null;
  readonly dated: DocumentDate | null;
  readonly attachments: readonly Attachment[];
  readonly warnings: readonly ReadingWarning[];
}

/** What the document seems to be; the folder it was dropped in is one hint among others. */
export interface DocumentClass {
  readonly kind: DocumentKind;
  /** 0..1 */
  readonly probability: number;
  /** Which of the two it is more like, whatever its kind. */
  readonly rather: 'cv' | 'brief';
}

/** The words of one line as evidence. `text` stands verbatim in that line. */
export interface Quote {
  readonly text: string;
  readonly page: number;
  readonly line: number;
}

/** All lines of a document in reading order; facts and signals address lines by their index in this list. */
export const linesOf = (text: DocumentText): readonly Line[] => text.pages.flatMap((page) => page.lines);

export const quoteOf = (line: Line, text: string = line.text): Quote => ({ text, page: line.page, line: line.line });

/** Lines `from` up to but not including `to`, indices into `linesOf(text)`, that make one heading, list item or paragraph. */
export interface Paragraph {
  readonly kind: 'heading' | 'item' | 'paragraph';
  readonly from: number;
  readonly to: number;
}

/** Formats whose lines are the page's or the file's, so that a sentence may run over several of them. */
const wrapped: readonly DocumentFormat[] = ['pdf', 'image', 'txt', 'md', 'eml', 'msg'];

/** How far to the right the lines of a column reach, and how far this one does: points where known, else characters. */
const reachOf = (line: Line): number => (line.box ? line.box.x + line.box.width : line.text.length);

const columnOf = (line: Line): string => `${line.page}|${line.place}|${line.box ? Math.round(line.box.x / 60) : 0}`;

/** The next line's first word would have fitted here, so the line was ended on purpose. */
const endsEarly = (line: Line, next: Line, reach: number): boolean => {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  const letter = line.box ? line.box.width / Math.max(1, line.text.length) : 1;
  return reachOf(line) + (word + 2) * letter < reach;
};

const goesOn = (line: Line, next: Line, reach: number): boolean => {
  if (next.bullet || next.heading !== line.heading || next.place !== line.place) return false;
  if (next.text.includes('\t') || (line.text.includes('\t') && !/^\p{Ll}/u.test(next.text))) return false;
  if (line.heading) return !next.gapBefore && next.page === line.page;
  const flows = /^[\p{Ll}(,;&+/–-]/u.test(next.text);
  if (next.page !== line.page) return flows && !/[.!?:]$/u.test(line.text);
  return !next.gapBefore && !endsEarly(line, next, reach);
};

/** Characters. No person writes longer ones; what looks for names and dates costs more than the length of a text. */
export const longestParagraph = 4_000;

/** Groups the lines into headings, list items and paragraphs; every line belongs to exactly one. */
export const paragraphsOf = (text: DocumentText): readonly Paragraph[] => {
  const lines = linesOf(text);
  const reaches = new Map<string, number>();
  for (const line of lines) reaches.set(columnOf(line), Math.max(reaches.get(columnOf(line)) ?? 0, reachOf(line)));
  const joins = wrapped.includes(text.format);
  const paragraphs: Paragraph[] = [];
  let length = 0;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const last = paragraphs.at(-1);
    length += 1 + line.text.length;
    const on =
      joins && length <= longestParagraph && before && goesOn(before, line, reaches.get(columnOf(before)) ?? 0);
    if (on && last) paragraphs[paragraphs.length - 1] = { ...last, to: i + 1 };
    else {
      length = line.text.length;
      paragraphs.push({ kind: line.heading ? 'heading' : line.bullet ? 'item' : 'paragraph', from: i, to: i + 1 });
    }
  });
  return paragraphs;
};

/** A paragraph's lines as one text. */
export const textOfParagraph = (lines: readonly Line[], { from, to }: Paragraph): string =>
  lines
    .slice(from, to)
    .map((line) => line.text)
    .join(' ');

/** Lost-text meter: characters read, and how many of them stand in no section. `sections` are [from, to) ranges of lines. */
export interface LostText {
  readonly read: number;
  readonly lost: number;
  /** 0..1 of the characters read. */
  readonly share: number;
}

export const lostTextOf = (
  text: DocumentText,
  sections: readonly { readonly from: number; readonly to: number }[],
): LostText => {
  const lines = linesOf(text);
  const placed = (index: number) => sections.some((section) => index >= section.from && index < section.to);
  const read = lines.reduce((sum, line) => sum + line.text.length, 0);
  const lost = lines.reduce((sum, line, index) => sum + (placed(index) ? 0 : line.text.length), 0);
  return { read, lost, share: read === 0 ? 0 : Math.round((lost / read) * 1000) / 1000 };
};
