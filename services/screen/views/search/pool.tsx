import { activities, type Cell, categories } from '../../../../shared/model/signal.ts';
import type { PoolAgainstRoles, SupplyAndDemand } from '../../actions/compare-supply.ts';
import { modelWords } from '../../words/model.ts';
import { poolWords } from '../../words/search.ts';
import { Layout } from '../layout.tsx';
import { useFormats, useWords } from '../view-context.ts';

/** Fewer people than this for each role make no choice. */
const enoughForARole = 5;

type Standing = 'none' | 'thin' | 'enough' | 'idle';

export const standingOf = ({ people, roles }: SupplyAndDemand): Standing => {
  if (roles === 0) return 'idle';
  if (people === 0) return 'none';
  return people / roles < enoughForARole ? 'thin' : 'enough';
};

const CellField = ({ cell, supply }: { cell: Cell; supply: SupplyAndDemand }) => {
  const words = useWords(poolWords);
  const { count } = useFormats();
  const standing = standingOf(supply);
  return (
    <td class={`pool-${standing}`}>
      <a href={`/candidates?cell=${cell}`} title={words.both(count(supply.people), count(supply.roles))}>
        {count(supply.people)} <span aria-hidden="true">/</span> {count(supply.roles)}
      </a>
      <small>{words.standings[standing]}</small>
    </td>
  );
};

const CellGrid = ({ cells }: Pick<PoolAgainstRoles, 'cells'>) => {
  const words = useWords(poolWords);
  const names = useWords(modelWords);
  return (
    <div class="scroll">
      <table class="grid pool">
        <caption>{words.grid}</caption>
        <thead>
          <tr>
            <th scope="col">{words.activity}</th>
            {categories.map((category) => (
              <th key={category} scope="col">
                {names.categories[category]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {activities.map((activity) => (
            <tr key={activity}>
              <th scope="row">{names.activities[activity]}</th>
              {categories.map((category) => {
                const cell: Cell = `${category}.${activity}`;
                return <CellField key={cell} cell={cell} supply={cells[cell]} />;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const PlatformTable = ({ platforms }: Pick<PoolAgainstRoles, 'platforms'>) => {
  const words = useWords(poolWords);
  const { count, score } = useFormats();
  return platforms.length === 0 ? (
    <p class="empty">{words.noDemand}</p>
  ) : (
    <div class="scroll">
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{words.platforms}</th>
            {[words.people, words.roles, words.perRole].map((name) => (
              <th key={name} scope="col" class="number">
                {name}
              </th>
            ))}
            <th scope="col">{words.standing}</th>
          </tr>
        </thead>
        <tbody>
          {platforms.map(({ name, ...supply }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`/candidates?platforms=${encodeURIComponent(name)}`}>{name}</a>
              </th>
              <td class="number" data-name={words.people}>
                {count(supply.people)}
              </td>
              <td class="number" data-name={words.roles}>
                {count(supply.roles)}
              </td>
              <td class="number" data-name={words.perRole}>
                {supply.roles === 0 ? '–' : score(supply.people / supply.roles)}
              </td>
              <td class={`pool-${standingOf(supply)}`} data-name={words.standing}>
                {words.standings[standingOf(supply)]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const PoolPage = ({ people, roles, cells, platforms }: PoolAgainstRoles) => {
  const words = useWords(poolWords);
  const { count } = useFormats();
  return (
    <Layout title={words.title} place="candidates">
      <h1>{words.title}</h1>
      <p>{words.explained(count(people), count(roles))}</p>
      <p>
        <a href="/candidates">{words.back}</a>
      </p>
      <CellGrid cells={cells} />
      <h2>{words.platforms}</h2>
      <PlatformTable platforms={platforms} />
    </Layout>
  );
};
