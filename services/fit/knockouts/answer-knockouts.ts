/**
 * Conditions outside the work itself -> yes, no or unknown. "No" needs a contrary statement of the candidate
 * (briefs.md section 4); silence becomes a question. Nothing is inferred from a name, a nationality or an address.
 *
 * Questions stand inside the objects: tsx names each closure held in a constant, which takes longer than the answer.
 */

import type { Lexicon } from '../../../shared/lexicon/load.ts';
import type { KnockoutName } from '../../../shared/lexicon/schema/weights.ts';
import { tell } from '../../../shared/lexicon/tell.ts';
import type { Fact } from '../../../shared/model/candidate.ts';
import type { Quote } from '../../../shared/model/document.ts';
import type { Answer, KnockoutAnswer } from '../../../shared/model/fit.ts';
import type { Phrase } from '../../../shared/model/told.ts';
import type { Comparison } from '../comparison.ts';
import { relevantYears } from '../parts/years.ts';
import { answerLanguages, nearly } from './language.ts';
import { answerPermit } from './permit.ts';
import { answerPlace } from './place.ts';

interface Draft {
  readonly name: KnockoutName;
  readonly demanded: Quote;
  readonly answer: Answer;
  readonly stated: Quote | null;
  /** Asked when the answer is unknown. */
  readonly ask: () => Phrase;
}

type Answerer = (comparison: Comparison) => readonly Draft[];

const question = (key: string, values: Phrase['values'] = {}): Phrase => ({ key, values });

const place: Answerer = (comparison) => {
  const wanted = comparison.role.brief.knockouts.location;
  if (!wanted) return [];
  const { answer, stated } = answerPlace(comparison);
  const { cities, countries, text } = wanted.value;
  return [
    {
      name: 'place',
      demanded: wanted.quote,
      answer,
      stated,
      ask: () => question('ask-place', { where: cities.join(' / ') || countries.join(' / ') || text }),
    },
  ];
};

interface Limits {
  readonly wanted: Fact<number> | null;
  /** The most the candidate states; null: says nothing of it. */
  readonly most: Fact<number> | null;
  readonly tolerance: number;
}

/** As much as is wanted, or so little less that it can be bargained. */
const withinLimit = (name: KnockoutName, { wanted, most, tolerance }: Limits, ask: () => Phrase): readonly Draft[] => {
  if (!wanted) return [];
  const enough = most !== null && most.value >= wanted.value - tolerance;
  const answer: Answer = most === null ? 'unknown' : enough ? 'yes' : 'no';
  return [{ name, demanded: wanted.quote, answer, stated: most?.quote ?? null, ask }];
};

const onsiteDays: Answerer = ({ role, person, weights }) => {
  const wanted = role.brief.knockouts.onsiteDaysPerWeek;
  const limits = { wanted, most: person.candidate.onsiteDays, tolerance: weights.tolerances.onsiteDays };
  return withinLimit('onsite-days', limits, () => question('ask-onsite-days', { days: String(wanted?.value) }));
};

const languages: Answerer = (comparison) =>
  answerLanguages(comparison).map(({ wanted, named, have, answer, score }) => ({
    name: answer === 'no' && score === nearly ? 'language-nearly' : 'language',
    demanded: wanted.quote,
    answer,
    stated: have?.quote ?? null,
    ask: () => {
      const { level } = wanted.value;
      return level === null
        ? question('ask-language', { language: named })
        : question('ask-language-level', { language: named, level });
    },
  }));

const contract: Answerer = ({ role, person }) => {
  const wanted = role.brief.knockouts.contract;
  if (!wanted || wanted.value.kind === 'either') return [];
  const form = person.candidate.contract;
  const fits = form !== null && (wanted.value.kind === 'permanent' ? form.value.permanent : form.value.freelance);
  const answer: Answer = form === null ? 'unknown' : fits ? 'yes' : 'no';
  return [
    {
      name: 'contract',
      demanded: wanted.quote,
      answer,
      stated: form?.quote ?? null,
      ask: () => question(wanted.value.kind === 'permanent' ? 'ask-permanent' : 'ask-limited'),
    },
  ];
};

const week = 7 * 24 * 3600 * 1000;

/** K08. A date that has passed says nothing about anybody. */
const start: Answerer = ({ role, person, weights, today }) => {
  const wanted = role.brief.knockouts.startBy;
  if (!wanted) return [];
  const free = person.candidate.availability;
  const { from = null, noticeWeeks = null } = free?.value ?? {};
  const earliest = from ? Date.parse(from) : noticeWeeks === null ? null : Date.parse(today) + noticeWeeks * week;
  const latest = Date.parse(wanted.value) + weights.tolerances.startWeeks * week;
  const open = earliest === null || Number.isNaN(latest) || latest < Date.parse(today);
  const answer: Answer = open ? 'unknown' : earliest <= latest ? 'yes' : 'no';
  return [
    {
      name: 'start',
      demanded: wanted.quote,
      answer,
      stated: free?.quote ?? null,
      ask: () => question('ask-start', { date: wanted.value }),
    },
  ];
};

const travel: Answerer = ({ role, person, weights }) => {
  const wanted = role.brief.knockouts.travelPercent;
  const limits = { wanted, most: person.candidate.travelPercent, tolerance: weights.tolerances.travelPoints };
  return withinLimit('travel', limits, () => question('ask-travel', { percent: String(wanted?.value) }));
};

const permit: Answerer = (comparison) => {
  const wanted = comparison.role.brief.knockouts.workPermit;
  if (!wanted) return [];
  const { answer, stated } = answerPermit(comparison);
  return [
    {
      name: 'work-permit',
      demanded: wanted.quote,
      answer,
      stated,
      ask: () => question('ask-permit', { demanded: wanted.value.text.replace(/[\s.,;:]+$/, '') }),
    },
  ];
};

const years: Answerer = (comparison) => {
  const { role, person, weights } = comparison;
  const wanted = role.brief.knockouts.minYears;
  if (!wanted) return [];
  const have = relevantYears(comparison);
  const enough = have !== null && have >= wanted.value * (1 - weights.tolerances.years);
  const answer: Answer = have === null ? 'unknown' : enough ? 'yes' : 'no';
  const stated = person.candidate.employments.at(-1)?.quote ?? null;
  return [{ name: 'years', demanded: wanted.quote, answer, stated, ask: () => question('ask-years') }];
};

const answerers: readonly (readonly [Answerer, ...KnockoutName[]])[] = [
  [place, 'place'],
  [onsiteDays, 'onsite-days'],
  [languages, 'language', 'language-nearly'],
  [permit, 'work-permit'],
  [contract, 'contract'],
  [start, 'start'],
  [travel, 'travel'],
  [years, 'years'],
];

/** An answer before it is told. */
export type Knockout = Omit<KnockoutAnswer, 'question'> & Pick<Draft, 'name' | 'ask'>;

/** @param names only these; unless stated, all */
export const answerKnockouts = (comparison: Comparison, names?: readonly KnockoutName[]): readonly Knockout[] =>
  answerers.flatMap(([answer, ...own]) =>
    names === undefined || own.some((name) => names.includes(name)) ? answer(comparison) : [],
  );

export const tellKnockout = ({ ask, ...answer }: Knockout, lexicon: Lexicon): KnockoutAnswer => ({
  ...answer,
  question: answer.answer === 'unknown' ? tell(ask(), lexicon) : null,
});
