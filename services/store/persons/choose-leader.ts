export interface VersionDates {
  readonly id: string;
  /** The document's own date, as precise as it is; null when it has none. */
  readonly dated: string | null;
  readonly droppedAt: Date;
}

/** A bare year or month goes to its end, as "2024" may well be after "2024-03". */
const dayOf = ({ dated, droppedAt }: VersionDates): string =>
  (dated ?? droppedAt.toISOString()).slice(0, 10).padEnd(10, '~');

/** Newest first: by the document's own date, else by the day it was dropped; then by id, so that the order never depends on arrival. */
export const newestFirst = (a: VersionDates, b: VersionDates): number =>
  dayOf(a) === dayOf(b) ? (a.id < b.id ? -1 : 1) : dayOf(a) > dayOf(b) ? -1 : 1;
