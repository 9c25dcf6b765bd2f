/**
 * A brief's text and demands -> signals of the same shape as a candidate's, so that the two can be compared.
 *
 * A line counts as the demand in it; what is excluded, what the company says of itself, and logistics count nothing.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import type { BriefSignals } from '../../shared/model/signal.ts';
import { findClarifications } from './clarifications/find-clarifications.ts';
import { findFlags } from './find-flags.ts';
import { findLabel } from './find-label.ts';
import { gatherSignals, type Unit } from './gather-signals.ts';
import { judgeSeniority, seniorityOfTitle, usualMandate } from './judge-seniority.ts';
import { placeBriefLines } from './place-lines.ts';
import { platformDemands } from './platform-demands.ts';
import { readMentions } from './read-mentions.ts';

const wholeBrief = (title: string | null, lexicon: Lexicon): Unit => {
  const rung = title === null ? null : seniorityOfTitle(title, lexicon);
  const mandate = rung === null ? 2 : usualMandate[rung];
  return { employment: null, span: null, time: 1, years: 1, mandate, highest: 4 };
};

export const findBriefSignals = (text: DocumentText, brief: Brief, lexicon: Lexicon): BriefSignals => {
  const places = placeBriefLines(text, brief, lexicon);
  const reading = readMentions(linesOf(text), places, lexicon);
  const demandOf = platformDemands(brief, reading, lexicon);
  const { reading: _, ...gathered } = gatherSignals(
    reading,
    [wholeBrief(brief.title?.value ?? null, lexicon)],
    lexicon,
    demandOf,
  );
  const labels = reading.mentions.filter((mention) => mention.file === 'labels' && mention.truth >= 0.3);
  const title = brief.title?.quote;
  const inTitle = labels.filter(
    ({ place, evidence }) =>
      place.where === 'title' || (title && title.page === evidence.page && title.line === evidence.line),
  );
  const label = findLabel([inTitle, labels], gathered.scope, gathered.scopeEvidence);
  const minYears = brief.knockouts.minYears?.value ?? null;
  const signals: Omit<BriefSignals, 'clarifications'> = {
    ...gathered,
    label,
    seniority: judgeSeniority(brief.title?.value ?? null, { years: minYears, mandate: gathered.axes.mandate, lexicon }),
    seniorityEvidence: brief.title ? [{ ...brief.title.quote, where: 'title', employment: null }] : [],
    flags: findFlags(text, { platforms: [], label, year: 0 }, lexicon),
    employments: [],
  };
  return { ...signals, clarifications: findClarifications({ text, brief, signals, lexicon }) };
};
