/**
 * A demand that states a condition is answered by that condition's knock-out: "Fluent English" by the languages both
 * sides name. For telling only: parts are judged before, and a knock-out weighs by itself.
 */
import type { Quote } from '../../shared/model/document.ts';
import type { Answer, DemandAnswer, KnockoutAnswer } from '../../shared/model/fit.ts';
import { fromBrief } from './sentences.ts';

const bare = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** On one line, and one of them within the other. */
const isSaidIn = (one: Quote, other: Quote): boolean => {
  const [shorter = '', longer = ''] = [bare(one.text), bare(other.text)].sort((a, b) => a.length - b.length);
  return one.page === other.page && one.line === other.line && shorter !== '' && longer.includes(shorter);
};

/** Of several conditions in one demand, the one that holds it up most. */
const gravest: readonly Answer[] = ['no', 'unknown', 'yes'];

/** @param asked the words of the demand in the brief, line by line */
export const answerByKnockouts = (
  demand: DemandAnswer,
  { asked, knockouts }: { readonly asked: readonly Quote[]; readonly knockouts: readonly KnockoutAnswer[] },
): DemandAnswer => {
  if (demand.answer !== 'unknown') return demand;
  const about = knockouts.filter(({ demanded }) => asked.some((quote) => isSaidIn(quote, demanded)));
  const answer = gravest.find((one) => about.some((knockout) => knockout.answer === one));
  if (answer === undefined || answer === 'unknown') return demand;
  const stated = about.flatMap((knockout) => (knockout.answer === answer && knockout.stated ? [knockout.stated] : []));
  const said = stated.map(({ text, page, line }) => ({ text, page, line, side: 'candidate' as const }));
  return { ...demand, answer, quotes: [...said, ...fromBrief(asked.slice(0, 1))] };
};
