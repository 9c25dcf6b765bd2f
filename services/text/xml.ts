/** XML -> a small tree. Nothing outside the file is fetched, no entity of its own is expanded, nesting is limited. */
import { SaxesParser } from 'saxes';
import { InputError } from '../../shared/errors.ts';
import type { ReadingLimits } from './reading-limits.ts';

export interface XmlElement {
  /** With the prefix the file uses, e.g. "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
}

export type XmlNode = XmlElement | string;

interface OpenElement extends XmlElement {
  readonly children: XmlNode[];
}

const elementLimit = 2_000_000;

/**
 * @throws InputError `bomb` for entity declarations and absurd nesting. Broken XML gives what could be read before the
 * break, and `damaged` when that is nothing.
 */
export const parseXml = (source: string, limits: ReadingLimits): XmlElement => {
  if (/<!ENTITY/iu.test(source.slice(0, 100_000)))
    throw new InputError('bomb', 'The document declares XML entities, which no office program does.');
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const root: OpenElement = { name: '', attributes: {}, children: [] };
  const open: OpenElement[] = [root];
  let elements = 0;
  let broken = false;
  parser.on('error', () => {
    broken = true;
  });
  parser.on('opentag', (tag) => {
    if (broken) return;
    elements += 1;
    if (open.length > limits.nesting || elements > elementLimit)
      throw new InputError('bomb', 'The document is nested deeper than any real one.');
    const element: OpenElement = { name: tag.name, attributes: { ...tag.attributes }, children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => {
    if (!broken && open.length > 1) open.pop();
  });
  parser.on('text', (text) => {
    if (!broken) open.at(-1)?.children.push(text);
  });
  parser.on('cdata', (text) => {
    if (!broken) open.at(-1)?.children.push(text);
  });
  parser.write(source.replace(/^\ufeff/u, '')).close();
  const first = root.children.find((child): child is OpenElement => typeof child !== 'string');
  if (!first) throw new InputError('damaged', 'A part of the document is not readable.');
  return first;
};

export const childrenOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);

export const childOf = (element: XmlElement | null | undefined, name: string): XmlElement | null =>
  element ? (childrenOf(element, name)[0] ?? null) : null;

export const elementsOf = (element: XmlElement): XmlElement[] =>
  element.children.filter((child): child is XmlElement => typeof child !== 'string');

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');

/** First descendant of that name, in document order. */
export const findElement = (element: XmlElement, name: string): XmlElement | null => {
  for (const child of elementsOf(element)) {
    if (child.name === name) return child;
    const found = findElement(child, name);
    if (found) return found;
  }
  return null;
};

export const findElements = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => [...(child.name === name ? [child] : []), ...findElements(child, name)]);
