import type { Group, Impact } from './impact-ratios.ts';
import type { Swapped } from './score-swapped.ts';

export interface Audit {
  /** ISO date. */
  readonly on: string;
  readonly versions: { readonly lexicon: string; readonly rules: string } | null;
  readonly people: number;
  readonly pairs: number;
  readonly impact: readonly Impact[];
  readonly swapped: Swapped;
}

const figure = (value: number | null): string => (value === null ? '–' : value.toFixed(2)).padStart(6);

const row = ({ group, people, scoringRate, scoringRatio, decided, selectionRate, selectionRatio, ...is }: Group) =>
  `  ${group.padEnd(32)} ${String(people).padStart(6)} ${figure(scoringRate)} ${figure(scoringRatio)} ${String(decided).padStart(8)} ${figure(selectionRate)} ${figure(selectionRatio)}` +
  `${is.flagged ? '  below four fifths' : ''}${is.small ? '  under 2 %, not compared' : ''}`;

const head = `  ${'group'.padEnd(32)} ${'scored'.padStart(6)} ${'rate'.padStart(6)} ${'ratio'.padStart(6)} ${'decided'.padStart(8)} ${'rate'.padStart(6)} ${'ratio'.padStart(6)}`;

const told = ({ by, groups, unknown }: Impact): string =>
  [`By ${by} (not said: ${unknown})`, head, ...groups.map(row)].join('\n');

/** For a terminal; the same figures are in the JSON. */
export const showAudit = ({ on, versions, people, pairs, impact, swapped }: Audit): string =>
  [
    `Audit of ${on}: ${people} people on the lists of open roles, ${pairs} times scored` +
      (versions ? `, lexicon ${versions.lexicon}, rules ${versions.rules}.` : '.'),
    'Scoring rate: share above the median of the list. Selection rate: share submitted or further, of those decided on.',
    impact.length === 0 ? 'No categories given (--categories FILE): no impact ratios.' : impact.map(told).join('\n\n'),
    '',
    `Names and gendered words exchanged in ${swapped.people} texts, ${swapped.pairs} pairs scored again: greatest difference ${swapped.most.toFixed(1)} points` +
      (swapped.differing.length === 0 ? '.' : `, in ${swapped.differing.length} pairs.`),
  ].join('\n');
