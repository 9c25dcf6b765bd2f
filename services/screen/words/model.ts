/** The words on screen for the words of the model. */
import type { DeductionName, KnockoutName, PartName } from '../../../shared/lexicon/schema/weights.ts';
import type { Modality } from '../../../shared/model/brief.ts';
import type { DecisionKind } from '../../../shared/model/decision.ts';
import type { DocumentKind } from '../../../shared/model/document.ts';
import type { Answer, Verdict } from '../../../shared/model/fit.ts';
import type {
  Activity,
  Category,
  Reach,
  Scope,
  Seniority,
  SignalFlagKind,
  WorkKind,
} from '../../../shared/model/signal.ts';
import { gapWords, knockoutWords, partWords } from '../../news/cause-words.ts';
import type { UserRole } from '../../store/users.ts';
import { inBoth } from './in-both.ts';

type Named<Key extends string> = Readonly<Record<Key, string>>;

export interface ModelWords {
  readonly scopes: Named<Scope>;
  readonly scopeMeanings: Named<Scope>;
  readonly reaches: Named<Reach>;
  readonly seniorities: Named<Seniority>;
  readonly verdicts: Named<Verdict>;
  readonly categories: Named<Category>;
  readonly activities: Named<Activity>;
  readonly parts: Named<PartName>;
  readonly knockouts: Named<KnockoutName>;
  readonly answers: Named<Answer>;
  readonly decisions: Named<DecisionKind>;
  readonly userRoles: Named<UserRole>;
  readonly modalities: Named<Modality>;
  readonly flags: Named<SignalFlagKind>;
  readonly gaps: Named<DeductionName>;
  readonly states: Named<'waiting' | 'reading' | 'ready' | 'rejected' | 'duplicate' | 'review'>;
  readonly kinds: Named<DocumentKind>;
  readonly runs: Named<'nightly' | 'manual' | 'running' | 'done' | 'failed'>;
  readonly work: Named<WorkKind>;
  readonly labelDiffers: Named<'narrower' | 'broader'>;
  readonly both: string;
  readonly says: (label: string, differs: string) => string;
}

