/**
 * What was read of a person + what a recruiter knows better -> what holds. The newest correction of a path counts; one that
 * fits nothing in this CV (an employment that is not in it, a platform it does not name) waits for a CV that has it.
 */

import type { z } from 'zod';
import type { Candidate, Employment, Fact } from '../model/candidate.ts';
import {
  type CorrectableFact,
  type CorrectableOfEmployment,
  type Correction,
  correctable,
  correctionSchema,
  employmentPaths,
} from '../model/correction.ts';
import type { Quote } from '../model/document.ts';
import type { Person } from '../model/fit.ts';
import type { PlatformSignal, Signals } from '../model/signal.ts';
import { countTotalYears } from '../total-years.ts';

/** Stands for the words of the text where a person set the value: page 0 is in no document. */
const byHand = (words: string): Quote => ({ text: words, page: 0, line: 0 });

const factOf = <T>(value: T, words: string): Fact<T> => ({ value, quote: byHand(words) });

type Read = Pick<Person, 'candidate' | 'signals'>;
type Values = { readonly [F in CorrectableFact]: z.infer<(typeof correctable)[F]> };

const decided = (words: string) => [{ ...byHand(words), where: 'other', employment: null } as const];

/** How each of them is laid over what was read. */
const setters: { readonly [F in CorrectableFact]: (read: Read, value: Values[F]) => Read } = {
  name: (read, name) => withFacts(read, { name: factOf(name, name) }),
  email: (read, email) => withFacts(read, { email: factOf(email, email) }),
  phone: (read, phone) => {
    const others = read.candidate.phones.filter(({ value }) => value !== phone);
    return withFacts(read, { phones: [factOf(phone, phone), ...others] });
  },
  city: (read, city) => withFacts(read, { city: factOf(city, city) }),
  country: (read, country) => withFacts(read, { country: factOf(country, country), countryKnown: 'stated' }),
  languages: (read, languages) =>
    withFacts(read, {
      languages: languages.map(({ lang, level }) => ({ lang, level, quote: byHand(`${lang} ${level ?? ''}`.trim()) })),
    }),
  availability: (read, value) =>
    withFacts(read, {
      availability: factOf(value, value.from ?? (value.noticeWeeks === null ? '' : `${value.noticeWeeks} weeks`)),
    }),
  scope: (read, scope) => withSignals(read, { scope, scopeEvidence: decided(scope) }),
  reach: (read, reach) => withSignals(read, { reach, reachEvidence: decided(reach) }),
  seniority: (read, seniority) => withSignals(read, { seniority, seniorityEvidence: decided(seniority) }),
};

const withFacts = (read: Read, changes: Partial<Candidate>): Read => ({
  ...read,
  candidate: { ...read.candidate, ...changes },
});

const withSignals = (read: Read, changes: Partial<Signals>): Read => ({
  ...read,
  signals: { ...read.signals, ...changes },
});

const setFact = <F extends CorrectableFact>(read: Read, fact: F, value: unknown): Read =>
  setters[fact](read, value as Values[F]);

const isFact = (path: string): path is CorrectableFact => Object.hasOwn(correctable, path);

const onlyNamed = ['listed', 'mentioned'];

const setHandsOn = (platform: PlatformSignal, handsOn: boolean): PlatformSignal => {
  if (!handsOn) return { ...platform, handsOn, kinds: ['mentioned'] };
  const kinds = platform.kinds.filter((kind) => !onlyNamed.includes(kind));
  return { ...platform, handsOn, kinds: kinds.length > 0 ? kinds : ['configured'] };
};

const setPlatform = (read: Read, id: string, handsOn: boolean): Read =>
  withSignals(read, {
    platforms: read.signals.platforms.map((one) => (one.id === id ? setHandsOn(one, handsOn) : one)),
  });

const setOfEmployment = (employment: Employment, field: CorrectableOfEmployment, value: string): Employment => {
  if (field !== 'end') return { ...employment, [field]: value };
  return value === 'present'
    ? { ...employment, end: null, current: true }
    : { ...employment, end: value, current: false };
};

/** Paths name employments as read, so they are worked out once, before anything is laid over. */
const setEmployments = (read: Read, corrections: readonly Correction[]): Read => {
  const paths = employmentPaths(read.candidate.employments);
  const employments = read.candidate.employments.map((employment, at) =>
    corrections
      .filter(({ path }) => path.slice(0, path.lastIndexOf('/')) === paths[at])
      .reduce(
        (one, { path, value }) =>
          setOfEmployment(one, path.slice(path.lastIndexOf('/') + 1) as CorrectableOfEmployment, String(value)),
        employment,
      ),
  );
  if (employments.every((one, at) => one === read.candidate.employments[at])) return read;
  return withFacts(read, { employments, totalYears: countTotalYears(employments, read.candidate.dated) });
};

/** @param corrections any order; those that make no sense (any more) are left out */
export const applyCorrections = (read: Read, corrections: readonly Correction[]): Read => {
  const valid = corrections
    .filter(({ path, value }) => correctionSchema(path)?.safeParse(value).success ?? false)
    .toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.path < b.path ? -1 : 1));
  const laid = valid.reduce((person, { path, value }) => {
    if (isFact(path)) return setFact(person, path, value);
    return path.startsWith('platforms/')
      ? setPlatform(person, path.slice('platforms/'.length), value === true)
      : person;
  }, read);
  return setEmployments(laid, valid);
};
