import type { Identity } from '../../../shared/model/identity.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { dayAndTime } from './wording.ts';

export interface MergeSideProps {
  readonly href: string;
  readonly fileName: string;
  readonly identity: Identity;
}

export interface MergeRow {
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
  <Layout title="Same person?" place="merges">
    <h1>Same person?</h1>
    {open.length === 0 ? <p class="empty">Nothing to decide: no two CVs look as if they may be one person’s.</p> : null}
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

const stateWords = { open: null, merged: 'One person', apart: 'Two people' } as const;

const MergeItem = ({ row }: { row: MergeRow }) => (
  <section class="panel merge" aria-label={`${nameOf(row.first)} and ${nameOf(row.second)}`}>
    <div class="columns">
      <Side side={row.first} />
      <Side side={row.second} />
    </div>
    <ul class="answers">
      {row.agrees.map((words) => (
        <li key={words} class="answer-yes">
          <span class="mark" aria-hidden="true">
            ✓
          </span>
          {words}
        </li>
      ))}
      {row.differs.map((words) => (
        <li key={words} class="answer-unknown">
          <span class="mark" aria-hidden="true">
            ≠
          </span>
          {words}
        </li>
      ))}
    </ul>
    {stateWords[row.state] === null ? null : (
      <p class="quiet">
        {stateWords[row.state]},{' '}
        {row.decidedAt === null ? 'by the rules' : `as somebody said ${dayAndTime(row.decidedAt)} UTC`}
      </p>
    )}
    <form class="decision" method="post" action={row.action}>
      {row.state === 'merged' ? null : (
        <button type="submit" name="answer" value="merged">
          Same person
        </button>
      )}
      {row.state === 'apart' ? null : (
        <button type="submit" name="answer" value="apart">
          Two people
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

const nameOf = ({ identity, fileName }: MergeSideProps): string => identity.name ?? fileName;

const Side = ({ side }: { side: MergeSideProps }) => (
  <div>
    <h2>
      <a href={side.href}>{nameOf(side)}</a>
    </h2>
    <p>{[side.identity.email, ...side.identity.phones].filter(Boolean).join(' · ') || 'No address in the CV'}</p>
    <ol class="employments">
      {side.identity.stints.map(({ employer, start, end, current }, at) => (
        <li key={at}>
          {employer}
          <small>{`${start ?? '?'} – ${end ?? (current ? 'present' : '?')}`}</small>
        </li>
      ))}
    </ol>
    <small>{side.fileName}</small>
  </div>
);
