/** Changes of lists -> an Atom feed (RFC 4287) or a JSON Feed (version 1.1). */
import { calledIn, type Naming, oneLine } from './called.ts';

/** One change of one list. */
export interface ListChange {
  /** Of the list. */
  readonly id: string;
  readonly briefId: string;
  readonly title: string | null;
  readonly client: string | null;
  readonly briefFile: string;
  readonly at: Date;
  readonly moves: readonly {
    readonly personId: string;
    readonly name: string | null;
    readonly fileName: string;
    readonly from: number | null;
    /** null: left the list. */
    readonly to: number | null;
    readonly cause: string;
  }[];
}

export interface FeedOptions {
  readonly naming: Naming;
  /** Of the screen, without a slash at the end. */
  readonly origin: string;
  /** Of the feed itself, which holds its token. */
  readonly address: string;
}

const escaped = (text: string): string =>
  oneLine(text).replaceAll(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

const titleOf = ({ title, client, briefFile }: ListChange): string => {
  const named = [title ?? briefFile, client].filter((part) => part !== null).join(', ');
  return oneLine(named);
};

const moveWords = (move: ListChange['moves'][number], naming: Naming): string => {
  const places = move.to === null ? `left ${move.from}` : `${move.from === null ? 'new' : move.from} → ${move.to}`;
  return `${calledIn(naming, move)} ${places}: ${oneLine(move.cause)}`;
};

const textOf = ({ moves }: ListChange, naming: Naming): string =>
  moves.map((move) => moveWords(move, naming)).join('\n');

export const atomFeed = (changes: readonly ListChange[], { naming, origin, address }: FeedOptions): string => {
  const entries = changes.map(
    (change) => `
  <entry>
    <id>urn:uuid:${change.id}</id>
    <title>${escaped(titleOf(change))}</title>
    <updated>${change.at.toISOString()}</updated>
    <link href="${escaped(`${origin}/roles/${change.briefId}`)}"/>
    <content type="text">${textOf(change, naming).split('\n').map(escaped).join('\n')}</content>
  </entry>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <id>${escaped(`${origin}/feeds`)}</id>
  <title>shortlist95</title>
  <author><name>shortlist95</name></author>
  <link rel="self" href="${escaped(address)}"/>
  <updated>${(changes[0]?.at ?? new Date(0)).toISOString()}</updated>${entries.join('')}
</feed>
`;
};

export const jsonFeed = (changes: readonly ListChange[], { naming, origin, address }: FeedOptions): object => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'shortlist95',
  home_page_url: `${origin}/`,
  feed_url: address,
  items: changes.map((change) => ({
    id: `urn:uuid:${change.id}`,
    url: `${origin}/roles/${change.briefId}`,
    title: titleOf(change),
    date_published: change.at.toISOString(),
    content_text: textOf(change, naming),
  })),
});
