/** The client by name, or null: the sender of a mail and an agency are not the client. */
import type { Fact } from '../../../shared/model/candidate.ts';
import { quoteOf } from '../../../shared/model/document.ts';
import type { BriefReading } from './brief-reading.ts';
import { isMailHead } from './find-brief-sections.ts';

const legalForm =
  '(?:GmbH(?: & Co\\.? KGa?A?)?|AG|SE|KG|KGaA|Ltd\\.?|Limited|PLC|plc|Inc\\.?|LLC|Corp\\.?|N\\.V\\.|NV|B\\.V\\.|BV|S\\.A\\.S?\\.?|SAS|SA|SARL|S\\.p\\.A\\.|SpA|S\\.r\\.l\\.|Srl|S\\.L\\.U?\\.?|SL|S\\.A\\.U\\.|Lda\\.?|Ltda\\.?|Oy|AB|A/S|ApS|Sp\\. z o\\.o\\.|s\\.r\\.o\\.|a\\.s\\.|DAC|Pty Ltd|Sdn Bhd|Pvt\\.? Ltd\\.?|Private Limited|ASA|(?<=\\p{Ll} )AS|Oyj|K\\.K\\.|Kft\\.?|d\\.o\\.o\\.|Group|Gruppe|Groupe|Grupo|Gruppo)';
const word = "[\\p{Lu}\\d][\\p{L}\\p{N}.'&-]{0,30}";
const named = new RegExp(
  `((?:${word},? (?:(?:&|und|and|et|e|y|de|del|della|dei|des|do|da|dos|du|of|von|der|van|den|la|los|las) )?){1,6}${legalForm})(?![\\p{L}])`,
  'u',
);
const mostName = 80;

/** A name with a legal form in `text`, or null. */
export const findClientName = (text: string): string | null => named.exec(text)?.[1]?.trim() ?? null;

const note =
  /^(?:call|notes?|intake|meeting|minutes|telefonat|notiz|gesprächsnotiz|appel|compte rendu|llamada|notas|chiamata|appunti|gesprek|notities|chamada)(?!\p{L})/iu;
const nameAlone = /^(\p{Lu}[\p{L}&'’-]+(?:\s(?:\p{Lu}[\p{L}&'’-]+|&|of|de|und|and)){1,4})(?:\s\([^()]*\))?$/u;

/** "Call w/ Ann, Foo Pumps (Leeds), Tue": the last name on the line that opens notes, behind the person called. */
const nameInNotes = (text: string): string | null =>
  note.test(text)
    ? (text
        .split(/,\s|\s[–—-]\s/u)
        .slice(1)
        .flatMap((part) => nameAlone.exec(part.trim())?.[1] ?? [])
        .at(-1) ?? null)
    : null;

const firstPart = (value: string): string => (value.split(/\s+[–—|-]\s+|[,(;]|\t/u)[0] ?? '').trim();

export const findClient = (reading: BriefReading): Fact<string> | null => {
  const { lines, passages, lexicon } = reading;
  const says = (text: string, book: typeof lexicon.knockouts.agency): boolean =>
    reading.hits(text.toLowerCase(), book).length > 0;
  const { agency, confidential } = lexicon.knockouts;
  const labelled = passages.find(({ label }) => label === 'client');
  if (labelled) {
    const words = labelled.text.slice(labelled.valueFrom, labelled.valueTo);
    const value = findClientName(words) ?? firstPart(words);
    const quote = reading.quote(labelled, labelled.valueFrom);
    const usable = quote && value !== '' && value.length <= mostName && /^[\p{Lu}\d]/u.test(value);
    return usable && !says(labelled.text, confidential) ? { value, quote } : null;
  }
  for (const line of lines) {
    if (isMailHead(line.text)) continue;
    const name = findClientName(line.text);
    if (name && !says(name, agency) && !says(name, confidential)) return { value: name, quote: quoteOf(line) };
  }
  const opening = lines.find(({ text }) => text.trim() !== '');
  const name = opening === undefined ? null : nameInNotes(opening.text);
  return name === null || opening === undefined ? null : { value: name, quote: quoteOf(opening) };
};
