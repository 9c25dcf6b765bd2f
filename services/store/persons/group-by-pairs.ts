/** Whether two documents are one's, as it stands. */
export interface PairState {
  readonly firstId: string;
  readonly secondId: string;
  readonly state: 'open' | 'merged' | 'apart';
  /** A person said so, not only the rules. */
  readonly decided: boolean;
}

const inOrder = (a: PairState, b: PairState): number =>
  Number(b.decided) - Number(a.decided) || (a.firstId + a.secondId < b.firstId + b.secondId ? -1 : 1);

/**
 * Who belongs together: merged pairs join their groups, what a person decided first; two groups between which a person said
 * "apart" are never joined. Depends on the pairs alone, not on who came when.
 */
export const groupByPairs = (ids: readonly string[], pairs: readonly PairState[]): readonly (readonly string[])[] => {
  const groups = new Map(ids.map((id) => [id, [id]]));
  const apart = pairs.filter(({ state, decided }) => decided && state === 'apart');
  const keptApart = (one: readonly string[], other: readonly string[]): boolean =>
    apart.some(
      ({ firstId, secondId }) =>
        (one.includes(firstId) && other.includes(secondId)) || (one.includes(secondId) && other.includes(firstId)),
    );
  for (const { firstId, secondId } of pairs.filter(({ state }) => state === 'merged').toSorted(inOrder)) {
    const [one, other] = [groups.get(firstId), groups.get(secondId)];
    if (one === undefined || other === undefined || one === other || keptApart(one, other)) continue;
    const joined = [...one, ...other].sort();
    for (const id of joined) groups.set(id, joined);
  }
  return [...new Set(groups.values())];
};
