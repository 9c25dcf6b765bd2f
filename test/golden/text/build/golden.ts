/**
 * A golden document: its bytes and what a person reads in it, written down by hand where it is built, never taken from
 * the reader. Marks in a reading: "# " heading, "• " list item, "→" a tab, "=== n" a page, "!! reason: text" hidden text,
 * "@@ name" an attachment, "?? words" words that OCR must find in this order.
 */
export interface Golden {
  readonly slug: string;
  /** File name inside the slug's folder; the extension may lie, as people's do. */
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly reading: readonly string[];
}
