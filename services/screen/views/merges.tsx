import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { dayAndTime } from './wording.ts';

export interface MergeSideProps {
  readonly href: string;
  readonly name: string;
  /** Addresses of a person, client of a role. */
  readonly under: string;
  /** What there is to compare: employments, places. */
  readonly lines: readonly string[];
  readonly fileName: string;
}

export interface MergeRow {
  readonly about: 'person' | 'role';
  /** Where answers go. */
  readonly action: string;
  readonly first: MergeSideProps;
  readonly second: MergeSideProps;
  readonly agrees: readonly string[];
  readonly differs: readonly string[];
  readonly state: 'open' | 'merged' | 'apart';
  readonly decidedAt: Date | null;
}

export interface MergesProps {
  readonly open: readonly MergeRow[];
  readonly answered: readonly MergeRow[];
  readonly page: Page;
}

export const MergesPage = ({ open, answered, page }: MergesProps) => (
  <Layout title="Merges" place="merges">
    <h1>Same person, same role?</h1>
    {open.length === 0 ? (
      <p class="empty">Nothing to decide: no two CVs may be one person’s, no two briefs one role’s.</p>
    ) : null}
    {open.map((row) => (
      <MergeItem key={row.action} row={row} />
    ))}
    <Pager page={page} href="/merges" />
    {answered.length === 0 ? null : (
      <details class="panel">
        <summary>Decided lately</summary>
        {answered.map((row) => (
          <MergeItem key={row.action} row={row} />
        ))}
      </details>
    )}
  </Layout>
);

const words = {
  person: { merged: 'One person', apart: 'Two people', merge: 'Same person', split: 'Two people' },
  role: { merged: 'One role', apart: 'Two roles', merge: 'Same role', split: 'Two roles' },
} as const;

const MergeItem = ({ row }: { row: MergeRow }) => (
  <section class="panel merge" aria-label={`${row.first.name} and ${row.second.name}`}>
    <div class="columns">
      <Side side={row.first} />
      <Side side={row.second} />
    </div>
    <ul class="answers">
      {row.agrees.map((sentence) => (
        <li key={sentence} class="answer-yes">
          <span class="mark" aria-hidden="true">
            ✓
          </span>
          {sentence}
        </li>
      ))}
      {row.differs.map((sentence) => (
        <li key={sentence} class="answer-unknown">
          <span class="mark" aria-hidden="true">
            ≠
          </span>
          {sentence}
        </li>
      ))}
    </ul>
    {row.state === 'open' ? null : (
      <p class="quiet">
        {words[row.about][row.state]},{' '}
        {row.decidedAt === null ? 'by the rules' : `as somebody said ${dayAndTime(row.decidedAt)} UTC`}
      </p>
    )}
    <form class="decision" method="post" action={row.action}>
      {row.state === 'merged' ? null : (
        <button type="submit" name="answer" value="merged">
          {words[row.about].merge}
        </button>
      )}
      {row.state === 'apart' ? null : (
        <button type="submit" name="answer" value="apart">
          {words[row.about].split}
        </button>
      )}
      {row.decidedAt === null ? null : (
        <button type="submit" name="answer" value="undo">
          Undo
        </button>
      )}
    </form>
  </section>
);

const Side = ({ side }: { side: MergeSideProps }) => (
  <div>
    <h2>
      <a href={side.href}>{side.name}</a>
    </h2>
    <p>{side.under}</p>
    <ol class="employments">
      {side.lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
    <small>{side.fileName}</small>
  </div>
);
