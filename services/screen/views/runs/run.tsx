/** A run again as it was: each role with the top of its list of then and what moved; or one role with all of it. */
import type { RunList, RunRole } from '../../../store/runs/load-run-roles.ts';
import type { Run } from '../../../store/runs/load-runs.ts';
import { runWords } from '../../words/runs.ts';
import { Layout } from '../layout.tsx';
import { Live } from '../live.tsx';
import { type Page, Pager } from '../pager.tsx';
import { useFormats, useWords } from '../view-context.ts';
import { RunProgress } from './progress.tsx';
import { RunListTable } from './run-list.tsx';

const figures = ['candidates', 'roles', 'pairs', 'scored', 'pruned', 'kept', 'changes'] as const;

const RunFacts = ({ run }: { readonly run: Run }) => {
  const words = useWords(runWords);
  const { dayAndTime, count } = useFormats();
  return (
    <>
      <p class="under-title">
        {run.nightKey === null ? words.triggers[run.trigger] : words.nightOf(run.nightKey)} ·{' '}
        <span class={`badge run-${run.state}`}>{words.states[run.state]}</span>
        {run.stoppedBy === null ? '' : ` ${words.stoppedBy(run.stoppedBy)}`}
        {run.state === 'stopped' ? ` ${words.stopped}` : ''}
        {run.error === null ? '' : ` ${run.error}`}
        {run.finishedAt === null ? '' : ` · ${words.finished} ${dayAndTime(run.finishedAt)}`}
        {run.startedBy === null ? '' : ` · ${words.by} ${run.startedBy}`}
      </p>
      <ul class="tally">
        {figures.map((figure) => (
          <li key={figure}>
            <b>{count(run[figure])}</b> {words[figure]}
          </li>
        ))}
      </ul>
      <p class="quiet">{words.versions(run.versions.lexicon, run.versions.rules)}</p>
    </>
  );
};

const titleOf = ({ title, client, fileName }: RunRole): string =>
  [title ?? fileName, client].filter(Boolean).join(', ');

const RoleSection = ({
  runId,
  role,
  list,
}: {
  readonly runId: string;
  readonly role: RunRole;
  readonly list: RunList | null;
}) => {
  const words = useWords(runWords);
  const { count } = useFormats();
  const state = role.doneAt === null ? words.notYet : role.changed ? words.moved : words.unmoved;
  return (
    <section class="panel">
      <h2>
        <a href={`/runs/${runId}/roles/${role.briefId}`}>{titleOf(role)}</a>
      </h2>
      <p class="quiet">
        {state} · {words.scored} {count(role.scored)} · {words.pruned} {count(role.pruned)} · {words.kept}{' '}
        {count(role.kept)}
      </p>
      {list === null ? null : <RunListTable list={list} changed={role.changed} />}
    </section>
  );
};

export interface RunProps {
  readonly run: Run;
  readonly roles: readonly { readonly role: RunRole; readonly list: RunList | null }[];
  readonly page: Page;
  readonly mayChange: boolean;
}

export const RunPage = ({ run, roles, page, mayChange }: RunProps) => {
  const words = useWords(runWords);
  const { dayAndTime } = useFormats();
  const title = `${words.of} ${dayAndTime(run.startedAt)}`;
  return (
    <Layout title={title} place="runs">
      <h1>{title}</h1>
      <Live>
        <RunFacts run={run} />
        {run.state === 'running' ? <RunProgress run={run} mayChange={mayChange} /> : null}
      </Live>
      {roles.map((each) => (
        <RoleSection key={each.role.briefId} runId={run.id} {...each} />
      ))}
      <Pager page={page} href={`/runs/${run.id}`} />
    </Layout>
  );
};

export const RunRolePage = ({
  run,
  role,
  list,
}: {
  readonly run: Run;
  readonly role: RunRole;
  readonly list: RunList | null;
}) => {
  const words = useWords(runWords);
  const { dayAndTime, count } = useFormats();
  return (
    <Layout title={titleOf(role)} place="runs">
      <h1>{titleOf(role)}</h1>
      <p class="under-title">
        <a href={`/runs/${run.id}`}>{words.back}</a> ({dayAndTime(run.startedAt)}) ·{' '}
        <a href={`/roles/${role.briefId}`}>{words.today}</a>
      </p>
      <h2>{words.wholeList(count(role.listed))}</h2>
      {list === null ? <p class="empty">{words.noList}</p> : <RunListTable list={list} changed={role.changed} />}
    </Layout>
  );
};
