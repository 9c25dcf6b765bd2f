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

const elsewhere: Unit = {
  employment: null,
  span: null,
  time: 1,
  years: 0.5,
  mandate: 2,
  usual: 'configured',
  highest: 4,
  widest: 4,
};

export const createUnits = (given: readonly Unit[], reading: Reading): WorkUnits => {
  const units = given.map((unit) => withUsualMandate(unit, reading));
  const byEmployment = new Map(units.map((unit) => [unit.employment, unit]));
  const outside = byEmployment.get(null) ?? elsewhere;
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
