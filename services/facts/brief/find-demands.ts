/**
 * Statements -> demands: what the client asks for, item by item, as strongly as the text asks (briefs.md section 2).
 * What is named only to be excluded stays in the list with strength 0, so that nobody downstream reads it as asked for.
 */
import { findTerms, matcherOf, type TermHit } from '../../../shared/lexicon/find-terms.ts';
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

/** Greetings and names in a letter ask for nothing. */
const fewestWords = 3;
const mostForSoft = 0.3;
/** Elsewhere a number of years is a roadmap or a history. */
const asksYears: readonly BriefBlock[] = ['must', 'nice', 'other', 'logistics', 'title'];

const isDemand = ({ passage, cue, text }: Statement): boolean =>
  !(passage.block === 'other' && cue === null && text.trim().split(/\s+/).length < fewestWords) &&
  !silentBlocks.includes(passage.block) &&
  passage.label !== 'title' &&
  passage.label !== 'client';

/** Terms of the lexicon in each statement, found in one pass. */
const termsIn = (reading: BriefReading, statements: readonly Statement[]): readonly (readonly TermHit[])[] => {
  const byStatement: TermHit[][] = statements.map(() => []);
  const { hits } = findTerms(
    statements.map(({ text }) => text),
    matcherOf(reading.lexicon),
    { languageOf: () => reading.text.language },
  );
  for (const hit of hits) byStatement[hit.line]?.push(hit);
  return byStatement;
};

const demandOf = (reading: BriefReading, statement: Statement, hits: readonly TermHit[]): Omit<Demand, 'id'> => {
  const { passage, folded, strength, excluded, text, quote, quotes } = statement;
  const topic = findTopic(reading, statement, hits);
  return {
    text: text.trim(),
    modality: modalityOf(strength),
    strength: topic === 'soft' ? Math.min(strength, mostForSoft) : strength,
    topic,
    block: excluded ? 'exclusion' : passage.block,
    alternatives: excluded || topic === 'language' ? [] : findAlternatives(reading, text, hits),
    openToSimilar: reading.hits(folded, reading.lexicon.modality.openings).length > 0,
    years: asksYears.includes(passage.block) ? (findYears(reading, folded)?.years ?? null) : null,
    quote,
    quotes,
  };
};

/** S6: what is asked for twice weighs more. S7: so does the product of the title. Wishes and exclusions stay what they are. */
const raised = (
  demands: readonly Omit<Demand, 'id'>[],
  terms: readonly (readonly TermHit[])[],
  titled: ReadonlySet<string>,
): Omit<Demand, 'id'>[] => {
  const productsOf = (index: number): string[] =>
    (terms[index] ?? []).filter(({ file, weak }) => file === 'products' && !weak).map(({ id }) => id);
  const blocks = new Map<string, Set<BriefBlock>>();
  demands.forEach(({ block }, index) => {
    if (block === 'tasks' || block === 'must')
      for (const id of productsOf(index)) blocks.set(id, (blocks.get(id) ?? new Set()).add(block));
  });
  return demands.map((demand, index) => {
    if (demand.block !== 'must' || demand.strength < 0.5) return demand;
    const products = productsOf(index);
    const repeated = products.some((id) => (blocks.get(id)?.size ?? 0) > 1) ? 0.1 : 0;
    const least = products.some((id) => titled.has(id)) ? 0.9 : 0;
    return { ...demand, strength: Math.min(1, Math.max(least, demand.strength + repeated)) };
  });
};

/** @param title the role's title: its products count as asked for */
export const findDemands = (
  reading: BriefReading,
  statements: readonly Statement[],
  title: string | null,
): Demand[] => {
  const asked = statements.filter(isDemand);
  const terms = termsIn(reading, asked);
  const titled = findTerms([title ?? ''], matcherOf(reading.lexicon)).hits.filter(({ file }) => file === 'products');
  const demands = asked.map((statement, index) => demandOf(reading, statement, terms[index] ?? []));
  return raised(demands, terms, new Set(titled.map(({ id }) => id))).map((demand, index) => ({
    id: `d${index + 1}`,
    ...demand,
  }));
};
