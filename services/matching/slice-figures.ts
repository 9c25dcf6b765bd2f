/** The figures that judging tells apart, slice by slice. What rises with a strength or with years is rounded up. */
import type { Role } from '../../shared/model/fit.ts';
import type { PlatformSignal, Signal, TermSignal } from '../../shared/model/signal.ts';
import { noSignal } from './blank.ts';
import { figuresBy, roundedDown, roundedUp } from './figures.ts';
import type { CellSignal, SingleSlices } from './slices.ts';

const strong = ({ strength }: Signal): Signal => ({ ...noSignal, strength: roundedUp(strength) });

export const byStrength = figuresBy(({ strength }: Signal) => roundedUp(strength), strong);

export const byYears = figuresBy(
  ({ years }: Signal) => (years === null ? 'none' : roundedUp(years / 8)),
  ({ years }): Signal => ({ ...noSignal, years: years === null ? null : 8 * roundedUp(years / 8) }),
);

export const byTotalYears = figuresBy(
  (years: number | null) => (years === null ? 'none' : roundedUp(years / 8)),
  (years) => (years === null ? null : 8 * roundedUp(years / 8)),
);

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

/** Modules are left out: they can only take from the score. Of employments only whether it is one, and the present one. */
export const byProduct = figuresBy(
  ({ id, handsOn, kinds, evidence }: PlatformSignal) =>
    [
      id,
      handsOn,
      [...new Set(kinds)].sort().join(' '),
      evidence.every(({ employment }) => employment === 0),
      evidence.some(({ employment }) => employment !== null),
    ].join('|'),
  (signal) => signal,
);

/** Of the languages that are asked for, and whether any is listed. */
export const byLanguages = ({ brief }: Role) =>
  figuresBy(
    (languages: SingleSlices['languages']) => {
      if (languages.length === 0) return '';
      const levels = brief.knockouts.languages.map(({ value }) => languages.find(({ lang }) => lang === value.lang));
      return `listed ${levels.map((one) => (one ? one.level : '-'))}`;
    },
    (languages) => languages,
  );
