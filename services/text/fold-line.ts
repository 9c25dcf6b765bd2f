/**
 * A line longer than any person sets -> lines of a length that everything after can look at closely.
 *
 * Looking for names, dates and rows costs more than the length of a line; a hostile file of one endless line must not keep
 * the line of work waiting. Nothing is lost: the text is cut between words, at a sentence's end where there is one.
 */

/** Characters. A long paragraph that a format gives as one line stays one. */
export const longestLine = 2_000;

const sentenceEnd = /[.!?;][\t ]/g;

/** Where to cut; a word longer than the limit is cut in two, but never inside a character. */
const cutOf = (text: string): number => {
  const head = text.slice(0, longestLine);
  let end = 0;
  for (const { index } of head.matchAll(sentenceEnd)) end = index + 1;
  if (end > longestLine / 2) return end;
  const space = Math.max(head.lastIndexOf(' '), head.lastIndexOf('\t'));
  if (space > longestLine / 2) return space;
  const halves = /[\uD800-\uDBFF]$/.test(head);
  return halves ? longestLine - 1 : longestLine;
};

export const foldLine = (text: string): readonly string[] => {
  if (text.length <= longestLine) return [text];
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestLine) {
    const cut = cutOf(rest);
    pieces.push(rest.slice(0, cut).trimEnd());
    rest = rest.slice(cut).trimStart();
  }
  return [...pieces, rest].filter((piece) => piece !== '');
};
