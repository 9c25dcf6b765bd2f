import type { Role } from '../../../shared/model/fit.ts';
import type { Versions } from '../../../shared/model/shortlist.ts';
import { briefWords } from '../words/brief.ts';
import { roleWords } from '../words/role.ts';
import { ShortlistExports } from './export-links.tsx';
import { Layout } from './layout.tsx';
import { Live } from './live.tsx';
import { type Page, Pager } from './pager.tsx';
import { LabelBadge, ScopeBadge } from './pieces.tsx';
import { type Answers, Clarifications } from './role/clarifications.tsx';
import { Entry, type ShortlistRow } from './role/entry.tsx';
import { Keys } from './role/keys.tsx';
import { MovesPanel, type ToldMoves } from './role/moves.tsx';
import { OpenForm } from './role/open-form.tsx';
import { type OtherReading, ReadingsPanel } from './role/readings.tsx';
import { useFormats, useWords } from './view-context.ts';

export type { ShortlistRow } from './role/entry.tsx';

export interface RoleProps {
  readonly id: string;
  readonly role: Role;
  readonly rows: readonly ShortlistRow[];
  readonly ranked: { readonly at: Date; readonly versions: Versions } | null;
  readonly page: Page;
  readonly open?: boolean;
  /** What the client has answered, by question. */
  readonly answers?: Answers;
  readonly other?: OtherReading | null;
  /** What moved since the list before, and since the list the recruiter has seen. */
  readonly moves?: readonly ToldMoves[];
  /** The role is weighed by points of its own. */
  readonly ownWeights?: boolean;
}

export const RolePage = (props: RoleProps) => {
  const { id, role, rows, ranked, page, open = true, answers = {}, other = null, moves = [] } = props;
  const { brief, signals } = role;
  const words = useWords(roleWords);
  const briefText = useWords(briefWords);
  const { dayAndTime } = useFormats();
  const title = brief.title?.value ?? words.untitled;
  const here = `/roles/${id}`;
  return (
    <Layout title={title} place="roles">
      <link rel="stylesheet" href="/assets/role.css" />
      <h1>{title}</h1>
      <div class="under-title">
        {brief.client?.value ?? words.noClient} <ScopeBadge scope={signals.scope} reach={signals.reach} />{' '}
        <LabelBadge label={signals.label} /> <OpenForm action={`${here}/open`} open={open} what="role" />
      </div>
      <div class="beside">
        <section aria-labelledby="shortlist">
          <h2 id="shortlist">{words.shortlist}</h2>
          <div class="toolbar">
            {rows.length > 1 ? (
              <form id="compare" method="get" action={`${here}/compare`}>
                <button type="submit">{words.compareMarked}</button>
              </form>
            ) : null}
            {ranked ? (
              <a href={`${here}/weights`}>
                {words.weigh}
                {props.ownWeights ? ` (${words.ownWeights})` : null}
              </a>
            ) : null}
            {rows.length > 1 ? <Keys /> : null}
          </div>
          <Live>
            {rows.length === 0 ? (
              <p class="empty">{words.empty}</p>
            ) : (
              <ol class="shortlist">
                {rows.map((row) => (
                  <Entry key={row.entry.candidateId} row={row} role={here} roleOpen={open} />
                ))}
              </ol>
            )}
            <Pager page={page} href={here} />
            {ranked ? (
              <p class="quiet">
                {words.ranked(
                  words.people(page.total),
                  dayAndTime(ranked.at),
                  ranked.versions.lexicon,
                  ranked.versions.rules,
                )}
              </p>
            ) : null}
          </Live>
        </section>
        <div class="aside">
          <Clarifications clarifications={signals.clarifications} here={here} answers={answers} />
          <ReadingsPanel here={here} other={other} />
          <MovesPanel here={here} moves={moves} />
          <details class="panel">
            <summary
              hx-get={`${here}/brief`}
              hx-trigger="click once"
              hx-target="next .brief-asks"
              hx-select=".brief-asks"
              hx-swap="outerHTML"
            >
              {words.asks}
            </summary>
            <p>
              <a href={`${here}/brief`}>{briefText.open}</a>
            </p>
            <p>
              <a href={`${here}/original`}>{words.beside}</a>
            </p>
            <div class="brief-asks" />
          </details>
          <ShortlistExports here={here} />
        </div>
      </div>
    </Layout>
  );
};
