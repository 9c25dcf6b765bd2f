/**
 * Text -> Candidate: who the person is and what they did, each fact with the line that states it.
 *
 * Sections are found first, by headings in seven languages and by typography; every finder then looks where its facts
 * stand. Nothing is guessed: what no line states stays null or [].
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import { type DocumentText, type Line, linesOf, longestParagraph } from '../../shared/model/document.ts';
import { countTotalYears } from '../../shared/total-years.ts';
import { findCareer } from './candidate/find-career.ts';
import {
  findAvailability,
  findContract,
  findOnsiteDays,
  findRelocation,
  findTravel,
} from './candidate/find-conditions.ts';
import { findEmails, findLinks, findPhones } from './candidate/find-contact.ts';
import { findDocumentDate } from './candidate/find-document-date.ts';
import { findCertificates, findEducation } from './candidate/find-education.ts';
import { findHeadline } from './candidate/find-headline.ts';
import { findName } from './candidate/find-name.ts';
import { findPay } from './candidate/find-pay.ts';
import { findPermit } from './candidate/find-permit.ts';
import { findResidence } from './candidate/find-residence.ts';
import { findSensitive } from './candidate/find-sensitive.ts';
import { findSpokenLanguages } from './candidate/find-spoken-languages.ts';
import { statementsOf } from './candidate/statements.ts';
import { writesMonthFirst } from './dates/find-dates.ts';
import { findSections } from './sections/find-sections.ts';

export interface CandidateSource {
  readonly lexicon: Lexicon;
  /** A hint for the name where the text has none. */
  readonly fileName: string;
  /** Last change of the file, the last resort for the day "present" means. */
  readonly modified: Date | null;
}

/** No paragraph of a CV is longer; what a hostile file adds behind would only cost time. Indices and quotes stay right. */
const withinReason = (line: Line): Line =>
  line.text.length <= longestParagraph ? line : { ...line, text: line.text.slice(0, longestParagraph) };

/** "…@example.it": where no address says it, the mail's domain tells how to read a telephone. */
const countryOfMail = (email: string, lexicon: Lexicon): string | null => {
  const code = (/\.(\p{L}{2})$/u.exec(email)?.[1] ?? '').toUpperCase().replace('UK', 'GB');
  return lexicon.places.countries.some((entry) => entry.code === code) ? code : null;
};

/** Facts of one CV. Never throws: what is absent is null or []. */
export const findCandidate = (text: DocumentText, { lexicon, fileName, modified }: CandidateSource): Candidate => {
  const lines = linesOf(text).map(withinReason);
  const sections = findSections(lines, lexicon);
  const options = { monthFirst: writesMonthFirst(lines.map((line) => line.text)) };
  const email = findEmails(lines)[0] ?? null;
  const name = findName(lines, { email, fileName, lexicon });
  const complete = findPhones(lines, null);
  const residence = findResidence(lines, sections, { phones: complete, name, lexicon });
  const country = lexicon.places.countries.find((entry) => entry.name === residence.country?.value)?.code ?? null;
  const phones = complete.some(({ value }) => value.startsWith('+'))
    ? complete
    : findPhones(lines, country ?? countryOfMail(email?.value ?? '', lexicon));
  const headline = findHeadline(lines, name, lexicon);
  const employments = findCareer(lines, sections, { lexicon, options, headline });
  const statements = statementsOf(lines, sections, employments);
  const dated = findDocumentDate(text, { lines, employments, modified, lexicon });
  return {
    name,
    email,
    phones,
    links: findLinks(lines),
    city: residence.city,
    country: residence.country,
    countryKnown: residence.countryKnown,
    headline,
    sections,
    employments,
    totalYears: countTotalYears(employments, dated),
    education: findEducation(lines, sections, lexicon),
    certificates: findCertificates(lines, sections, lexicon),
    languages: findSpokenLanguages(lines, sections, statements, lexicon),
    permit: findPermit(statements, lexicon),
    relocation: findRelocation(statements, lexicon),
    contract: findContract(statements, lexicon),
    availability: findAvailability(statements, dated?.date ?? null, lexicon),
    travelPercent: findTravel(statements, lexicon),
    onsiteDays: findOnsiteDays(statements, lexicon),
    pay: findPay(statements, lexicon),
    sensitive: findSensitive(statements, lexicon),
    dated,
  };
};
