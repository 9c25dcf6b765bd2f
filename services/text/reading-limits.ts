/** What a document may cost at most. Every limit is checked before the thing it limits is expanded. */
export interface ReadingLimits {
  /** Bytes of the file as it came. */
  readonly bytes: number;
  readonly pages: number;
  /** Width times height of one image, or of one page rendered for OCR. */
  readonly pixels: number;
  /** Entries of an archive, attachments of an e-mail. */
  readonly entries: number;
  /** Bytes that all parts of one container may have when unpacked. */
  readonly unpackedBytes: number;
  /** Unpacked bytes per packed byte, looked at from one megabyte on. */
  readonly ratio: number;
  /** Containers in containers, and nesting of elements in a document, are two things: this is containers. */
  readonly depth: number;
  /** Nesting of elements (XML, HTML), groups (RTF) and objects. */
  readonly nesting: number;
  /** Visible characters of one document. */
  readonly characters: number;
  /** Pages recognised by OCR; the rest is left out with a warning. */
  readonly ocrPages: number;
}

export const defaultLimits: ReadingLimits = {
  bytes: 50 * 1024 * 1024,
  pages: 300,
  pixels: 60_000_000,
  entries: 500,
  unpackedBytes: 300 * 1024 * 1024,
  ratio: 200,
  depth: 3,
  nesting: 400,
  characters: 3_000_000,
  ocrPages: 30,
};
