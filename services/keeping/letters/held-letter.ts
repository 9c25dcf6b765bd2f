/** All that is held on a person, to read: table by table, with how each score was made. `held.json` says the same to programs. */
import type { DocumentText } from '../../../shared/model/document.ts';
import type { Fit } from '../../../shared/model/fit.ts';
import { type Block, heading, item, type Paper, quote, rule, text } from '../../paper/paper.ts';
import type { Held } from '../../store/held-on-person.ts';
import { scoreBlocks } from './assessment-letter.ts';
import { footOf, inWords, plain } from './plain-words.ts';

type Row = Readonly<Record<string, unknown>>;

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A quote with its place, as facts and signals carry it. */
const isEvidence = (value: object): value is { readonly text: string; readonly page: number; readonly line: number } =>
  'text' in value && typeof value.text === 'string' && 'page' in value && 'line' in value;

/** Whatever a column holds, a line for each thing in it; what is not known is left out. */
const tell = (name: string, value: unknown): readonly string[] => {
  if (isPlain(value)) return [`${name}: ${plain(String(value))}`];
  if (value === null || typeof value !== 'object') return [];
  if (Array.isArray(value)) {
    if (value.every(isPlain)) return value.length === 0 ? [] : [`${name}: ${plain(value.join(', '))}`];
    return value.flatMap((one, at) => tell(value.length === 1 ? name : `${name} ${at + 1}`, one));
  }
  if (isEvidence(value)) return [`${name}: “${plain(value.text)}” (page ${value.page}, line ${value.line})`];
  return Object.entries(value).flatMap(([key, inner]) => tell(`${name}, ${inWords(key)}`, inner));
};

const columnsOf = (row: Row, leftOut: readonly string[] = []): readonly Block[] =>
  Object.entries(row)
    .filter(([column]) => !leftOut.includes(column))
    .flatMap(([column, value]) => tell(inWords(column), value).map(item));

const textBlocks = (row: Row): readonly Block[] => {
  const { pages } = row.text as unknown as DocumentText;
  return [
    ...columnsOf(row, ['text']),
    ...pages.flatMap(({ number, lines }) => [
      heading(3, `Page ${number} as it was read`),
      ...lines.map((line) => quote(line.text)),
    ]),
  ];
};

const fitBlocks = (row: Row, roles: Held['roles']): readonly Block[] => {
  const role = roles.find(({ id }) => id === row.brief_id);
  return [
    heading(3, role?.title ?? 'A role without a title'),
    ...columnsOf(row, ['fit']),
    ...scoreBlocks(row.fit as unknown as Fit),
  ];
};

const rowBlocks = (table: string, row: Row, held: Held): readonly Block[] => {
  if (table === 'document_texts') return textBlocks(row);
  if (table === 'fits') return fitBlocks(row, held.roles);
  return columnsOf(row);
};

export const heldLetter = (held: Held): Paper => ({
  title: 'What is held on you',
  language: 'en',
  blocks: [
    text('This is everything that is kept about you here, and how each score was made, table by table.'),
    ...Object.entries(held.tables)
      .filter(([, rows]) => rows.length > 0)
      .flatMap(([table, rows]) => [
        rule,
        heading(2, inWords(table)),
        ...rows.flatMap((row, at) => [
          ...(rows.length > 1 ? [heading(3, `${at + 1} of ${rows.length}`)] : []),
          ...rowBlocks(table, row as Row, held),
        ]),
      ]),
  ],
  foot: footOf,
});
