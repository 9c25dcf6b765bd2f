/** The figures that judging tells apart, slice by slice. What rises with a strength or with years is rounded up. */
import type { Role } from '../../shared/model/fit.ts';
import type { PlatformSignal, TermSignal } from '../../shared/model/signal.ts';
import { choicesOf } from '../fit/knockouts/language.ts';
import { type Figures, figuresBy, roundedDown, roundedUp } from './figures.ts';
import type { CellSignal, SingleSlices } from './slices.ts';

export const byStrength = figuresBy(roundedUp, roundedUp);

const yearsUp = (years: number | null): number | null => (years === null ? null : 8 * roundedUp(years / 8));

export const byYears = figuresBy(yearsUp, yearsUp);

export const byCell = figuresBy(
  ({ cell, strength }: CellSignal) => `${cell} ${roundedUp(strength)}`,
  (signal): CellSignal => ({ ...signal, strength: roundedUp(signal.strength) }),
);

export const byTerm = figuresBy(
  ({ id, strength }: TermSignal) => `${id} ${roundedUp(strength)}`,
  (signal): TermSignal => ({ ...signal, strength: roundedUp(signal.strength) }),
);

/** Between these two. */
export interface Span {
  readonly low: number;
  readonly high: number;
}

export const bySpan = figuresBy(
  (value: number) => roundedDown(value) + roundedUp(value),
  (value): Span => ({ low: roundedDown(value), high: roundedUp(value) }),
);

export const byProduct = figuresBy(
  ({ id }: PlatformSignal) => id,
  ({ id }) => id,
);

/** What was done with a product. Of employments only whether it is one, and the present one. */
export const byWork = figuresBy(
  ({ handsOn, kinds, evidence }: PlatformSignal) =>
    [
      handsOn,
      [...new Set(kinds)].sort().join(' '),
      evidence.every(({ employment }) => employment === 0),
      evidence.some(({ employment }) => employment !== null),
    ].join('|'),
  (signal) => signal,
);

type Languages = SingleSlices['languages'];

const ofLanguages = new Map<string, (values: readonly Languages[]) => Figures<Languages>>();

/** Of the languages that are asked for, and whether any is listed; worked out once for all roles that ask for the same. */
export const byLanguages = ({ brief }: Role): ((values: readonly Languages[]) => Figures<Languages>) => {
  const asked = brief.knockouts.languages.flatMap(({ value }) => choicesOf(value).map(({ lang }) => lang));
  const key = asked.join(' ');
  const keyOf = (languages: Languages): string => {
    if (languages.length === 0) return '';
    const found = asked.map((lang) => languages.find((one) => one.lang === lang));
    return `listed ${found.map((one) => (one ? (one.level ?? 'spoken') : '-'))}`;
  };
  const figures = ofLanguages.get(key) ?? figuresBy(keyOf, (languages: Languages) => languages);
  ofLanguages.set(key, figures);
  return figures;
};
