import type { Quote } from '../../../shared/model/document.ts';
import type { Answer } from '../../../shared/model/fit.ts';
import type { Comparison } from '../comparison.ts';

const union: ReadonlySet<string> = new Set(
  'EU AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);
/** Free movement without being in the Union, and the Common Travel Area of the United Kingdom and Ireland. */
const alsoAllows: Readonly<Record<string, readonly string[]>> = {
  CH: [...union],
  GB: ['IE'],
  IE: ['GB'],
  IS: [...union],
  LI: [...union],
  NO: [...union],
};

/** A right to work in `has`, as stated, is one in `wanted`. `EU` stands for every member both ways: citizens may move. */
const allows = (has: string, wanted: string): boolean =>
  has === wanted || (has === 'EU' && union.has(wanted)) || (alsoAllows[has]?.includes(wanted) ?? false);

const regions = new Intl.DisplayNames(['en'], { type: 'region' });

/** Asked of Intl once each: it takes longer than the rest of the answer. */
const names = new Map<string, string | undefined>();

const nameOf = (code: string): string | undefined => {
  if (!names.has(code)) names.set(code, regions.of(code));
  return names.get(code);
};

/** Whether a right to work in `places` is one in the country of that English name. */
export const allowsCountry = (places: readonly string[], country: string): boolean =>
  places
    .flatMap((place) => [...(place === 'EU' ? union : [place]), ...(alsoAllows[place] ?? [])])
    .some((code) => code !== 'EU' && nameOf(code) === country);

/**
 * K03. "No" only where the person says that a sponsor is needed (for anywhere but the places stated) and the
 * client will not sponsor. A right stated for somewhere else leaves the question open.
 */
export const answerPermit = ({
  role,
  person,
}: Comparison): { readonly answer: Answer; readonly stated: Quote | null } => {
  const wanted = role.brief.knockouts.workPermit;
  const permit = person.candidate.permit;
  if (!wanted || !permit) return { answer: 'unknown', stated: null };
  const stated = permit.quote;
  const { places } = wanted.value;
  const met = places.length > 0 && places.some((one) => permit.value.places.some((has) => allows(has, one)));
  if (met) return { answer: 'yes', stated };
  if (!permit.value.needsSponsorship) return { answer: 'unknown', stated };
  return { answer: wanted.value.sponsorship === true ? 'yes' : 'no', stated };
};
