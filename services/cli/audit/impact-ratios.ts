/**
 * Scored people and their voluntary categories -> rates and impact ratios in the form of New York City's Local Law 144
 * (6 RCNY 5-301): the scoring rate is the share above the median, the selection rate the share that was submitted or
 * came further, the impact ratio either of them by that of the best group. Each category, then all of them together.
 */

/** One person in one role. */
export interface Scored {
  readonly categories: Readonly<Record<string, string>> | null;
  /** Above the median of the role's list. */
  readonly above: boolean;
  /** null: nobody has decided yet. */
  readonly selected: boolean | null;
}

export interface Group {
  readonly group: string;
  readonly people: number;
  readonly scoringRate: number;
  readonly scoringRatio: number | null;
  readonly decided: number;
  readonly selectionRate: number | null;
  readonly selectionRatio: number | null;
  /** Less than 2 % of those counted: told, and left out of the comparison. */
  readonly small: boolean;
  /** Either ratio is below four fifths. */
  readonly flagged: boolean;
}

export interface Impact {
  /** One category, or several joined for the intersections. */
  readonly by: string;
  readonly groups: readonly Group[];
  /** Not said. */
  readonly unknown: number;
}

const [smallest, fourFifths] = [0.02, 0.8];

const rate = (yes: number, all: number): number => (all === 0 ? 0 : yes / all);

const best = (rates: readonly (number | null)[]): number => Math.max(0, ...rates.flatMap((one) => one ?? []));

const ratio = (one: number | null, top: number): number | null => (one === null || top === 0 ? null : one / top);

/** @param by names of the categories; several give the intersections */
export const impactOf = (people: readonly Scored[], by: readonly string[]): Impact => {
  const groups = new Map<string, Scored[]>();
  let unknown = 0;
  for (const person of people) {
    const values = by.map((name) => person.categories?.[name]);
    if (values.some((value) => value === undefined)) unknown += 1;
    else groups.set(values.join(' · '), [...(groups.get(values.join(' · ')) ?? []), person]);
  }
  const counted = people.length - unknown;
  const rows = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, members]) => {
      const decided = members.filter(({ selected }) => selected !== null);
      return {
        group,
        people: members.length,
        scoringRate: rate(members.filter(({ above }) => above).length, members.length),
        decided: decided.length,
        selectionRate:
          decided.length === 0 ? null : rate(decided.filter(({ selected }) => selected).length, decided.length),
        small: members.length < smallest * counted,
      };
    });
  const compared = rows.filter(({ small }) => !small);
  const topScoring = best(compared.map(({ scoringRate }) => scoringRate));
  const topSelection = best(compared.map(({ selectionRate }) => selectionRate));
  return {
    by: by.join(' × '),
    unknown,
    groups: rows.map((row) => {
      const scoringRatio = row.small ? null : ratio(row.scoringRate, topScoring);
      const selectionRatio = row.small ? null : ratio(row.selectionRate, topSelection);
      const flagged = [scoringRatio, selectionRatio].some((one) => one !== null && one < fourFifths);
      return { ...row, scoringRatio, selectionRatio, flagged };
    }),
  };
};
