import { digestWords } from '../../words/digest.ts';
import { useWords } from '../view-context.ts';

/** The address of one's feeds, which holds its token and is shown once. */
export const FeedSection = ({
  hasFeed,
  feed,
}: {
  readonly hasFeed: boolean;
  readonly feed: { readonly atom: string; readonly json: string } | null;
}) => {
  const words = useWords(digestWords);
  return (
    <section>
      <h2>{words.feed}</h2>
      <p class="quiet">{words.feedExplained}</p>
      {feed === null ? null : (
        <p class="notice" role="status">
          {words.feedAddress} <code>{feed.atom}</code> (Atom), <code>{feed.json}</code> (JSON)
        </p>
      )}
      <form class="inline" method="post" action="/digest/feed">
        <button type="submit">{hasFeed ? words.newFeed : words.makeFeed}</button>
      </form>{' '}
      {hasFeed ? (
        <form class="inline" method="post" action="/digest/feed/end">
          <button type="submit">{words.endFeed}</button>
        </form>
      ) : null}
    </section>
  );
};
