import type { PhraseBook } from '../../../shared/lexicon/phrases.ts';
import type { BriefLabel } from '../../../shared/lexicon/schema/brief-headings.ts';
import type { Brief } from '../../../shared/model/brief.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Statement } from './statements.ts';

const timesOf = /^\s{0,3}([1-9]\d?)\s?[x×]\s{1,2}\p{L}/u;
const firstNumber = /^\D{0,12}?(\d{1,3})(?![\d%.,/])/u;

const numberOf = (
  reading: BriefReading,
  statements: readonly Statement[],
  { book, label }: { readonly book: PhraseBook; readonly label: BriefLabel },
): Fact<number> | null => {
  const labelled = statements.find(({ passage, text }) => passage.label === label && firstNumber.test(text));
  const stated = Number(firstNumber.exec(labelled?.text ?? '')?.[1] ?? 0);
  if (labelled !== undefined && stated >= 1) return { value: stated, quote: labelled.quote };
  const ofRole = statements.filter(({ passage }) => passage.block !== 'company');
  const told = (statement: Statement): number => (statement.passage.block === 'context' ? 1 : 0);
  for (const { folded, quote } of [...ofRole].sort((a, b) => told(a) - told(b))) {
    const value = reading.hits(folded, book)[0]?.numbers?.[0];
    if (value !== undefined && value >= 1) return { value, quote };
  }
  return null;
};

/** "2x MES engineer". */
const inTitle = (statements: readonly Statement[]): Fact<number> | null => {
  const first = statements.slice(0, 3).find(({ text }) => timesOf.test(text));
  return first === undefined ? null : { value: Number(timesOf.exec(first.text)?.[1]), quote: first.quote };
};

const reportsTo = (reading: BriefReading, statements: readonly Statement[]): Fact<string> | null => {
  for (const { folded, text, quote, passage } of statements) {
    if (passage.label === 'reporting' && passage.valueFrom > 0) {
      const value = passage.text.slice(passage.valueFrom, passage.valueTo).trim().replace(/\.$/, '');
      return { value, quote };
    }
    const rest = reading.hits(folded, reading.lexicon.knockouts.reporting).find((hit) => hit.rest !== null)?.rest;
    if (rest)
      return {
        value:
          text
            .slice(rest[0], rest[1])
            .split(/,|\s[–—]\s/u)[0]
            ?.trim() ?? '',
        quote,
      };
  }
  return null;
};

/** Positions to fill, team and reporting line, where the brief says them. */
export const findOrganisation = (
  reading: BriefReading,
  statements: readonly Statement[],
): Pick<Brief, 'positions' | 'reportsTo' | 'teamSize'> => ({
  positions:
    numberOf(reading, statements, { book: reading.lexicon.knockouts.positions, label: 'positions' }) ??
    inTitle(statements),
  reportsTo: reportsTo(reading, statements),
  teamSize: numberOf(reading, statements, { book: reading.lexicon.knockouts.team, label: 'team' }),
});
