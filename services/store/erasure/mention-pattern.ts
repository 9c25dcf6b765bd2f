/** What names a person -> one regular expression of PostgreSQL that finds it in texts, whatever stands between the parts. */

export interface Names {
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}

const escaped = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, (sign) => `\\${sign}`);
const wordsOf = (text: string): readonly string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
const whole = (pattern: string): string => `(?<![[:alnum:]])${pattern}(?![[:alnum:]])`;

/** One word alone names thousands. Both orders, as files are often named after the family name first. */
const namePatterns = (name: string): readonly string[] => {
  const words = wordsOf(name);
  if (words.length < 2 || words.join('').length < 5) return [];
  const inOrder = (order: readonly string[]) => whole(order.map(escaped).join('[^[:alnum:]]{1,4}'));
  return [inOrder(words), inOrder([words.at(-1) ?? '', ...words.slice(0, -1)])];
};

/** However it is grouped; countries and trunk zeros differ, the last eight digits do not. */
const phonePatterns = (phone: string): readonly string[] => {
  const digits = phone.replaceAll(/\D/g, '');
  return digits.length < 7 ? [] : [`${[...digits.slice(-8)].join('[ ()/.–-]{0,3}')}(?![0-9])`];
};

const pattern = (parts: readonly string[]): string | null => (parts.length === 0 ? null : parts.join('|'));

/** What is theirs alone: addresses and numbers; null when nothing is known. */
export const contactPattern = ({ emails, phones }: Names): string | null =>
  pattern([...emails.filter((email) => email !== '').map(escaped), ...phones.flatMap(phonePatterns)]);

/** Addresses, numbers and full names. */
export const mentionPattern = (known: Names): string | null => {
  const contact = contactPattern(known);
  return pattern([...(contact === null ? [] : [contact]), ...known.names.flatMap(namePatterns)]);
};