export const modelWords = inBoth<ModelWords>(
  {
    scopes: {
      control: 'Control',
      execution: 'MES',
      operations: 'MOM',
      specialist: 'L3 specialist',
      business: 'Business',
      none: 'Other',
    },
    scopeMeanings: {
      control: 'ISA-95 level 2 and below: controllers, SCADA, historians',
      execution: 'MES: live production on the shop floor',
      operations: 'MOM: several of production, quality, maintenance and inventory operations owned or governed',
      specialist: 'Level 3 in one thing other than production execution',
      business: 'ERP and level 4',
      none: 'Outside manufacturing operations',
    },
    reaches: { 'single-site': 'one site', 'multi-site': 'several sites', enterprise: 'enterprise' },
    seniorities: {
      junior: 'Junior',
      mid: 'Mid',
      senior: 'Senior',
      lead: 'Lead',
      architect: 'Architect',
      programme: 'Programme',
      executive: 'Executive',
    },
    verdicts: { submit: 'Submit', talk: 'Worth a talk', 'long-shot': 'Long shot', 'do-not-submit': 'Do not submit' },
    categories: { production: 'Production', quality: 'Quality', maintenance: 'Maintenance', inventory: 'Inventory' },
    activities: {
      resources: 'Resources',
      definition: 'Definition',
      scheduling: 'Scheduling',
      dispatching: 'Dispatching',
      execution: 'Execution',
      collection: 'Collection',
      tracking: 'Tracking',
      analysis: 'Analysis',
    },
    parts: partWords.en,
    knockouts: knockoutWords.en,
    answers: { yes: 'yes', no: 'no', unknown: 'unknown' },
    decisions: {
      submitted: 'Submitted',
      interviewed: 'Interviewed',
      placed: 'Placed',
      rejected: 'Rejected',
      withdrawn: 'Withdrawn',
    },
    userRoles: { viewer: 'viewer', recruiter: 'recruiter', administrator: 'administrator' },
    modalities: { must: 'must', strong: 'strong', nice: 'nice', context: 'context', excluded: 'excluded' },
    flags: {
      'hidden-text': 'Hidden text',
      'unsupported-skills': 'Unsupported skills',
      'keyword-stuffing': 'Keyword stuffing',
      'impossible-years': 'Impossible years',
      'label-differs': 'Label differs',
      'ambiguous-term': 'Ambiguous term',
      'low-confidence-reading': 'Low confidence reading',
      'protected-demand': 'Protected demand',
    },
    gaps: gapWords.en,
    states: {
      waiting: 'Waiting',
      reading: 'Reading',
      ready: 'Ready',
      rejected: 'Rejected',
      duplicate: 'Duplicate',
      review: 'Review',
    },
    kinds: { cv: 'CV', brief: 'brief', 'cover-letter': 'cover letter', certificate: 'certificate', other: 'other' },
    runs: { nightly: 'Nightly', manual: 'Manual', running: 'Running', done: 'Done', failed: 'Failed' },
    work: {
      governed: 'governed',
      designed: 'designed',
      built: 'built',
      configured: 'configured',
      integrated: 'integrated',
      validated: 'validated',
      managed: 'managed',
      supported: 'supported',
      operated: 'operated',
      sold: 'sold',
      listed: 'listed',
      mentioned: 'mentioned',
    },
    labelDiffers: { narrower: 'narrower', broader: 'broader' },
    both: 'MES and MOM',
    says: (label, differs) => `Says ${label}, describes something ${differs}`,
  },
  {
    scopes: {
      control: 'Steuerung',
      execution: 'MES',
      operations: 'MOM',
      specialist: 'L3-Fachgebiet',
      business: 'Geschäft',
      none: 'Anderes',
    },
    scopeMeanings: {
      control: 'ISA-95 Ebene 2 und darunter: Steuerungen, SCADA, Historian',
      execution: 'MES: laufende Produktion in der Werkhalle',
      operations: 'MOM: mehrere von Produktion, Qualität, Instandhaltung und Lager verantwortet oder gelenkt',
      specialist: 'Ebene 3 in einem Gebiet außer der Produktionsausführung',
      business: 'ERP und Ebene 4',
      none: 'Außerhalb der Fertigungsabläufe',
    },
    reaches: { 'single-site': 'ein Werk', 'multi-site': 'mehrere Werke', enterprise: 'Unternehmen' },
    seniorities: {
      junior: 'Junior',
      mid: 'Erfahren',
      senior: 'Senior',
      lead: 'Leitend',
      architect: 'Architekt/in',
      programme: 'Programmleitung',
      executive: 'Geschäftsleitung',
    },
    verdicts: {
      submit: 'Vorschlagen',
      talk: 'Gespräch lohnt',
      'long-shot': 'Kaum Aussicht',
      'do-not-submit': 'Nicht vorschlagen',
    },
    categories: { production: 'Produktion', quality: 'Qualität', maintenance: 'Instandhaltung', inventory: 'Lager' },
    activities: {
      resources: 'Ressourcen',
      definition: 'Definition',
      scheduling: 'Planung',
      dispatching: 'Zuteilung',
      execution: 'Ausführung',
      collection: 'Erfassung',
      tracking: 'Verfolgung',
      analysis: 'Auswertung',
    },
    parts: partWords.de,
    knockouts: knockoutWords.de,
    answers: { yes: 'ja', no: 'nein', unknown: 'unbekannt' },
    decisions: {
      submitted: 'Vorgeschlagen',
      interviewed: 'Im Gespräch',
      placed: 'Vermittelt',
      rejected: 'Abgelehnt',
      withdrawn: 'Zurückgezogen',
    },
    userRoles: { viewer: 'Ansicht', recruiter: 'Personalberatung', administrator: 'Administration' },
    modalities: { must: 'muss', strong: 'wichtig', nice: 'gern', context: 'Umfeld', excluded: 'nicht nötig' },
    flags: {
      'hidden-text': 'Versteckter Text',
      'unsupported-skills': 'Unbelegte Kenntnisse',
      'keyword-stuffing': 'Gehäufte Schlagwörter',
      'impossible-years': 'Unmögliche Jahre',
      'label-differs': 'Bezeichnung weicht ab',
      'ambiguous-term': 'Mehrdeutiges Wort',
      'low-confidence-reading': 'Unsicher gelesen',
      'protected-demand': 'Unzulässige Forderung',
    },
    gaps: gapWords.de,
    states: {
      waiting: 'Wartet',
      reading: 'Wird gelesen',
      ready: 'Fertig',
      rejected: 'Nicht lesbar',
      duplicate: 'Doppelt',
      review: 'Zu prüfen',
    },
    kinds: {
      cv: 'Lebenslauf',
      brief: 'Ausschreibung',
      'cover-letter': 'Anschreiben',
      certificate: 'Zeugnis',
      other: 'anderes',
    },
    runs: { nightly: 'Nächtlich', manual: 'Von Hand', running: 'Läuft', done: 'Fertig', failed: 'Fehlgeschlagen' },
    work: {
      governed: 'gelenkt',
      designed: 'entworfen',
      built: 'gebaut',
      configured: 'konfiguriert',
      integrated: 'angebunden',
      validated: 'validiert',
      managed: 'geleitet',
      supported: 'betreut',
      operated: 'bedient',
      sold: 'verkauft',
      listed: 'aufgezählt',
      mentioned: 'erwähnt',
    },
    labelDiffers: { narrower: 'Engeres', broader: 'Weiteres' },
    both: 'MES und MOM',
    says: (label, differs) => `Sagt ${label}, beschreibt etwas ${differs}`,
  },
);

/** "do-something_else" → "Do something else": for kinds the model may gain before this screen has words for them. */
const sentenceCase = (name: string): string => {
  const words = name.replaceAll(/[-_]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const nameIn = (names: Readonly<Record<string, string>>, kind: string): string =>
  names[kind] ?? sentenceCase(kind);
