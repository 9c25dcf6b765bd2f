/** The client by name, or null: the sender of a mail and an agency are not the client. */
import type { Fact } from '../../../shared/model/candidate.ts';
import { quoteOf } from '../../../shared/model/document.ts';
import type { BriefReading } from './brief-reading.ts';

const legalForm =
  '(?:GmbH(?: & Co\\.? KGa?A?)?|AG|SE|KG|KGaA|Ltd\\.?|Limited|PLC|plc|Inc\\.?|LLC|Corp\\.?|N\\.V\\.|NV|B\\.V\\.|BV|S\\.A\\.S?\\.?|SAS|SA|SARL|S\\.p\\.A\\.|SpA|S\\.r\\.l\\.|Srl|S\\.L\\.U?\\.?|SL|S\\.A\\.U\\.|Lda\\.?|Ltda\\.?|Oy|AB|A/S|ApS|Sp\\. z o\\.o\\.|s\\.r\\.o\\.|a\\.s\\.|DAC|Group|Gruppe|Groupe|Grupo|Gruppo)';
const named = new RegExp(
  `((?:[\\p{Lu}\\d][\\p{L}\\p{N}.'&-]*\\s+(?:(?:&|und|and|et|e|y|de|of|von|der|van)\\s+)?){1,6}${legalForm})(?![\\p{L}])`,
  'u',
);
const mostName = 80;

const firstPart = (value: string): string => (value.split(/\s+[–—|-]\s+|[,(;]|\t/u)[0] ?? '').trim();

export const findClient = (reading: BriefReading): Fact<string> | null => {
  const { lines, passages, lexicon } = reading;
  const agency = (text: string): boolean => reading.hits(text.toLowerCase(), lexicon.knockouts.agency).length > 0;
  const secret = (text: string): boolean => reading.hits(text.toLowerCase(), lexicon.knockouts.confidential).length > 0;
  const labelled = passages.find(({ label, valueFrom }) => label === 'client' && valueFrom > 0);
  if (labelled) {
    const value = firstPart(labelled.text.slice(labelled.valueFrom));
    const quote = reading.quote(labelled, labelled.valueFrom);
    return quote && value !== '' && value.length <= mostName && !secret(value) && /^\p{Lu}/u.test(value)
      ? { value, quote }
      : null;
  }
  for (const line of lines) {
    const name = named.exec(line.text)?.[1];
    if (name && !agency(line.text) && !secret(line.text)) return { value: name.trim(), quote: quoteOf(line) };
  }
  return null;
};
