/** A CV's text with the person's name and ways to reach them exchanged for invented ones; every line stays where it is. */
import type { Candidate } from '../../../shared/model/candidate.ts';
import type { DocumentText, Line } from '../../../shared/model/document.ts';

const invented = ['Robin', 'Exemplar', 'Muster', 'Modelo', 'Voorbeeld'];

const emails = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}.-]+\.\p{L}{2,}/gu;
const links = /(?:https?:\/\/|www\.|\b(?:linkedin|xing|github)\.com\/)\S+/giu;
const numbers = /\+?\(?\d[\d\s()./-]{6,}\d/g;

const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withCase = (like: string, word: string): string =>
  like.length > 1 && like === like.toUpperCase() ? word.toUpperCase() : word;

/** Particles ("van der") stand in every text and tell nobody apart; so does a name's word where it begins small. */
const begins = /^\p{Lu}/u;

const exchangeName = (name: string | null): ((text: string) => string) => {
  const parts = [...new Set((name ?? '').split(/[\s.,]+/).filter((part) => part.length > 1 && begins.test(part)))];
  if (parts.length === 0) return (text) => text;
  const words = new Map(parts.map((part, index) => [part.toLowerCase(), invented[index % invented.length] ?? part]));
  const byLength = parts.toSorted((a, b) => b.length - a.length).map(escaped);
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}])(?:${byLength.join('|')})(?![\\p{L}\\p{M}])`, 'giu');
  const exchanged = (found: string): string =>
    begins.test(found) ? withCase(found, words.get(found.toLowerCase()) ?? found) : found;
  return (text) => text.replace(pattern, exchanged);
};

/** Numbers are exchanged in the lines that were read as phone numbers only: dates look alike. What is hidden or attached goes. */
export const anonymise = (text: DocumentText, candidate: Candidate): DocumentText => {
  const exchange = exchangeName(candidate.name?.value ?? null);
  const withPhone = new Set(candidate.phones.map(({ quote }) => `${quote.page}/${quote.line}`));
  const told = (line: Line): string => {
    const reached = line.text.replace(emails, 'robin.exemplar@example.com').replace(links, 'www.example.com/robin');
    const called = withPhone.has(`${line.page}/${line.line}`) ? reached.replace(numbers, '+353 1 555 0100') : reached;
    return exchange(called);
  };
  const pages = text.pages.map((page) => ({
    ...page,
    lines: page.lines.map((line) => ({ ...line, text: told(line) })),
  }));
  return { ...text, pages, hidden: [], attachments: [] };
};
