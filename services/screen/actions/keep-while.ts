/** However little a tag may have noticed, nothing is kept for longer. */
const longestMs = 10_000;

/**
 * Loads once for each tag (`FastifyRequest.seenTag`): while nothing changes, everybody who looks gets the same.
 * A null tag tells nothing, so then it is loaded.
 */
export const keepWhile = <Kept>(load: () => Promise<Kept>): ((tag: string | null) => Promise<Kept>) => {
  let kept: { readonly tag: string; readonly at: number; readonly what: Promise<Kept> } | null = null;
  return (tag) => {
    const now = performance.now();
    if (tag !== null && kept?.tag === tag && now - kept.at < longestMs) return kept.what;
    const what = load();
    if (tag === null) return what;
    const mine = { tag, at: now, what };
    kept = mine;
    what.catch(() => {
      if (kept === mine) kept = null;
    });
    return what;
  };
};
