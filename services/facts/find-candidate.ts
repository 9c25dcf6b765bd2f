/**
 * Text -> Candidate: who the person is and what they did, each fact with the line that states it.
 *
 * Sections are found first, by headings in seven languages and by typography; every finder then looks where its facts
 * stand. Nothing is guessed: what no line states stays null or [].
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import { countTotalYears } from './candidate/count-total-years.ts';
import { findCareer } from './candidate/find-career.ts';
import { findEmails, findLinks, findPhones } from './candidate/find-contact.ts';
import { findDocumentDate } from './candidate/find-document-date.ts';
import { findHeadline } from './candidate/find-headline.ts';
import { findName } from './candidate/find-name.ts';
import { findResidence } from './candidate/find-residence.ts';
import { findSpokenLanguages } from './candidate/find-spoken-languages.ts';
import { writesMonthFirst } from './dates/find-dates.ts';
import { findSections } from './sections/find-sections.ts';

export interface CandidateSource {
  readonly lexicon: Lexicon;
  /** A hint for the name where the text has none. */
  readonly fileName: string;
  /** Last change of the file, the last resort for the day "present" means. */
  readonly modified: Date | null;
}

/** Facts of one CV. Never throws: what is absent is null or []. */
export const findCandidate = (text: DocumentText, { lexicon, fileName, modified }: CandidateSource): Candidate => {
  const lines = linesOf(text);
  const sections = findSections(lines, lexicon);
  const options = { monthFirst: writesMonthFirst(lines.map((line) => line.text)) };
  const email = findEmails(lines)[0] ?? null;
  const name = findName(lines, { email, fileName, lexicon });
  const phones = findPhones(lines, null);
  const residence = findResidence(lines, sections, { phones, name: name?.value ?? null, lexicon });
  const employments = findCareer(lines, sections, lexicon, options);
  const dated = findDocumentDate(text, { lines, employments, modified, lexicon });
  return {
    name,
    email,
    phones,
    links: findLinks(lines),
    city: residence.city,
    country: residence.country,
    countryKnown: residence.countryKnown,
    headline: findHeadline(lines, name, lexicon),
    sections,
    employments,
    totalYears: countTotalYears(employments, dated),
    education: [],
    certificates: [],
    languages: findSpokenLanguages(lines, sections, lexicon),
    permit: null,
    relocation: null,
    contract: null,
    availability: null,
    travelPercent: null,
    onsiteDays: null,
    pay: null,
    sensitive: [],
    dated,
  };
};
