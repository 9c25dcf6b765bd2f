import type { RunEntry, RunLeaver, RunList } from '../../../store/runs/load-run-roles.ts';
import { runWords } from '../../words/runs.ts';
import { useFormats, useView, useWords } from '../view-context.ts';

const Who = ({ candidateId, name, fileName }: Pick<RunEntry, 'candidateId' | 'name' | 'fileName'>) => (
  <a href={`/candidates/${candidateId}`}>{name ?? fileName}</a>
);

const EntryLine = ({ entry, changed }: { readonly entry: RunEntry; readonly changed: boolean }) => {
  const words = useWords(runWords);
  const { tellCause } = useView();
  const { score } = useFormats();
  const moved = changed && entry.cause !== null;
  return (
    <tr>
      <td class="number" data-name={words.place}>
        {entry.rank}
      </td>
      <td class="number" data-name={words.before}>
        {moved ? (entry.fromRank ?? words.fresh) : ''}
      </td>
      <th scope="row">
        <Who {...entry} />
      </th>
      <td class="number" data-name={words.total}>
        {score(entry.total)}
      </td>
      <td>{moved && entry.cause !== null ? tellCause(entry.cause) : ''}</td>
    </tr>
  );
};

const LeaverLine = ({ leaver }: { readonly leaver: RunLeaver }) => {
  const { tellCause } = useView();
  const words = useWords(runWords);
  return (
    <tr>
      <td class="number">{words.left}</td>
      <td class="number" data-name={words.before}>
        {leaver.fromRank}
      </td>
      <th scope="row">
        <Who {...leaver} />
      </th>
      <td />
      <td>{tellCause(leaver.cause)}</td>
    </tr>
  );
};

/** A list as a run left it: places, the ones before where it moved somebody, and why. */
export const RunListTable = ({ list, changed }: { readonly list: RunList; readonly changed: boolean }) => {
  const words = useWords(runWords);
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col" class="number">
            {words.place}
          </th>
          <th scope="col" class="number">
            {words.before}
          </th>
          <th scope="col">{words.who}</th>
          <th scope="col" class="number">
            {words.total}
          </th>
          <th scope="col">{words.cause}</th>
        </tr>
      </thead>
      <tbody>
        {list.entries.map((entry) => (
          <EntryLine key={entry.candidateId} entry={entry} changed={changed} />
        ))}
        {changed ? list.leavers.map((leaver) => <LeaverLine key={leaver.candidateId} leaver={leaver} />) : null}
      </tbody>
    </table>
  );
};
