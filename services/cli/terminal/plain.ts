/**
 * Text of documents -> text that is safe to print: without control and direction characters a hostile CV could use
 * to move the cursor, ring the bell or turn lines around.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();

/** At most `most` characters, the end marked when it is missing. */
export const shorten = (text: string, most: number): string => {
  const characters = [...text];
  return characters.length <= most
    ? text
    : `${characters
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
};

/** Breaks at spaces so that no line is wider than `width`; the first line begins with `first`, the others with `rest`. */
export const wrap = (text: string, width: number, [first, rest]: readonly [string, string]): string => {
  const lines: string[] = [];
  let line = first;
  let bare = true;
  for (const word of text.split(' ')) {
    if (!bare && line.length + 1 + word.length > width) {
      lines.push(line);
      line = rest;
      bare = true;
    }
    line += bare ? word : ` ${word}`;
    bare = false;
  }
  return [...lines, line].join('\n');
};

/** Columns to fill: lines stay readable on wide terminals and whole in files. */
export const terminalWidth = (): number => Math.min(120, Math.max(60, process.stdout.columns ?? 100));
