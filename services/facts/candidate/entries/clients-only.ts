/**
 * Lists of assignments that name clients and no titles: "09/2025 – now ⇥ Insulin pump maker, Dundalk".
 *
 * A piece without a word of titles or of firms may be either; where hardly an entry of the list names a title, it is who
 * the work was done for. The title is then what the first words of the text below say, if they name one.
 */
import type { Lexicon } from '../../../../shared/lexicon/load.ts';
import type { Row } from '../career-rows.ts';
import { cutEmployer } from '../header/cut-employer.ts';
import type { EntryHeader } from '../header/read-header.ts';
import { titleWeight } from '../header/weigh-piece.ts';
import { titleTold } from '../title-told.ts';
import { lastRow } from './entry-rows.ts';
import { type Headed, within } from './headed-entries.ts';

const fewestEntries = 2;
const mostTitled = 1 / 3;

const namesTitle = ({ header: { title } }: Headed, lexicon: Lexicon): boolean =>
  title !== null && titleWeight(title, lexicon) >= 2;

const asEmployer = (header: EntryHeader, lexicon: Lexicon): EntryHeader => {
  const { name, place } = cutEmployer(header.title ?? '', lexicon);
  return { ...header, title: null, employer: name, place: header.place ?? place };
};

/** Entries whose only piece is who the work was done for. */
export const withClients = (headed: readonly Headed[], lexicon: Lexicon): readonly Headed[] => {
  const titled = headed.filter((item) => namesTitle(item, lexicon)).length;
  if (headed.length < fewestEntries || titled > headed.length * mostTitled) return headed;
  const inside = (item: Headed): boolean =>
    headed.some(({ entry, header }) => header.title === null && within(item.entry.anchor, entry.anchor));
  return headed.map((item) => {
    const { title, employer, client } = item.header;
    const alone = title !== null && employer === null && client === null && !namesTitle(item, lexicon);
    return alone && !inside(item) ? { ...item, header: asEmployer(item.header, lexicon) } : item;
  });
};

/** Titles that stand in the first words below the header: "Validation lead for the fill-finish area: …". */
export const withToldTitles = (headed: readonly Headed[], rows: readonly Row[], lexicon: Lexicon): readonly Headed[] =>
  headed.map((item, step) => {
    const next = headed[step + 1];
    const { title, employer } = item.header;
    if (employer === null || (title !== null && (titleWeight(title, lexicon) > 0 || /\s/u.test(title)))) return item;
    if (next !== undefined && within(next.entry.anchor, item.entry.anchor)) return item;
    const at = lastRow(item.entry) + 1;
    const row = next !== undefined && at >= next.from ? undefined : rows[at];
    const told = row === undefined ? null : titleTold(row.text, lexicon);
    return told === null ? item : { ...item, header: { ...item.header, title: told } };
  });
