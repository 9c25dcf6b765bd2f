/** Briefs read from plain files, and their facts in a form a person can check line by line. */

import { findBrief } from '../../services/facts/find-brief.ts';
import { readText } from '../../services/text/read-text.ts';
import { defaultLimits } from '../../services/text/reading-limits.ts';
import { loadLexicon } from '../../shared/lexicon/load.ts';
import type { Brief } from '../../shared/model/brief.ts';
import type { DocumentText } from '../../shared/model/document.ts';

export const lexicon = loadLexicon();

/** The day the invented briefs came in. */
const arrived = new Date('2026-11-20T09:00:00Z');

export const readBriefText = async (content: string | Uint8Array, name = 'brief.txt'): Promise<DocumentText> => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readText({ name, bytes, modified: arrived }, defaultLimits);
};

export const briefOf = (text: DocumentText, name = 'brief.txt'): Brief =>
  findBrief(text, { lexicon, fileName: name, modified: arrived });

export const briefFrom = async (content: string, name = 'brief.txt'): Promise<Brief> =>
  briefOf(await readBriefText(content, name), name);

/** Values of a brief by field, the way gaps.txt and the golden files write them. */
export const fieldsOf = ({ knockouts, ...brief }: Brief): Readonly<Record<string, string>> => {
  const plain = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
  return {
    language: plain(brief.language),
    title: plain(brief.title?.value),
    client: plain(brief.client?.value),
    location: plain([...(knockouts.location?.value.cities ?? []), ...(knockouts.location?.value.countries ?? [])]),
    onsiteDaysPerWeek: plain(knockouts.onsiteDaysPerWeek?.value),
    languages: knockouts.languages.map(({ value }) => `${value.lang} ${value.level ?? '?'}`).join(', '),
    workPermit: plain(
      knockouts.workPermit && {
        places: knockouts.workPermit.value.places,
        sponsorship: knockouts.workPermit.value.sponsorship,
      },
    ),
    contract: plain(knockouts.contract?.value),
    startBy: plain(knockouts.startBy?.value),
    travelPercent: plain(knockouts.travelPercent?.value),
    minYears: plain(knockouts.minYears?.value),
    pay: plain(brief.pay?.value),
    positions: plain(brief.positions?.value),
    reportsTo: plain(brief.reportsTo?.value),
    teamSize: plain(brief.teamSize?.value),
    protected: brief.protected.map(({ kind }) => kind).join(', '),
  };
};

export const describeBriefFacts = (brief: Brief): string =>
  [
    ...Object.entries(fieldsOf(brief)).map(([field, value]) => `${field}: ${value}`),
    '',
    ...brief.demands.map(
      ({ modality, strength, topic, text, alternatives, openToSimilar, years }) =>
        `${modality} ${strength.toFixed(2)} ${topic}${years === null ? '' : ` ${years}y`}${openToSimilar ? ' ~' : ''}${alternatives.length > 0 ? ` [${alternatives.join(' | ')}]` : ''}: ${text}`,
    ),
    '',
  ].join('\n');
