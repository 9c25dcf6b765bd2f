/**
 * Sentences as people of the trade write them, one a CV, in seven languages -> what is read in each, beside what an expert reads.
 *
 * A bed is a folder with a YAML file for each language. Who owns a function has a title that allows it: `own` and `enterprise` stand under
 * a lead, everything else under an engineer.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { z } from 'zod';
import { findCandidateSignals } from '../../services/signals/find-candidate-signals.ts';
import type { Lexicon } from '../../shared/lexicon/load.ts';
import { categories, type Level, levels, reaches, type Signals } from '../../shared/model/signal.ts';
import { normalise } from '../../shared/words.ts';
import { writtenCv } from '../services/signals/written.ts';

const sentences = z.array(z.string()).min(1);
const mandates = ['operate', 'build', 'lead', 'own'] as const;
const fieldBed = z.strictObject({
  production: sentences,
  quality: sentences,
  maintenance: sentences,
  inventory: sentences,
  levels: z.partialRecord(z.enum(levels), sentences),
  mandate: z.partialRecord(z.enum(mandates), sentences),
  reach: z.partialRecord(z.enum(reaches), sentences),
  /** "sentence | product": worked with it, or only named it. */
  hands: sentences,
  mentioned: sentences,
  /** Another trade, another meaning, denied or wished for: nothing of it is the person's work. */
  nothing: sentences,
});

export interface FieldCase {
  readonly kind: string;
  readonly language: string;
  readonly sentence: string;
  readonly expected: string;
  /** In the words of the bed. */
  readonly read: readonly string[];
}

const someStrength = 0.2;
const titleOf = (expected: string): string => (expected === 'own' || expected === 'enterprise' ? 'Lead' : 'Engineer');

const signalsOf = ({ sentence, language, expected }: Omit<FieldCase, 'read'>, lexicon: Lexicon): Signals => {
  const { text, candidate } = writtenCv({ language, jobs: [{ title: titleOf(expected), did: [sentence] }] });
  return findCandidateSignals(text, candidate, lexicon);
};

const shownCategories = (signals: Signals): readonly string[] => {
  const strength = (category: string): number =>
    Math.max(
      0,
      ...Object.entries(signals.cells).map(([cell, found]) => (cell.startsWith(category) ? found.strength : 0)),
    );
  const most = Math.max(...categories.map(strength));
  return categories.filter((one) => strength(one) >= Math.max(someStrength, most));
};

const strongestLevel = (signals: Signals): Level | null => {
  const best = levels.reduce((a, b) => (signals.levels[b].strength > signals.levels[a].strength ? b : a));
  return signals.levels[best].strength >= someStrength ? best : null;
};

const isNamed = (name: string, product: string): boolean =>
  normalise(name).includes(normalise(product)) || normalise(product).includes(normalise(name));

/** Products worked with; general software is a skill. */
const workedWith = ({ platforms, skills }: Signals): readonly string[] => [
  ...platforms.filter(({ handsOn }) => handsOn).map(({ name }) => name),
  ...skills.filter(({ strength }) => strength >= someStrength).map(({ name }) => name),
];

const readIn = (one: Omit<FieldCase, 'read'>, lexicon: Lexicon): readonly string[] => {
  const signals = signalsOf(one, lexicon);
  const worked = workedWith(signals);
  const isWorked = worked.some((name) => isNamed(name, one.expected));
  switch (one.kind) {
    case 'category':
      return shownCategories(signals);
    case 'level':
      return [strongestLevel(signals) ?? 'none'];
    case 'mandate':
      return [mandates[Math.round(signals.axes.mandate) - 1] ?? 'use'];
    case 'reach':
      return [signals.reach ?? 'none'];
    case 'hands':
      return isWorked ? [one.expected] : worked;
    case 'mentioned':
      return isWorked ? ['worked with'] : [one.expected];
    default: {
      const products = signals.platforms.filter(({ handsOn }) => handsOn).map(({ name }) => name);
      const shown = [...products, ...shownCategories(signals)];
      return signals.scope === 'none' && shown.length === 0 ? [''] : [signals.scope, ...shown];
    }
  }
};

const casesOf = (directory: string, language: string): readonly Omit<FieldCase, 'read'>[] => {
  const bed = fieldBed.parse(load(readFileSync(join(directory, `${language}.yml`), 'utf8')));
  const cases = (kind: string, expected: string, texts: readonly string[] = []): Omit<FieldCase, 'read'>[] =>
    texts.map((text) => {
      const [sentence = '', product] = text.split(' | ');
      return { kind, language, sentence, expected: product ?? expected };
    });
  return [
    ...categories.flatMap((one) => cases('category', one, bed[one])),
    ...levels.flatMap((one) => cases('level', one, bed.levels[one])),
    ...mandates.flatMap((one) => cases('mandate', one, bed.mandate[one])),
    ...reaches.flatMap((one) => cases('reach', one, bed.reach[one])),
    ...cases('hands', '', bed.hands),
    ...cases('mentioned', '', bed.mentioned),
    ...cases('nothing', '', bed.nothing),
  ];
};

/** @param directory holds `<language>.yml` for each language */
export const readField = (directory: string, lexicon: Lexicon): readonly FieldCase[] =>
  readdirSync(directory)
    .map((name) => name.replace('.yml', ''))
    .flatMap((language) => casesOf(directory, language))
    .map((one) => ({ ...one, read: readIn(one, lexicon) }));

export const isReadRight = ({ read, expected }: FieldCase): boolean => read.includes(expected);

/** "de level L0 <- none: Montage …" */
export const tellMisread = ({ language, kind, expected, read, sentence }: FieldCase): string =>
  `${language} ${kind} ${expected} <- ${read.join('+')}: ${sentence}`;
