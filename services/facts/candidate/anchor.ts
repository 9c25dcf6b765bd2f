import type { PartialDate } from '../../../shared/model/candidate.ts';

/** The row that dates an entry. */
export interface Anchor {
  /** Index into the rows. */
  readonly at: number;
  readonly start: PartialDate | null;
  readonly end: PartialDate | null;
  readonly current: boolean;
  /** What else the row says. */
  readonly rest: string;
  /** What the row remarks on the time. */
  readonly remark: string;
  /** "Title (since 2013)": the dates stand in a bracket behind the words. */
  readonly bracketed: boolean;
}
