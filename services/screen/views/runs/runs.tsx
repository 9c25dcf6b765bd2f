/** All runs, newest first, the one under way with its progress; one can be started and stopped. */
import type { Run } from '../../../store/runs/load-runs.ts';
import { type Nightly, nightlyInWords, nightlyWords } from '../../words/nightly.ts';
import { runWords } from '../../words/runs.ts';
import { Layout } from '../layout.tsx';
import { Live } from '../live.tsx';
import { type Page, Pager } from '../pager.tsx';
import { useFormats, useWords } from '../view-context.ts';
import { RunProgress } from './progress.tsx';

export interface RunsProps {
  readonly runs: readonly Run[];
  readonly page: Page;
  readonly which: 'all' | 'whole';
  readonly nightly: Nightly;
  /** May start and stop them. */
  readonly mayChange: boolean;
}

const columns = ['candidates', 'roles', 'pairs', 'scored', 'pruned', 'kept', 'changes'] as const;

const RunLine = ({ run }: { readonly run: Run }) => {
  const words = useWords(runWords);
  const { dayAndTime, count } = useFormats();
  return (
    <tr>
      <th scope="row">
        <a href={`/runs/${run.id}`}>{dayAndTime(run.startedAt)}</a>
      </th>
      <td>{run.finishedAt ? dayAndTime(run.finishedAt) : '–'}</td>
      <td>{words.triggers[run.trigger]}</td>
      <td>{run.startedBy ?? '–'}</td>
      <td>
        <span class={`badge run-${run.state}`}>{words.states[run.state]}</span>
      </td>
      {columns.map((column) => (
        <td key={column} class="number">
          {count(run[column])}
        </td>
      ))}
    </tr>
  );
};

const Choice = ({ which }: Pick<RunsProps, 'which'>) => {
  const words = useWords(runWords);
  return (
    <p class="quiet">
      {words.show}:{' '}
      <a href="/runs" aria-current={which === 'whole' ? 'page' : undefined}>
        {words.whole}
      </a>{' '}
      ·{' '}
      <a href="/runs?which=all" aria-current={which === 'all' ? 'page' : undefined}>
        {words.all}
      </a>
    </p>
  );
};

export const RunsPage = ({ runs, page, which, nightly, mayChange }: RunsProps) => {
  const words = useWords(runWords);
  const running = runs.find(({ state }) => state === 'running');
  const here = which === 'all' ? '/runs?which=all' : '/runs';
  return (
    <Layout title={words.title} place="runs">
      <h1>{words.title}</h1>
      <p class="under-title">{words.every(nightlyInWords(nightly, useWords(nightlyWords)))}</p>
      <Choice which={which} />
      <Live>
        {running ? <RunProgress run={running} mayChange={mayChange} /> : null}
        {mayChange && !running ? (
          <form method="post" action="/runs">
            <button type="submit">{words.startNow}</button>
          </form>
        ) : null}
        {runs.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <table class="list">
            <thead>
              <tr>
                {[words.started, words.finished, words.trigger, words.by, words.state].map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
                {columns.map((column) => (
                  <th key={column} scope="col" class="number">
                    {words[column]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <RunLine key={run.id} run={run} />
              ))}
            </tbody>
          </table>
        )}
        <Pager page={page} href={here} />
      </Live>
    </Layout>
  );
};
