/** Rows and cells of a DOCX table, out of the content controls and insertions they may be wrapped in. */
import { childOf, elementsOf, type XmlElement } from '../xml.ts';

const unwrapped = (element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml'].includes(child.name) ? unwrapped(child, name) : [];
  });

/** Without deleted ones. */
export const rowsOf = (table: XmlElement): XmlElement[] =>
  unwrapped(table, 'w:tr').filter((row) => childOf(childOf(row, 'w:trPr'), 'w:del') === null);

export const cellsOf = (row: XmlElement): XmlElement[] => unwrapped(row, 'w:tc');
