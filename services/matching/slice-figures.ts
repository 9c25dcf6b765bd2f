/** The figures that judging tells apart, slice by slice. What rises with a strength or with years is rounded up. */
import type { Role } from '../../shared/model/fit.ts';
import type { PlatformSignal, TermSignal } from '../../shared/model/signal.ts';
import { choicesOf } from '../fit/knockouts/language.ts';
import { among, namesPlace } from '../fit/knockouts/place.ts';
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

/** Worked out once for all roles that ask for the same. */
const perAsking = <T>(
  askingOf: (role: Role) => readonly string[],
  keyFor: (asked: readonly string[], role: Role) => (value: T) => string,
): ((role: Role) => (values: readonly T[]) => Figures<T>) => {
  const known = new Map<string, (values: readonly T[]) => Figures<T>>();
  return (role) => {
    const asked = askingOf(role);
    const key = asked.join('|');
    const figures = known.get(key) ?? figuresBy(keyFor(asked, role), (value: T) => value);
    known.set(key, figures);
    return figures;
  };
};

/** Of the languages that are asked for, and whether any is listed. */
export const byLanguages = perAsking(
  ({ brief }) => brief.knockouts.languages.flatMap(({ value }) => choicesOf(value).map(({ lang }) => lang)),
  (asked) => (languages: SingleSlices['languages']) => {
    if (languages.length === 0) return '';
    const found = asked.map((lang) => languages.find((one) => one.lang === lang));
    return `listed ${found.map((one) => (one ? (one.level ?? 'spoken') : '-'))}`;
  },
);

const citiesOf = ({ brief }: Role): readonly string[] => brief.knockouts.location?.value.cities ?? [];
const countriesOf = ({ brief }: Role): readonly string[] => brief.knockouts.location?.value.countries ?? [];

/** Whether it is one of those the role is in. */
export const byCity = perAsking(citiesOf, (cities) => (city: SingleSlices['city']) => {
  if (city === null) return '';
  return among(city.value, cities) ? 'there' : 'elsewhere';
});

/** Whether the country is the role's, and what the person would move for. */
export const byMove = perAsking(
  (role) => [...citiesOf(role), '', ...countriesOf(role)],
  (_, role) =>
    ({ country, relocation }: SingleSlices['move']) => {
      const lives = country === null ? '' : among(country.value, countriesOf(role)) ? 'there' : 'elsewhere';
      if (relocation === null) return lives;
      const { willing, places } = relocation.value;
      const named = namesPlace(places, [...citiesOf(role), ...countriesOf(role)]);
      return [lives, willing, places.length > 0, named].join(' ');
    },
);
