/** Small, complete nouns to put into a store: what they say does not matter there. */

import type { Claim } from '../../services/store/documents.ts';
import type { Brief } from '../../shared/model/brief.ts';
import type { Candidate } from '../../shared/model/candidate.ts';
import type { DocumentText } from '../../shared/model/document.ts';
import type { Fit, Person, Role, Verdict } from '../../shared/model/fit.ts';
import type { RankedFit, Shortlist, ShortlistEntry } from '../../shared/model/shortlist.ts';
import type { BriefSignals, Signal, Signals } from '../../shared/model/signal.ts';

export const versions = { lexicon: 'lexicon-1', rules: 'rules-1' };

export const sampleClaim = (bytes: string, changes: Partial<Claim> = {}): Claim => ({
  fingerprint: bytes,
  fileName: `${bytes}.pdf`,
  size: bytes.length,
  folder: 'cvs',
  modified: null,
  archivePath: `originals/${bytes}.pdf`,
  parentId: null,
  claimKey: null,
  ...changes,
});

export const sampleText = (...lines: readonly string[]): DocumentText => ({
  format: 'txt',
  pages: [
    {
      number: 1,
      width: null,
      height: null,
      source: 'text',
      lines: lines.map((text, index) => ({
        ...{ page: 1, line: index + 1, text, box: null, size: null, bold: false },
        ...{ heading: false, place: 'body', bullet: false, gapBefore: false, confidence: null },
      })),
    },
  ],
  hidden: [],
  language: 'en',
  dated: null,
  attachments: [{ name: 'inside.pdf', bytes: new Uint8Array([1, 2, 3]) }],
  warnings: [],
});

const fact = (value: string) => ({ value, quote: { text: value, page: 1, line: 1 } });

const silent: Signal = { strength: 0, evidence: [], firstSeen: null, lastSeen: null, years: null };

const signals: Signals = {
  levels: { L0: silent, L1: silent, L2: silent, L3: silent, L4: silent },
  cells: {},
  categories: { production: silent, quality: silent, maintenance: silent, inventory: silent },
  axes: { breadth: 1, reach: 1, mandate: 1 },
  scope: 'execution',
  scopeEvidence: [],
  reach: null,
  reachEvidence: [],
  label: { stated: 'MES', agreement: 'agrees', labelled: [], described: [] },
  ...{ platforms: [], industries: [], standards: [], integrations: [], methods: [], skills: [] },
  seniority: null,
  seniorityEvidence: [],
  fluency: silent,
  flags: [],
  employments: [],
};

export const samplePerson = (name: string): Person => ({
  candidate: {
    name: fact(name),
    ...{
      email: null,
      phones: [],
      links: [],
      city: fact('Linz'),
      country: fact('Austria'),
      headline: fact('MES Engineer'),
    },
    ...{ sections: [], employments: [], totalYears: null, education: [], certificates: [], languages: [] },
    ...{ permit: null, relocation: null, contract: null, availability: null, travelPercent: null, onsiteDays: null },
    ...{ pay: null, sensitive: [], dated: null },
  } satisfies Candidate,
  signals,
  words: { mes: 3, ingénieur: 1 },
});

export const sampleRole = (title: string): Role => ({
  brief: {
    ...{ client: fact('Example Foods'), title: fact(title), sections: [], demands: [] },
    knockouts: {
      ...{ location: null, onsiteDaysPerWeek: null, languages: [], workPermit: null, contract: null },
      ...{ startBy: null, travelPercent: null, minYears: null },
    },
    ...{
      pay: null,
      positions: null,
      reportsTo: null,
      teamSize: null,
      employerKind: null,
      protected: [],
      language: 'en',
    },
  } satisfies Brief,
  signals: { ...signals, clarifications: [] } satisfies BriefSignals,
  words: { mes: 1 },
});

export const sampleFit = (total: number, verdict: Verdict = 'talk'): Fit => ({
  ...{ total, verdict, confidence: 0.5, parts: [], knockouts: [], deductions: [], demands: [] },
  ...{ flags: [], wastes: [], changes: [], nearMiss: null },
});

/** Ranks as given. */
export const sampleShortlist = (
  briefId: string,
  ...fits: readonly RankedFit[]
): Shortlist & { readonly entries: readonly ShortlistEntry[] } => ({
  briefId,
  versions,
  entries: fits.map((fit, index) => ({ ...fit, rank: index + 1 })),
});
