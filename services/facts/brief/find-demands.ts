/**
 * Statements -> demands: what the client asks for, item by item, as strongly as the text asks (briefs.md section 2).
 * What is named only to be excluded stays in the list with strength 0, so that nobody downstream reads it as asked for.
 */
import type { BriefBlock, Demand, Modality } from '../../../shared/model/brief.ts';
import type { BriefReading } from './brief-reading.ts';
import { findAlternatives } from './find-alternatives.ts';
import { findTopic } from './find-topic.ts';
import { findYears } from './find-years.ts';
import { type Statement, silentBlocks } from './statements.ts';

const modalityOf = (strength: number): Modality => {
  if (strength === 0) return 'excluded';
  if (strength >= 0.75) return 'must';
  if (strength >= 0.5) return 'strong';
  return strength >= 0.4 ? 'nice' : 'context';
};

const mostForSoft = 0.3;
/** Elsewhere a number of years is a roadmap or a history. */
const asksYears: readonly BriefBlock[] = ['must', 'nice', 'other', 'logistics', 'title'];

const isDemand = ({ passage }: Statement): boolean =>
  !silentBlocks.includes(passage.block) && passage.label !== 'title' && passage.label !== 'client';

const demandOf = (reading: BriefReading, statement: Statement): Omit<Demand, 'id'> => {
  const { passage, folded, strength, excluded, text, quote, quotes } = statement;
  const topic = findTopic(reading, passage, folded);
  return {
    text: text.trim(),
    modality: modalityOf(strength),
    strength: topic === 'soft' ? Math.min(strength, mostForSoft) : strength,
    topic,
    block: excluded ? 'exclusion' : passage.block,
    alternatives: excluded ? [] : findAlternatives(reading, text),
    openToSimilar: reading.hits(folded, reading.lexicon.modality.openings).length > 0,
    years: asksYears.includes(passage.block) ? (findYears(reading, folded)?.years ?? null) : null,
    quote,
    quotes,
  };
};

export const findDemands = (reading: BriefReading, statements: readonly Statement[]): Demand[] =>
  statements.filter(isDemand).map((statement, index) => ({ id: `d${index + 1}`, ...demandOf(reading, statement) }));
