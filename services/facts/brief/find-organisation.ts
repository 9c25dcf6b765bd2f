import type { PhraseBook } from '../../../shared/lexicon/phrases.ts';
import type { Brief } from '../../../shared/model/brief.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { BriefReading } from './brief-reading.ts';
import type { Statement } from './statements.ts';

const numberOf = (reading: BriefReading, statements: readonly Statement[], book: PhraseBook): Fact<number> | null => {
  const ofRole = statements.filter(({ passage }) => passage.block !== 'company');
  const told = (statement: Statement): number => (statement.passage.block === 'context' ? 1 : 0);
  for (const { folded, quote } of [...ofRole].sort((a, b) => told(a) - told(b))) {
    const value = reading.hits(folded, book)[0]?.numbers?.[0];
    if (value !== undefined && value >= 1) return { value, quote };
  }
  return null;
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
  positions: numberOf(reading, statements, reading.lexicon.knockouts.positions),
  reportsTo: reportsTo(reading, statements),
  teamSize: numberOf(reading, statements, reading.lexicon.knockouts.team),
});
