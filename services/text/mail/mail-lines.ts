/** Header and body of an e-mail -> lines. Who wrote what about is part of a brief, so From and Subject are lines too. */
import type { DraftLine } from '../draft.ts';
import { pagesOfPlain } from '../plain/read-plain.ts';

export interface MailHead {
  readonly from: string | null;
  readonly to: string | null;
  readonly date: string | null;
  readonly subject: string | null;
}

export const headLines = ({ from, to, date, subject }: MailHead): DraftLine[] =>
  [
    ['From', from],
    ['To', to],
    ['Date', date],
    ['Subject', subject],
  ].flatMap(([name, value]) => (value ? [{ text: `${name}: ${value}` }] : []));

export const addressOf = (name: string | undefined, address: string | undefined): string | null => {
  if (!address) return name || null;
  return name && name !== address ? `${name} <${address}>` : address;
};

/** Marks of quoted mail ("> ") are not text. */
export const bodyLines = (text: string): DraftLine[] => {
  const unquoted = text.replace(/^(?:> ?)+/gmu, '');
  const lines = pagesOfPlain(unquoted.replaceAll('\f', '\n')).flatMap((page) => page.lines);
  return lines.map((line, i) => (i === 0 ? { ...line, gapBefore: true } : line));
};
