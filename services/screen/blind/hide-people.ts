/**
 * A page with names -> the same page with codes. The last step of every page while names are hidden: whatever a view shows,
 * and whatever a CV says of itself in a quote, goes through here.
 */

export interface Named {
  /** Stands where the name stood. */
  readonly code: string;
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly links: readonly string[];
  readonly fileNames: readonly string[];
  readonly sensitive: readonly string[];
}

const cover = '▮▮▮';

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** As the renderer writes it. */
const asHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const whole = (pattern: string): string => `(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`;
const wordsOf = (name: string): readonly string[] => name.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
const either = (patterns: readonly string[]): string | null => (patterns.length === 0 ? null : patterns.join('|'));

/** White space of a line may be tabs and line breaks. */
const verbatim = (text: string): string => asHtml(text).trim().split(/\s+/).map(escaped).join('\\s+');

/** All parts of a name, whatever stands between them, also with what was last in front. */
const fullName = (name: string): readonly string[] => {
  const words = wordsOf(name).map(escaped);
  if (words.length < 2) return [];
  const orders = words.map((_, at) => [...words.slice(at), ...words.slice(0, at)]);
  return orders.map((order) => whole(order.join('[^\\p{L}\\p{N}<>]{1,4}')));
};

/** Grouped in any way; countries and trunk zeros differ, the last eight digits do not. */
const phone = (number: string): readonly string[] => {
  const digits = number.replaceAll(/\D/g, '');
  return digits.length < 7
    ? []
    : [`(?:[+(]{0,2}\\d[\\d ()/.–-]{0,8})?${[...digits.slice(-8)].join('[ ()/.–-]{0,3}')}(?!\\d)`];
};

/** What was found may be a word before the date or the country it is about: the line goes with it. */
const inWhole = (pattern: string): string => `[^<]*${pattern}[^<]*`;

/** Two letters alone are too often another word. */
const partOfName = (word: string): readonly string[] =>
  word.length < 3 ? [] : [whole(escaped(word)), whole(escaped(word.toUpperCase()))];

interface Mask {
  readonly pattern: RegExp;
  readonly by: string;
}

const mask = (patterns: readonly string[], flags: string, by: string): readonly Mask[] => {
  const pattern = either(patterns);
  return pattern === null ? [] : [{ pattern: new RegExp(pattern, flags), by }];
};

/** Longest first: an address holds parts of the name. */
const masksOf = (person: Named): readonly Mask[] => [
  ...mask(
    person.sensitive
      .map(verbatim)
      .filter((text) => text.length > 3)
      .map(inWhole),
    'giu',
    cover,
  ),
  ...mask([...person.emails, ...person.links].map(verbatim), 'giu', cover),
  ...mask(person.phones.flatMap(phone), 'gu', cover),
  ...mask(person.fileNames.map(verbatim), 'giu', person.code),
  ...mask(person.names.flatMap(fullName), 'giu', person.code),
  ...mask(person.names.flatMap(wordsOf).flatMap(partOfName), 'gu', cover),
];

/** Birthdays that were not found as such: in a line so short that it tells of nothing else. */
const birthday =
  /^(?=.{0,70}$).*(?:birth|\bborn\b|\bgeb\.|geboren|geburt|naissance|n[ée]e? le|nacimiento|nascita|geboorte|nascimento).*\d.*$/gimu;

const hiding = (people: readonly Named[]) => {
  const masks: readonly Mask[] = [...people.flatMap(masksOf), { pattern: birthday, by: cover }];
  return (text: string): string => masks.reduce((shown, { pattern, by }) => shown.replace(pattern, by), text);
};

/** Addresses of pages and names of fields stay, or links and forms would lead nowhere. */
const piece = /(<\/?[a-z][^<>]*>)/i;
const spoken = /((?:aria-label|title|alt|value|placeholder)=")([^"]*)(")/g;

/** @param html as rendered: attributes in double quotes, `<`, `&` and `"` escaped */
export const hidePeople = (html: string, people: readonly Named[]): string => {
  if (people.length === 0) return html;
  const hide = hiding(people);
  return html
    .split(piece)
    .map((each, index) =>
      index % 2 === 0
        ? hide(each)
        : each.startsWith('<input type="hidden"')
          ? each
          : each.replace(spoken, (_, before: string, text: string, after: string) => before + hide(text) + after),
    )
    .join('');
};
