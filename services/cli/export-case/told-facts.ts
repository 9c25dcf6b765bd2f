import type { Candidate } from '../../../shared/model/candidate.ts';

/** A candidate's facts as a person would tell them: what a golden case compares. */
export const told = (candidate: Candidate): Readonly<Record<string, unknown>> => ({
  name: candidate.name?.value ?? null,
  email: candidate.email?.value ?? null,
  phone: candidate.phones[0]?.value ?? null,
  city: candidate.city?.value ?? null,
  country: candidate.country?.value ?? null,
  employments: candidate.employments.map(
    ({ title, employer, start, end, current }) =>
      `${title ?? '?'} @ ${employer ?? '?'} ${start ?? '?'}..${current ? 'now' : (end ?? '?')}`,
  ),
  totalYears: candidate.totalYears,
  languages: candidate.languages.map(({ lang, level }) => `${lang}:${level ?? '?'}`),
  permit: candidate.permit?.value ?? null,
  relocation: candidate.relocation?.value ?? null,
  contract: candidate.contract?.value ?? null,
  availability: candidate.availability?.value ?? null,
  travelPercent: candidate.travelPercent?.value ?? null,
  onsiteDays: candidate.onsiteDays?.value ?? null,
  pay: candidate.pay?.value ?? null,
});
