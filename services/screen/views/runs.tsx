import { Layout } from './layout.tsx';
import { dayAndTime, sentenceCase } from './wording.ts';

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

export const RunsPage = ({ runs, nightly }: RunsProps) => (
  <Layout title="Runs" place="runs">
    <h1>Runs</h1>
    <p>All open roles are matched again every night ({nightly}).</p>
    <div id="rows" hx-get="/runs" hx-trigger="every 3s" hx-select="#rows" hx-swap="outerHTML">
      {runs.length === 0 ? (
        <p class="empty">No run yet.</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">Started</th>
              <th scope="col">Finished</th>
              <th scope="col">Trigger</th>
              <th scope="col">State</th>
              {['Candidates', 'Roles', 'Pairs', 'Changes'].map((name) => (
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
                <td>{sentenceCase(run.trigger)}</td>
                <td>{sentenceCase(run.state)}</td>
                {[run.candidates, run.roles, run.pairs, run.changes].map((count, index) => (
                  <td key={index} class="number">
                    {count ?? '–'}
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
