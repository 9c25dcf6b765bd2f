/**
 * What the labelled CVs and briefs state about conditions, read by a person: the labels leave it out.
 * For trying the method with perfect facts; the product finds these by itself.
 */
export interface Stated {
  readonly permit?: { readonly places: readonly string[]; readonly needsSponsorship: boolean };
  readonly relocation?: { readonly willing: boolean; readonly places: readonly string[] };
  readonly contract?: { readonly permanent: boolean; readonly freelance: boolean };
  readonly noticeWeeks?: number;
  readonly travelPercent?: number;
}

const eu = { places: ['EU'], needsSponsorship: false };

export const statedByCandidates: Readonly<Record<string, Stated>> = {
  'cv-01': {
    permit: { places: ['GB', 'IE', 'EU'], needsSponsorship: false },
    relocation: { willing: true, places: ['Germany', 'United Kingdom'] },
    noticeWeeks: 13,
    travelPercent: 50,
  },
  'cv-02': {
    permit: { places: ['US'], needsSponsorship: true },
    travelPercent: 50,
  },
  'cv-03': {
    permit: eu,
    relocation: { willing: false, places: ['Cork'] },
    contract: { permanent: true, freelance: false },
    noticeWeeks: 4,
  },
  'cv-04': {
    permit: { places: ['IE'], needsSponsorship: false },
    relocation: { willing: true, places: ['Ireland'] },
    contract: { permanent: true, freelance: true },
  },
  'cv-05': { contract: { permanent: true, freelance: true } },
  'cv-09': { relocation: { willing: true, places: ['EU'] } },
  'cv-11': { relocation: { willing: false, places: ['Belgium', 'Netherlands'] }, noticeWeeks: 10 },
  'cv-14': {
    relocation: { willing: false, places: ['Oss'] },
    contract: { permanent: true, freelance: false },
    noticeWeeks: 4,
  },
  'cv-15': { relocation: { willing: false, places: [] } },
  'cv-16': { permit: { places: ['EU'], needsSponsorship: false }, noticeWeeks: 9, travelPercent: 50 },
  'cv-17': {
    permit: { places: ['IN'], needsSponsorship: true },
    relocation: { willing: true, places: [] },
    noticeWeeks: 13,
  },
  'cv-18': {
    relocation: { willing: false, places: ['Nuremberg', 'Erlangen'] },
    contract: { permanent: true, freelance: false },
    noticeWeeks: 13,
    travelPercent: 30,
  },
  'cv-19': {
    relocation: { willing: true, places: ['Europe'] },
    contract: { permanent: true, freelance: false },
    noticeWeeks: 13,
  },
  'cv-20': { noticeWeeks: 26 },
  'cv-23': { noticeWeeks: 26, travelPercent: 50 },
};

export interface StatedByBrief {
  readonly cities: readonly string[];
  readonly countries: readonly string[];
  readonly permitPlaces: readonly string[];
  readonly startBy: string | null;
  readonly minYears: number | null;
  /** Products that are a must, by name; the others are context or wishes. */
  readonly mustPlatforms: readonly string[];
  readonly mustIndustry: boolean;
  readonly openToSimilar: boolean;
}

export const statedByBriefs: Readonly<Record<string, StatedByBrief>> = {
  'brief-01': {
    cities: ['Cork'],
    countries: ['Ireland'],
    permitPlaces: ['IE'],
    startBy: '2027-03-01',
    minYears: 3,
    mustPlatforms: ['Körber PAS-X'],
    mustIndustry: true,
    openToSimilar: false,
  },
  'brief-02': {
    cities: ['Rotterdam'],
    countries: ['Netherlands'],
    permitPlaces: [],
    startBy: '2027-06-30',
    minYears: 10,
    mustPlatforms: [],
    mustIndustry: false,
    openToSimilar: false,
  },
  'brief-03': {
    cities: ['Redditch', 'Wrocław'],
    countries: ['United Kingdom', 'Poland'],
    permitPlaces: [],
    startBy: null,
    minYears: null,
    mustPlatforms: ['Siemens Opcenter'],
    mustIndustry: false,
    openToSimilar: false,
  },
  'brief-04': {
    cities: ['Ludwigsburg'],
    countries: ['Germany'],
    permitPlaces: ['EU'],
    startBy: '2027-06-01',
    minYears: null,
    mustPlatforms: [],
    mustIndustry: true,
    openToSimilar: false,
  },
  'brief-05': {
    cities: ['Erlangen'],
    countries: ['Germany'],
    permitPlaces: ['DE'],
    startBy: '2027-04-01',
    minYears: 5,
    mustPlatforms: ['SAP Digital Manufacturing', 'SAP PP'],
    mustIndustry: false,
    openToSimilar: false,
  },
  'brief-06': {
    cities: ['Veghel'],
    countries: ['Netherlands'],
    permitPlaces: ['NL'],
    startBy: '2027-02-01',
    minYears: 4,
    mustPlatforms: ['Siemens TIA Portal', 'Inductive Automation Ignition'],
    mustIndustry: true,
    openToSimilar: true,
  },
};
