/** Anything with text in it -> the same without what names these people: for files and for programs. */
import { hidePeople, type Named } from './hide-people.ts';

/** Stands in no text that is escaped, and no name reaches across it. */
const between = '<>';
const escapes = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['"', '&quot;'],
] as const;
const escaped = (text: string): string => escapes.reduce((all, [sign, entity]) => all.replaceAll(sign, entity), text);
const plain = (text: string): string =>
  escapes.reduceRight((all, [sign, entity]) => all.replaceAll(entity, sign), text);

const eachText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => eachText(one, change));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, eachText(one, change)]));
};

export const hideIn = <Value>(value: Value, people: readonly Named[]): Value => {
  const texts: string[] = [];
  eachText(value, (text) => {
    texts.push(escaped(text));
    return text;
  });
  const hidden = hidePeople(texts.join(between), people).split(between);
  let at = 0;
  return eachText(value, (text) => plain(hidden[at++] ?? text)) as Value;
};
