/**
 * A brief's text and demands -> signals of the same shape as a candidate's, so that the two can be compared.
 *
 * A line counts as the demand in it; what is excluded, what the company says of itself, and logistics count nothing.
 */
import type { Lexicon } from '../../shared/lexicon/load.ts';
import type { Brief } from '../../shared/model/brief.ts';
import { type DocumentText, linesOf } from '../../shared/model/document.ts';
import type { BriefSignals, Scope } from '../../shared/model/signal.ts';
import { chargeIn } from './charge-in.ts';
import { findClarifications } from './clarifications/find-clarifications.ts';
import { productsOf } from './far-ends.ts';
import { findFlags } from './find-flags.ts';
import { findLabel } from './find-label.ts';
import { type Gathered, gatherSignals } from './gather-signals.ts';
import { judgeSeniority, seniorityOfTitle, usualMandate } from './judge-seniority.ts';
import type { Unit } from './judge-units.ts';
import { placeBriefLines } from './place-lines.ts';
import { platformDemands } from './platform-demands.ts';
import { readMentions } from './read-mentions.ts';

const wholeBrief = (title: string | null, lexicon: Lexicon): Unit => {
  const rung = title === null ? null : seniorityOfTitle(title, lexicon);
  const mandate = rung === null ? 2 : usualMandate[rung];
  return {
    employment: null,
    span: null,
    time: 1,
    years: 1,
    mandate,
    usual: 'configured',
    highest: 4,
    widest: 4,
    titled: 0,
    field: null,
  };
};

const namedProduction = 0.5;

/** "We need an MES person for Opcenter" asks for production execution, however little else it says. */
const withNamedProduction = (found: Gathered, scope: Scope, lexicon: Lexicon): Gathered['categories'] => {
  const { production } = found.categories;
  const types = productsOf(lexicon);
  const names = found.platforms.some(({ id }) => ['mes', 'mom'].includes(types.get(id)?.type ?? ''));
  return scope === 'execution' && names && production.strength < namedProduction
    ? { ...found.categories, production: { ...production, strength: namedProduction } }
    : found.categories;
};

export const findBriefSignals = (text: DocumentText, brief: Brief, lexicon: Lexicon): BriefSignals => {
  const places = placeBriefLines(text, brief, lexicon);
  const reading = readMentions(linesOf(text), places, lexicon);
  const demandOf = platformDemands(brief, reading, lexicon);
  const found = gatherSignals(reading, [wholeBrief(brief.title?.value ?? null, lexicon)], lexicon, demandOf);
  const labels = (reading.byFile.get('labels') ?? []).filter(({ truth }) => truth >= 0.3);
  const title = brief.title?.quote;
  const inTitle = labels.filter(
    ({ place, evidence }) =>
      place.where === 'title' || (title && title.page === evidence.page && title.line === evidence.line),
  );
  // A note too short to describe work still names a role; the clarifications ask for the rest.
  const scope = found.scope === 'none' && labels.length > 0 ? 'execution' : found.scope;
  const gathered = { ...found, scope, categories: withNamedProduction(found, scope, lexicon) };
  // Beside other work than level 3's, the words name a neighbour's system; only a title names the role.
  const naming = scope === 'execution' || scope === 'operations' ? [inTitle, labels] : [inTitle];
  const label = findLabel(naming, scope, gathered.scopeEvidence);
  const minYears = brief.knockouts.minYears?.value ?? null;
  const signals: Omit<BriefSignals, 'clarifications'> = {
    ...gathered,
    label,
    seniority: judgeSeniority(
      brief.title?.value ?? null,
      { years: minYears, ...gathered.axes, charge: chargeIn(reading, null), stated: true },
      lexicon,
    ),
    seniorityEvidence: brief.title ? [{ ...brief.title.quote, where: 'title', employment: null }] : [],
    flags: findFlags(text, { platforms: [], label, products: reading.byFile.get('products') ?? [], year: 0 }, lexicon),
    employments: [],
  };
  return { ...signals, clarifications: findClarifications({ text, brief, signals, lexicon }) };
};
