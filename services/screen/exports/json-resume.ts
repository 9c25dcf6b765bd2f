/** A candidate as JSON Resume 1.0.0 (jsonresume.org/schema). What was read, nothing added. */
import type { Candidate, Employment, Fact } from '../../../shared/model/candidate.ts';
import { type DocumentText, linesOf } from '../../../shared/model/document.ts';
import type { Signals } from '../../../shared/model/signal.ts';

const given = <T extends object>(fields: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
    ),
  ) as Partial<T>;

const textOf = (fact: Fact<string> | null): string | null => fact?.value.replaceAll('\t', ' ') ?? null;

const withScheme = (link: string): string => (/^[a-z]+:\/\//i.test(link) ? link : `https://${link}`);

const workOf = (employment: Employment, lines: readonly { readonly text: string }[]) =>
  given({
    name: employment.employer,
    position: employment.title,
    location: employment.place,
    startDate: employment.start,
    endDate: employment.end,
    summary: employment.client === null ? null : `Client: ${employment.client}`,
    highlights: employment.lines
      .map((at) => lines[at]?.text.replaceAll(/\s+/g, ' ').trim() ?? '')
      .filter((text) => text !== '' && text !== employment.quote.text.replaceAll(/\s+/g, ' ').trim()),
  });

export const jsonResumeOf = (
  { candidate, signals }: { readonly candidate: Candidate; readonly signals: Signals },
  text: DocumentText | null,
) => {
  const lines = text === null ? [] : linesOf(text);
  const names = new Intl.DisplayNames('en', { type: 'language' });
  return {
    $schema: 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json',
    basics: given({
      name: textOf(candidate.name),
      label: textOf(candidate.headline),
      email: textOf(candidate.email),
      phone: candidate.phones[0]?.value ?? null,
      url: candidate.links[0] ? withScheme(candidate.links[0].value) : null,
      location: given({ city: textOf(candidate.city), region: textOf(candidate.country) }),
    }),
    work: candidate.employments.map((employment) => workOf(employment, lines)),
    education: candidate.education.map(({ degree, title }) => given({ area: title, studyType: degree })),
    certificates: candidate.certificates.map(({ value }) => ({ name: value })),
    skills: [
      ...signals.platforms
        .filter(({ handsOn }) => handsOn)
        .map(({ name, modules, kinds }) => given({ name, keywords: [...modules, ...kinds] })),
      ...signals.skills.map(({ name }) => ({ name })),
    ],
    languages: candidate.languages.map(({ lang, level }) =>
      given({ language: names.of(lang) ?? lang, fluency: level }),
    ),
    meta: { version: 'v1.0.0' },
  };
};
