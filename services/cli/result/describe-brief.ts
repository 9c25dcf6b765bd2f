import type { Brief, Modality } from '../../../shared/model/brief.ts';
import type { Fit, Role } from '../../../shared/model/fit.ts';
import { describeSignals, noSignals } from './describe-candidate.ts';
import type { ResultBrief, ResultEntry } from './result-schema.ts';

/** From this strength on a demand is a must (briefs.md section 2). */
const mustFrom = 0.85;
/** Below it a product is one of several nice things to have, or the far end of an interface. */
const askedFrom = 0.5;

const demandsOf = (brief: Brief, modalities: readonly Modality[]): string[] =>
  brief.demands.filter(({ modality }) => modalities.includes(modality)).map(({ text }) => text);

const contractOf = (contract: Brief['knockouts']['contract']): string | null => {
  if (contract === null) return null;
  const { kind, months } = contract.value;
  return months === null ? kind : `${kind}, ${months} months`;
};

const describeKnockouts = ({ knockouts }: Brief): NonNullable<ResultBrief['knockouts']> => ({
  location: knockouts.location?.value.text ?? null,
  onsiteDaysPerWeek: knockouts.onsiteDaysPerWeek?.value ?? null,
  languages: knockouts.languages.map(({ value }) => ({ lang: value.lang, level: value.level })),
  workPermit: knockouts.workPermit?.value.text ?? null,
  contract: contractOf(knockouts.contract),
  startBy: knockouts.startBy?.value ?? null,
  travelPercent: knockouts.travelPercent?.value ?? null,
  minYears: knockouts.minYears?.value ?? null,
});

/** One shortlist place; quotes of the candidate's text are the evidence, strongest parts first as scored. */
export const describeEntry = (
  place: { readonly rank: number; readonly file: string; readonly name: string | null },
  fit: Fit,
): ResultEntry => ({
  ...place,
  score: fit.total,
  verdict: fit.verdict,
  confidence: fit.confidence,
  flags: fit.flags.map(({ kind }) => kind),
  knockouts: fit.knockouts.map(({ name, answer }) => ({ name, answer })),
  parts: fit.parts.map(({ name, weight, score }) => ({ name, weight, score })),
  reasons: fit.parts.flatMap(({ name, reasons }) =>
    reasons.map(({ tone, sentence }) => ({ part: name, tone, sentence })),
  ),
  evidence: fit.parts
    .flatMap(({ reasons }) => reasons.flatMap(({ quotes }) => quotes))
    .filter(({ side }) => side === 'candidate')
    .map(({ text, page, line }) => ({ quote: text, page, line })),
});

export const describeBrief = (file: string, role: Role, shortlist: ResultEntry[]): ResultBrief => {
  const { brief, signals } = role;
  return {
    file,
    status: 'ready',
    client: brief.client?.value ?? null,
    title: brief.title?.value ?? null,
    statedLabel: signals.label.stated,
    ...describeSignals(signals),
    platforms: signals.platforms
      .filter(({ demand }) => (demand ?? 0) >= askedFrom)
      .map(({ name, demand }) => ({ name, must: (demand ?? 0) >= mustFrom })),
    mustHaves: demandsOf(brief, ['must']),
    niceToHaves: demandsOf(brief, ['strong', 'nice']),
    knockouts: describeKnockouts(brief),
    clarifications: signals.clarifications.map(({ topic, question, quotes }) => ({
      topic,
      question,
      quotes: quotes.map(({ text }) => text),
    })),
    shortlist,
  };
};

export const rejectedBrief = (file: string): ResultBrief => ({
  file,
  status: 'rejected',
  client: null,
  title: null,
  statedLabel: null,
  ...noSignals,
  industries: [],
  standards: [],
  platforms: [],
  mustHaves: [],
  niceToHaves: [],
  knockouts: null,
  clarifications: [],
  shortlist: [],
});
