import type { Verdict } from '../../../shared/model/fit.ts';
import type { Activity, Category, Reach, Scope } from '../../../shared/model/signal.ts';

/** The words on screen for the words of the model. */
export const scopeNames: Readonly<Record<Scope, string>> = {
  control: 'Control',
  execution: 'MES',
  operations: 'MOM',
  specialist: 'L3 specialist',
  business: 'Business',
  none: 'Other',
};

export const scopeMeanings: Readonly<Record<Scope, string>> = {
  control: 'ISA-95 level 2 and below: controllers, SCADA, historians',
  execution: 'MES: live production on the shop floor',
  operations: 'MOM: several of production, quality, maintenance and inventory operations owned or governed',
  specialist: 'Level 3 in one thing other than production execution',
  business: 'ERP and level 4',
  none: 'Outside manufacturing operations',
};

export const reachNames: Readonly<Record<Reach, string>> = {
  'single-site': 'one site',
  'multi-site': 'several sites',
  enterprise: 'enterprise',
};

export const verdictNames: Readonly<Record<Verdict, string>> = {
  submit: 'Submit',
  talk: 'Worth a talk',
  'long-shot': 'Long shot',
  'do-not-submit': 'Do not submit',
};

export const categoryNames: Readonly<Record<Category, string>> = {
  production: 'Production',
  quality: 'Quality',
  maintenance: 'Maintenance',
  inventory: 'Inventory',
};

export const activityNames: Readonly<Record<Activity, string>> = {
  resources: 'Resources',
  definition: 'Definition',
  scheduling: 'Scheduling',
  dispatching: 'Dispatching',
  execution: 'Execution',
  collection: 'Collection',
  tracking: 'Tracking',
  analysis: 'Analysis',
};

/** "do-something_else" → "Do something else". */
export const sentenceCase = (name: string): string => {
  const words = name.replaceAll(/[-_]/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
};

export const day = (date: Date): string => date.toISOString().slice(0, 10);

export const dayAndTime = (date: Date): string => date.toISOString().slice(0, 16).replace('T', ' ');

/** "3 roles", "1 role". */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
