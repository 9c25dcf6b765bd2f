/** The employments to judge, each found by its index; what stands outside all of them is one more. */

import { type Calendar, createCalendar } from './calendar.ts';
import { type Unit, withUsualMandate } from './judge-units.ts';
import type { Mention, Reading } from './mention.ts';

export interface WorkUnits {
  /** The employments in their order, and last what stands outside them; a brief is only that. */
  readonly all: readonly Unit[];
  readonly at: (employment: number | null) => Unit;
  readonly calendar: Calendar;
}

/** Years beyond which a job decides no more. */
const longest = 6;

const elsewhere: Unit = {
  employment: null,
  span: null,
  time: 1,
  years: 0.5,
  mandate: 2,
  usual: 'configured',
  highest: 4,
  widest: 4,
  titled: 0,
  field: null,
};

const mostly = 0.5;

/** A profile speaks of the career: who sold systems for most of it sold there, too, and who only used them owned none. */
const outsideOf = (units: readonly Unit[]): Unit => {
  const lengthOf = ({ time, years }: Unit): number => time * time * Math.min(years, longest);
  const all = units.reduce((sum, unit) => sum + lengthOf(unit), 0);
  const share = (of: (unit: Unit) => boolean): number =>
    all === 0 ? 0 : units.reduce((sum, unit) => sum + (of(unit) ? lengthOf(unit) : 0), 0) / all;
  const uses = share(({ highest }) => highest <= 1) > mostly;
  const sells = share(({ usual }) => usual === 'sold') > mostly;
  if (uses) return { ...elsewhere, mandate: 0, highest: 1 };
  return sells ? { ...elsewhere, usual: 'sold', highest: 2 } : elsewhere;
};

export const createUnits = (given: readonly Unit[], reading: Reading): WorkUnits => {
  const units = given.map((unit) => withUsualMandate(unit, reading));
  const byEmployment = new Map(units.map((unit) => [unit.employment, unit]));
  const outside = byEmployment.get(null) ?? outsideOf(units);
  return {
    all: [...byEmployment.set(null, outside).values()],
    at: (employment) => byEmployment.get(employment) ?? outside,
    calendar: createCalendar(units.filter(({ employment }) => employment !== null).map(({ span }) => span)),
  };
};

/**
 * How far a mention goes from use to own: as its verb says or as is usual there, within what the title allows. A brief's
 * title states the mandate of all it asks for.
 */
export const mandateAt = (units: WorkUnits, { place, mandate }: Mention): number => {
  const unit = units.at(place.employment);
  const least = unit.employment === null ? unit.mandate : 0;
  return Math.min(unit.highest, Math.max(least, mandate ?? unit.mandate));
};
