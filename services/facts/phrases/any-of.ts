const special = /[.*+?^${}()|[\]\\]/g;

/** A word as it stands, inside a regular expression. */
export const literal = (word: string): string => word.replace(special, '\\$&');

/** Alternatives for a regular expression, the longest first. */
export const anyOf = (words: Iterable<string>): string =>
  [...words]
    .sort((one, other) => other.length - one.length)
    .map(literal)
    .join('|');
