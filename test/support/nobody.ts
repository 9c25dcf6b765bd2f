import type { Candidate } from '../../shared/model/candidate.ts';

/** A candidate of whom nothing is known, to build others from. */
export const nobody: Candidate = {
  name: null,
  email: null,
  phones: [],
  links: [],
  city: null,
  country: null,
  headline: null,
  sections: [],
  employments: [],
  totalYears: null,
  education: [],
  certificates: [],
  languages: [],
  permit: null,
  relocation: null,
  contract: null,
  availability: null,
  travelPercent: null,
  onsiteDays: null,
  pay: null,
  sensitive: [],
  dated: null,
};
