import { mergeWords } from '../words/people.ts';
import { Layout } from './layout.tsx';
import { type Page, Pager } from './pager.tsx';
import { useFormats, useWords } from './view-context.ts';

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

export const MergesPage = ({ open, answered, page }: MergesProps) => {
  const words = useWords(mergeWords);
  return (
    <Layout title={words.title} place="merges">
      <h1>{words.title}</h1>
      {open.length === 0 ? <p class="empty">{words.empty}</p> : null}
      {open.map((row) => (
        <MergeItem key={row.action} row={row} />
      ))}
      <Pager page={page} href="/merges" />
      {answered.length === 0 ? null : (
        <details class="panel">
          <summary>{words.lately}</summary>
          {answered.map((row) => (
            <MergeItem key={row.action} row={row} />
          ))}
        </details>
      )}
    </Layout>
  );
};

const MergeItem = ({ row }: { row: MergeRow }) => {
  const words = useWords(mergeWords);
  const { dayAndTime } = useFormats();
  return (
    <section class="panel merge" aria-label={words.and(row.first.name, row.second.name)}>
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
          {row.decidedAt === null ? words.byRules : words.bySomebody(dayAndTime(row.decidedAt))}
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
            {words.undo}
          </button>
        )}
      </form>
    </section>
  );
};

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
