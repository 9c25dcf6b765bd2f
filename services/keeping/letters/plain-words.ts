/** How letters to people say days, names and page numbers. */

export const day = (date: Date): string => date.toISOString().slice(0, 10);
export const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
/** "hands-on" and "handsOn" and "hands_on" → "hands on" */
export const inWords = (name: string): string =>
  name.replaceAll(/[-_]/g, ' ').replaceAll(/(?<=[a-z])[A-Z]/g, (capital) => ` ${capital.toLowerCase()}`);
export const footOf = (page: number, pages: number): string => `Page ${page} of ${pages}`;
