/** What is printed, before it is laid out: a title, blocks from top to bottom, and a line at the foot of each page. */

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'text'; readonly text: string; readonly quiet?: true }
  /** One of a list. */
  | { readonly kind: 'item'; readonly text: string }
  /** Words of a document, set in. */
  | { readonly kind: 'quote'; readonly text: string }
  /** A line across, at the top of a new page where little of this one is left. */
  | { readonly kind: 'rule' };

export interface Paper {
  readonly title: string;
  /** ISO 639-1 code. */
  readonly language: string;
  /** Above the title; the image in base64. */
  readonly head?: { readonly name: string | null; readonly logo: { readonly base64: string } | null };
  readonly blocks: readonly Block[];
  readonly foot: (page: number, pages: number) => string;
}

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const quiet = (words: string): Block => ({ kind: 'text', text: words, quiet: true });
export const item = (words: string): Block => ({ kind: 'item', text: words });
export const quote = (words: string): Block => ({ kind: 'quote', text: words });
export const rule: Block = { kind: 'rule' };
