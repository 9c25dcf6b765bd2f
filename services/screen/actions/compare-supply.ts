/** People who can do something beside the open roles that ask for it. */
import { activities, type Cell, categories } from '../../../shared/model/signal.ts';
import { countUnderUmbrellas, type Facet, loadPoolFacets, type PoolFacets } from '../../store/search/pool-facets.ts';
import { loadRoleDemand, type RoleDemand } from '../../store/search/role-demand.ts';
import type { ScreenOptions } from '../screen-options.ts';

export interface SupplyAndDemand {
  readonly people: number;
  readonly roles: number;
}

export interface PoolAgainstRoles {
  readonly people: number;
  readonly roles: number;
  readonly cells: Readonly<Record<Cell, SupplyAndDemand>>;
  /** Most asked for first. */
  readonly platforms: readonly (SupplyAndDemand & { readonly name: string })[];
}

const countIn = (facets: readonly Facet[], value: string): number =>
  facets.find((facet) => facet.value === value)?.people ?? 0;

const compareSupply = (pool: PoolFacets, underUmbrellas: readonly Facet[], demand: RoleDemand): PoolAgainstRoles => {
  const cells = categories.flatMap((category) =>
    activities.map((activity): [Cell, SupplyAndDemand] => {
      const cell: Cell = `${category}.${activity}`;
      return [cell, { people: countIn(pool.cells, cell), roles: countIn(demand.cells, cell) }];
    }),
  );
  return {
    people: pool.people,
    roles: demand.roles,
    cells: Object.fromEntries(cells) as PoolAgainstRoles['cells'],
    platforms: demand.platforms.map(({ value, people: roles }) => ({
      name: value,
      people: countIn([...underUmbrellas, ...pool.platforms], value),
      roles,
    })),
  };
};

/** @param pool as it was counted already */
export const loadSupply = async (
  { db, umbrellas }: Pick<ScreenOptions, 'db' | 'umbrellas'>,
  pool?: PoolFacets,
): Promise<PoolAgainstRoles> => {
  const [facets, underUmbrellas, demand] = await Promise.all([
    pool ?? loadPoolFacets(db),
    countUnderUmbrellas(db, umbrellas),
    loadRoleDemand(db),
  ]);
  return compareSupply(facets, underUmbrellas, demand);
};
