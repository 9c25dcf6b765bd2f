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
