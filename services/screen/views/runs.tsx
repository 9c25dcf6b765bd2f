import { runWords } from '../words/desk.ts';
import { modelWords, nameIn } from '../words/model.ts';
import { Layout } from './layout.tsx';
import { useFormats, useWords } from './view-context.ts';

export interface RunRow {
  readonly id: string;
  readonly trigger: string;
  readonly state: string;
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly candidates: number | null;
  readonly roles: number | null;
  readonly pairs: number | null;
  readonly changes: number | null;
}

export interface RunsProps {
  readonly runs: readonly RunRow[];
  readonly nightly: string;
}

export const RunsPage = ({ runs, nightly }: RunsProps) => {
  const words = useWords(runWords);
  const { runs: names } = useWords(modelWords);
  const { count: counted, dayAndTime } = useFormats();
  return (
    <Layout title={words.title} place="runs">
      <h1>{words.title}</h1>
      <p class="under-title">{words.every(nightly)}</p>
      <div id="rows" hx-get="/runs" hx-trigger="every 3s" hx-select="#rows" hx-swap="outerHTML">
        {runs.length === 0 ? (
          <p class="empty">{words.empty}</p>
        ) : (
          <table class="list">
            <thead>
              <tr>
                <th scope="col">{words.started}</th>
                <th scope="col">{words.finished}</th>
                <th scope="col">{words.trigger}</th>
                <th scope="col">{words.state}</th>
                {[words.candidates, words.roles, words.pairs, words.changes].map((name) => (
                  <th key={name} scope="col" class="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {runs.map((run) => (
                <tr key={run.id}>
                  <td>{dayAndTime(run.startedAt)}</td>
                  <td>{run.finishedAt ? dayAndTime(run.finishedAt) : '–'}</td>
                  <td>{nameIn(names, run.trigger)}</td>
                  <td>
                    <span class={`badge run-${run.state}`}>{nameIn(names, run.state)}</span>
                  </td>
                  {[run.candidates, run.roles, run.pairs, run.changes].map((count, index) => (
                    <td key={index} class="number">
                      {count === null ? '–' : counted(count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </div>
    </Layout>
  );
};
