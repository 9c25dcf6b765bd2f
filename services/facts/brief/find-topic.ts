/** What a clause is about: by the terms of the lexicon in it, else by its words. */
import type { TermHit } from '../../../shared/lexicon/find-terms.ts';
import type { DemandTopic } from '../../../shared/model/brief.ts';
import { findLanguages } from '../spoken-languages.ts';
import type { BriefReading } from './brief-reading.ts';
import { findYears } from './find-years.ts';
import type { Statement } from './statements.ts';

/** Files of terms in the order in which they decide. */
const topicOfFile: readonly (readonly [file: string, topic: DemandTopic])[] = [
  ['products', 'platform'],
  ['standards', 'standard'],
  ['integrations', 'integration'],
  ['cells', 'function'],
  ['industries', 'industry'],
  ['skills', 'skill'],
  ['methods', 'skill'],
  ['levels', 'level'],
];

/** In a text without headings: a sentence about contract, permit, travel or days on site. */
const statesCondition = (reading: BriefReading, { passage, folded }: Statement): boolean => {
  if (passage.block !== 'other') return false;
  const { contract, permit, travel, onsite } = reading.lexicon.knockouts;
  return [contract.permanent, contract.contract, permit.words, travel.words, onsite.days, onsite.homeDays].some(
    (book) => reading.hits(folded, book).length > 0,
  );
};

/** @param hits terms of the lexicon in the statement's text */
export const findTopic = (reading: BriefReading, statement: Statement, hits: readonly TermHit[]): DemandTopic => {
  const { passage, folded, text } = statement;
  const levels = findLanguages(text, reading.lexicon).filter(({ level }) => level !== null);
  if (passage.label === 'language' || levels.length > 0) return 'language';
  if (passage.block === 'logistics' || statesCondition(reading, statement)) return 'logistics';
  const { soft, topics } = reading.lexicon.modality;
  const sure = hits.filter(({ weak, tag }) => !weak && tag !== 'hint');
  const termed = topicOfFile.find(([file]) => sure.some((hit) => hit.file === file));
  if (termed?.[1] === 'platform') return 'platform';
  const worded = topics.find(({ phrases }) => reading.hits(folded, phrases).length > 0);
  if (worded) return worded.topic;
  if (findYears(reading, folded)?.counted) return 'years';
  if (termed) return termed[1];
  return reading.hits(folded, soft).length > 0 ? 'soft' : 'skill';
};
