/** A role as schema.org JobPosting (JSON-LD). Demands that nobody may make are left out. */
import type { DocumentText } from '../../../shared/model/document.ts';
import { linesOf } from '../../../shared/model/document.ts';
import type { StoredRole } from '../../store/roles.ts';

const employmentTypes = {
  permanent: 'FULL_TIME',
  contract: 'CONTRACTOR',
  either: ['FULL_TIME', 'CONTRACTOR'],
} as const;
const unitTexts = { hour: 'HOUR', day: 'DAY', month: 'MONTH', year: 'YEAR' } as const;

const given = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined));

const descriptionOf = (text: DocumentText, left: ReadonlySet<string>): string =>
  linesOf(text)
    .map((line) => line.text.replaceAll('\t', ' ').trim())
    .filter((line) => line !== '' && !left.has(line))
    .join('\n');

const placesOf = ({ knockouts }: StoredRole['brief']) => {
  const place = knockouts.location?.value;
  if (!place) return null;
  const address = (locality: string | undefined, country: string | undefined) => ({
    '@type': 'Place',
    address: given({ '@type': 'PostalAddress', addressLocality: locality, addressCountry: country }),
  });
  const [country] = place.countries;
  if (place.cities.length > 0) return place.cities.map((city) => address(city, country));
  return country === undefined ? null : [address(undefined, country)];
};

const payOf = ({ pay }: StoredRole['brief']) =>
  pay &&
  given({
    '@type': 'MonetaryAmount',
    currency: pay.value.currency,
    value: given({
      '@type': 'QuantitativeValue',
      minValue: pay.value.min,
      maxValue: pay.value.max,
      unitText: pay.value.period && unitTexts[pay.value.period],
    }),
  });

export const jobPostingOf = (role: StoredRole, text: DocumentText | null): Record<string, unknown> => {
  const { brief } = role;
  const left = new Set(brief.protected.map(({ quote }) => quote.text.replaceAll('\t', ' ').trim()));
  const asked = brief.demands.filter(
    ({ modality, quote }) =>
      (modality === 'must' || modality === 'strong') && !left.has(quote.text.replaceAll('\t', ' ').trim()),
  );
  const { contract, startBy, minYears, location } = brief.knockouts;
  return given({
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    identifier: { '@type': 'PropertyValue', name: 'shortlist95', value: role.briefId },
    title: brief.title?.value ?? role.fileName,
    description: text === null ? asked.map((demand) => demand.text).join('\n') : descriptionOf(text, left),
    datePosted: role.createdAt.toISOString().slice(0, 10),
    hiringOrganization: brief.client && { '@type': 'Organization', name: brief.client.value },
    jobLocation: placesOf(brief),
    jobLocationType: location?.value.remote ? 'TELECOMMUTE' : null,
    employmentType: contract && employmentTypes[contract.value.kind],
    baseSalary: payOf(brief),
    totalJobOpenings: brief.positions?.value,
    jobStartDate: startBy?.value,
    experienceRequirements: minYears && {
      '@type': 'OccupationalExperienceRequirements',
      monthsOfExperience: Math.round(minYears.value * 12),
    },
    qualifications: asked.length === 0 ? null : asked.map((demand) => demand.text.replaceAll('\t', ' ')).join('\n'),
    skills: role.signals.platforms.length === 0 ? null : role.signals.platforms.map(({ name }) => name).join(', '),
    inLanguage: brief.language,
  });
};
