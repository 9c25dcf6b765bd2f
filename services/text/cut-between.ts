export interface Between {
  readonly open: string;
  readonly close: string;
}

/** What stands between marks, and the text without it and its marks; an opening mark that nothing closes is left. */
export const cutBetween = (
  text: string,
  { open, close }: Between,
): { readonly inside: readonly string[]; readonly rest: string } => {
  const inside: string[] = [];
  let rest = '';
  let done = 0;
  for (let at = text.indexOf(open); at >= 0; at = text.indexOf(open, done)) {
    const end = text.indexOf(close, at + open.length);
    if (end < 0) break;
    inside.push(text.slice(at + open.length, end));
    rest += text.slice(done, at);
    done = end + close.length;
  }
  return { inside, rest: rest + text.slice(done) };
};
