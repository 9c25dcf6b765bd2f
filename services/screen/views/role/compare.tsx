/** Two to four people side by side on what the role asks for. */
import type { ComponentChildren } from 'preact';
import type { Role } from '../../../../shared/model/fit.ts';
import { activities, type Cell, categories, type Signals } from '../../../../shared/model/signal.ts';
import { evidenceWords } from '../../words/evidence.ts';
import { modelWords, nameIn } from '../../words/model.ts';
import { compareWords } from '../../words/role.ts';
import { Layout } from '../layout.tsx';
import { heatOf, KnockoutChips, ScopeBadge, ScoreBar, VerdictBadge } from '../pieces.tsx';
import { useFormats, useWords } from '../view-context.ts';
import type { ShortlistRow } from './entry.tsx';

export interface ComparedPerson {
  readonly row: ShortlistRow;
  readonly signals: Signals;
}

export interface CompareProps {
  readonly id: string;
  readonly title: string;
  readonly role: Role;
  /** In the order of the list. */
  readonly people: readonly ComparedPerson[];
}

export const ComparePage = ({ id, title, role, people }: CompareProps) => {
  const words = useWords(compareWords);
  return (
    <Layout title={words.title(title)} place="roles">
      <link rel="stylesheet" href="/assets/role.css" />
      <h1>{words.title(title)}</h1>
      <p class="under-title">
        <a href={`/roles/${id}`}>{words.back}</a>
      </p>
      {people.length === 0 ? <p class="empty">{words.choose}</p> : <Sheet role={role} people={people} />}
    </Layout>
  );
};

const Sheet = ({ role, people }: Pick<CompareProps, 'role' | 'people'>) => {
  const words = useWords(compareWords);
  const { score, count } = useFormats();
  return (
    <section class="scroll" aria-label={words.activities}>
      <table class="compare">
        <thead>
          <tr>
            <td />
            <td class="quiet">{words.asked}</td>
            {people.map(({ row }) => (
              <th key={row.entry.candidateId} scope="col">
                <a href={`/candidates/${row.entry.candidateId}`}>{row.name}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Line name={words.place} cells={people.map(({ row }) => count(row.entry.rank))} />
          <Line name={words.total} cells={people.map(({ row }) => <b class="score">{score(row.entry.fit.total)}</b>)} />
          <Line
            name={words.verdict}
            cells={people.map(({ row }) => (
              <VerdictBadge key={row.entry.candidateId} verdict={row.entry.fit.verdict} />
            ))}
          />
          <Line
            name={words.scope}
            asked={<ScopeBadge scope={role.signals.scope} reach={role.signals.reach} />}
            cells={people.map(({ row }) => (
              <ScopeBadge key={row.entry.candidateId} scope={row.scope} reach={row.reach} />
            ))}
          />
          <Line
            name={words.parts}
            cells={people.map(({ row }) => <ScoreBar key={row.entry.candidateId} fit={row.entry.fit} />)}
          />
          <Parts people={people} />
          <Platforms role={role} people={people} />
          <Line
            name={words.knockouts}
            cells={people.map(({ row }) => (
              <KnockoutChips key={row.entry.candidateId} knockouts={row.entry.fit.knockouts} />
            ))}
          />
          <Cells role={role} people={people} />
        </tbody>
      </table>
    </section>
  );
};

type Shown = ComponentChildren;

const Line = ({ name, asked, cells }: { name: string; asked?: Shown; cells: readonly Shown[] }) => (
  <tr>
    <th scope="row">{name}</th>
    <td>{asked}</td>
    {cells.map((cell, index) => (
      <td key={index}>{cell}</td>
    ))}
  </tr>
);

const Parts = ({ people }: Pick<CompareProps, 'people'>) => {
  const { parts } = useWords(modelWords);
  const { notAssessable } = useWords(evidenceWords);
  const { percent, count } = useFormats();
  const [first] = people;
  return first?.row.entry.fit.parts.map(({ name, weight }) => (
    <Line
      key={name}
      name={nameIn(parts, name)}
      asked={<small>{count(weight)}</small>}
      cells={people.map(({ row }) => {
        const part = row.entry.fit.parts.find((one) => one.name === name);
        return part?.score === undefined || part.score === null ? <small>{notAssessable}</small> : percent(part.score);
      })}
    />
  ));
};

const Platforms = ({ role, people }: Pick<CompareProps, 'role' | 'people'>) => {
  const words = useWords(compareWords);
  const asked = role.signals.platforms.map(({ name }) => name).join(', ');
  return (
    <Line
      name={words.platforms}
      asked={asked || words.none}
      cells={people.map(({ row }) => row.platforms.join(', ') || words.none)}
    />
  );
};

/** Only what somebody shows or the role asks for. */
const Cells = ({ role, people }: Pick<CompareProps, 'role' | 'people'>) => {
  const { categories: categoryNames, activities: activityNames } = useWords(modelWords);
  const cells = categories.flatMap((category) => activities.map((activity) => ({ category, activity })));
  const strengthOf = (signals: Pick<Signals, 'cells'>, cell: Cell) => signals.cells[cell]?.strength ?? 0;
  return cells
    .map(({ category, activity }) => ({
      cell: `${category}.${activity}` as Cell,
      name: `${categoryNames[category]}: ${activityNames[activity]}`,
    }))
    .filter(({ cell }) => [role, ...people].some(({ signals }) => strengthOf(signals, cell) > 0))
    .map(({ cell, name }) => (
      <tr key={cell} class="cells">
        <th scope="row">{name}</th>
        <Strength value={strengthOf(role.signals, cell)} />
        {people.map(({ row, signals }) => (
          <Strength key={row.entry.candidateId} value={strengthOf(signals, cell)} />
        ))}
      </tr>
    ));
};

const Strength = ({ value }: { value: number }) => {
  const { percent } = useFormats();
  return <td class={`heat-${heatOf(value)}`}>{value > 0 ? percent(value) : '–'}</td>;
};
